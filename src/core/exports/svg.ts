/** Export: the figure as SVG. */

import { drawingToSvg } from './drawingToSvg.ts';
import { figureFor } from './figureParameters.ts';
import type { ExportWriter } from './format.ts';
import { missingLetters } from './missingLetters.ts';
import type { SvgResult } from './svgDocument.ts';

/** Writes `network.svg`; without fonts where the place has none. */
export const writeSvg: ExportWriter = async (dataset, values, context) => {
  const drawing = await figureFor(dataset, values, context);
  const options = { embedFonts: values['embed-fonts'] !== false };
  const { svg, missing, withoutFonts } =
    (await context.toSvg?.(drawing, options)) ?? plain(drawing);
  const remark = withoutFonts
    ? 'Its fonts are not here: it is shown in those of whoever opens it.'
    : missingLetters(missing, 'others are taken for them');
  return [{ name: 'network.svg', contents: svg, ...(remark === undefined ? {} : { remark }) }];
};

const plain = (drawing: Parameters<typeof drawingToSvg>[0]): SvgResult => ({
  svg: drawingToSvg(drawing),
  missing: [],
});
