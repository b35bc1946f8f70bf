/** Export: the figure as SVG. */

import { drawingToSvg } from './drawingToSvg.ts';
import { figureFor } from './figureParameters.ts';
import type { ExportWriter } from './format.ts';

/** Writes `network.svg`. */
export const writeSvg: ExportWriter = async (dataset, values, context) => {
  const drawing = await figureFor(dataset, values, context);
  const contents = (await context.toSvg?.(drawing)) ?? drawingToSvg(drawing);
  return [{ name: 'network.svg', contents }];
};
