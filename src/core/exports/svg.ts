/** Export: the figure as SVG. */

import { drawingToSvg } from './drawingToSvg.ts';
import { figureFor } from './figureParameters.ts';
import type { ExportWriter } from './format.ts';

/** Writes `network.svg`. */
export const writeSvg: ExportWriter = async (dataset, values, context) => [
  { name: 'network.svg', contents: drawingToSvg(figureFor(dataset, values, context)) },
];
