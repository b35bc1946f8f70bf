/** The worker's entry: makes the files of figures, off the page's thread. */

import { svgDocument } from '../../core/exports/svgDocument.ts';
import type { FigureReply, FigureRequest } from './figureProtocol.ts';
import { fontsFor } from './pdfFonts.ts';
import { rasteriseOnCanvas } from './rasteriseOnCanvas.ts';

async function answer(request: FigureRequest): Promise<FigureReply> {
  const { drawing } = request;
  if (request.kind === 'svg') {
    const result = await svgDocument(drawing, request.options, fontsFor);
    return { kind: 'svg', result };
  }
  if (request.kind === 'pdf') {
    const { pdfInWorker } = await import('./pdfInWorker.ts');
    return { kind: 'pdf', result: await pdfInWorker(drawing) };
  }
  return { kind: 'png', bytes: await rasteriseOnCanvas(drawing, request.scale, request.fonts) };
}

self.addEventListener('message', ({ data }: MessageEvent<FigureRequest>) => {
  answer(data).then(
    (reply) => self.postMessage(reply, { transfer: reply.kind === 'png' ? [reply.bytes] : [] }),
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      self.postMessage({ kind: 'failed', message } satisfies FigureReply);
    },
  );
});
