/** Makes PDF files without a browser. */

import { drawingToPdf, type PdfResult } from '../core/exports/pdf/drawingToPdf.ts';
import { pointsPerPixel } from '../core/exports/pdf/pointsPerPixel.ts';
import { textsOf } from '../core/exports/pdf/textsOf.ts';
import type { Drawing } from '../core/scene/drawing.ts';
import { fontsFor } from './figureFonts.ts';

/** The drawing as a page of its size, with its fonts. */
export const toPdf = async (drawing: Drawing): Promise<PdfResult> =>
  drawingToPdf(drawing, await fontsFor(textsOf(drawing)), pointsPerPixel);
