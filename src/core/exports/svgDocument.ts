/** SVG documents that carry their fonts. */

import { type FigureState, figureStateElement } from '../pipeline/figureState.ts';
import type { Drawing } from '../scene/drawing.ts';
import { base64 } from './base64.ts';
import { drawingToSvg } from './drawingToSvg.ts';
import { familiesAfterInter, figureFonts } from './fonts/figureFonts.ts';
import { packWoff } from './fonts/fontTables.ts';
import type { FontFile } from './pdf/pdfFonts.ts';
import { textsOf } from './pdf/textsOf.ts';
import { escapeXml } from './xmlText.ts';

export interface SvgOptions {
  /** Whether the fonts are put into the document. */
  readonly embedFonts: boolean;
  /** The view that it remembers. */
  readonly state?: FigureState;
}

export interface SvgResult {
  readonly svg: string;
  /** Characters that none of the fonts has, each once; empty where none are put in. */
  readonly missing: readonly string[];
  /** Fonts were asked for and could not be had. */
  readonly withoutFonts?: boolean;
}

/** Finds the files for some texts; rejects where there are none. */
export type FindFonts = (texts: string) => Promise<readonly FontFile[]>;

const stateElement = (state: FigureState): string => {
  const { name, uri } = figureStateElement;
  const text = escapeXml(JSON.stringify(state));
  return `<${name} xmlns="${uri}">${text}</${name}>`;
};

/**
 * The document for a drawing. Fonts that cannot be had are left out, and that is said: the text is
 * there all the same. The same drawing and files give the same text.
 */
export async function svgDocument(
  drawing: Drawing,
  options: SvgOptions,
  findFonts: FindFonts,
): Promise<SvgResult> {
  const remembered = options.state ? { metadata: stateElement(options.state) } : {};
  const files = options.embedFonts ? await findFonts(textsOf(drawing)).catch(() => null) : null;
  if (!files) {
    const withoutFonts = options.embedFonts;
    return {
      svg: drawingToSvg(drawing, remembered),
      missing: [],
      ...(withoutFonts ? { withoutFonts } : {}),
    };
  }
  const { fonts, missing } = figureFonts(drawing, files);
  const faces = fonts.map(({ family, weight, bytes }) => {
    const address = `data:font/woff;base64,${base64(packWoff(bytes))}`;
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${address}) format("woff")}`;
  });
  return {
    svg: drawingToSvg(drawing, {
      ...remembered,
      families: familiesAfterInter(fonts),
      style: faces.join('\n'),
    }),
    missing,
  };
}
