/** Export: the figure as PNG. */

import { figureFor } from './figureParameters.ts';
import type { ExportWriter } from './format.ts';

/** Writes `network.png`, as many pixels wide and high as the values say. */
export const writePng: ExportWriter = async (dataset, values, context) => [
  {
    name: 'network.png',
    contents: await context.rasterise(await figureFor(dataset, values, context), 1),
  },
];
