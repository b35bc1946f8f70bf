/** Export: the figure as PNG. */

import { figureFor } from './figureParameters.ts';
import { figureSize } from './figureSize.ts';
import type { ExportWriter } from './format.ts';
import { withDensity } from './pngDensity.ts';

/** Writes `network.png`: as many pixels as the values say, or as their size has at their density. */
export const writePng: ExportWriter = async (dataset, values, context) => {
  const { scale, dpi } = figureSize(values);
  const png = await context.rasterise(await figureFor(dataset, values, context), scale);
  return [{ name: 'network.png', contents: dpi === undefined ? png : withDensity(png, dpi) }];
};
