/** Export: the figure as PDF. */

import { UserError } from '../../model/progress.ts';
import { figureFor } from '../figureParameters.ts';
import { figureSize } from '../figureSize.ts';
import type { ExportWriter } from '../format.ts';
import { missingLetters } from '../missingLetters.ts';
import { longestSide, pointsPerPixel } from './pointsPerPixel.ts';

/** Writes `network.pdf`, a page as large as the figure. Rejects where no fonts can be had. */
export const writePdf: ExportWriter = async (dataset, values, context) => {
  if (!context.toPdf) throw new Error('PDF is not written here.');
  const { width, height } = figureSize(values);
  if (Math.max(width, height) * pointsPerPixel > longestSide) {
    throw new UserError(
      'figure-size',
      'A page of PDF is at most 5080 mm (200 in, 19200 px) wide or high. Choose a smaller one, or SVG.',
    );
  }
  const drawing = await figureFor(dataset, values, context);
  const { bytes, missing } = await context.toPdf(drawing);
  const remark = missingLetters(missing, 'they are shown as boxes');
  return [{ name: 'network.pdf', contents: bytes, ...(remark === undefined ? {} : { remark }) }];
};
