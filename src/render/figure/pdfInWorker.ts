/** PDF files of drawings, in a worker of the browser. */

import { drawingToPdf, type PdfResult } from '../../core/exports/pdf/drawingToPdf.ts';
import { pointsPerPixel } from '../../core/exports/pdf/pointsPerPixel.ts';
import { textsOf } from '../../core/exports/pdf/textsOf.ts';
import type { Drawing } from '../../core/scene/drawing.ts';
import { fontsFor } from './pdfFonts.ts';

/** As in the terminal, but for how the engine packs it. */
export const pdfInWorker = async (drawing: Drawing): Promise<PdfResult> =>
  drawingToPdf(drawing, await fontsFor(textsOf(drawing)), pointsPerPixel);
