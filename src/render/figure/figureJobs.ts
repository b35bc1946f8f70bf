/** The page's side of the worker that paints figures. Drawings are handed over, not copied. */

import type { PdfResult } from '../../core/exports/pdf/drawingToPdf.ts';
import type { SvgOptions, SvgResult } from '../../core/exports/svgDocument.ts';
import { buffersOf, type Drawing } from '../../core/scene/drawing.ts';
import type { FigureReply, FigureRequest } from './figureProtocol.ts';
import { fontSourcesOf } from './fontSources.ts';

/** A drawing as PNG, `scale` pixels a drawing unit. Rejects with an Error for people. */
export async function pngOf(drawing: Drawing, scale: number): Promise<Uint8Array> {
  const reply = await ask({ kind: 'png', drawing, scale, fonts: fontSourcesOf(document) });
  if (reply.kind === 'png') return new Uint8Array(reply.bytes);
  throw new Error(tooLarge(reply));
}

/** A drawing as SVG, in the bytes of the command line. Rejects with an Error for people. */
export async function svgOf(drawing: Drawing, options: SvgOptions): Promise<SvgResult> {
  const reply = await ask({ kind: 'svg', drawing, options });
  if (reply.kind === 'svg') return reply.result;
  throw new Error(tooLarge(reply));
}

/** A drawing as PDF, with its fonts. Rejects with an Error for people. */
export async function pdfOf(drawing: Drawing): Promise<PdfResult> {
  const reply = await ask({ kind: 'pdf', drawing });
  if (reply.kind === 'pdf') return reply.result;
  throw new Error(tooLarge(reply));
}

const tooLarge = (reply: FigureReply): string =>
  `The figure could not be painted${reply.kind === 'failed' ? ` (${reply.message})` : ''}. Choose a smaller one, or SVG, which has no limit.`;

function ask(request: FigureRequest): Promise<FigureReply> {
  const worker = new Worker(new URL('./figureWorker.ts', import.meta.url), { type: 'module' });
  return new Promise<FigureReply>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FigureReply>) => resolve(data));
    worker.addEventListener('error', ({ message }) => resolve({ kind: 'failed', message }));
    worker.postMessage(request, buffersOf(request.drawing));
  }).finally(() => worker.terminate());
}
