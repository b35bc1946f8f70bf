/** Makes SVG files without a browser. */

import { type SvgOptions, type SvgResult, svgDocument } from '../core/exports/svgDocument.ts';
import type { Drawing } from '../core/scene/drawing.ts';
import { fontsFor } from './figureFonts.ts';

/** The drawing with its fonts. */
export const toSvg = (drawing: Drawing, options: SvgOptions): Promise<SvgResult> =>
  svgDocument(drawing, options, fontsFor);
