/** Export: the figure as PDF. */

import { figureFor } from '../figureParameters.ts';
import type { ExportWriter } from '../format.ts';
import { missingLetters } from '../missingLetters.ts';

/** Writes `network.pdf`, a page as large as the figure. Rejects where no fonts can be had. */
export const writePdf: ExportWriter = async (dataset, values, context) => {
  if (!context.toPdf) throw new Error('PDF is not written here.');
  const drawing = await figureFor(dataset, values, context);
  const { bytes, missing } = await context.toPdf(drawing);
  const remark = missingLetters(missing, 'they are shown as boxes');
  return [{ name: 'network.pdf', contents: bytes, ...(remark === undefined ? {} : { remark }) }];
};
