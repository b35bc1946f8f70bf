/** The worker's entry: paints the large networks of figures, off the page's thread. */

import { drawingToSvg } from '../../core/exports/drawingToSvg.ts';
import { networkPainter } from '../../core/scene/networkPainter.ts';
import type { FigureReply, FigureRequest } from './figureProtocol.ts';

async function answer(request: FigureRequest): Promise<FigureReply> {
  if (request.kind === 'svg') return { kind: 'svg', svg: drawingToSvg(request.drawing) };
  const { width, height, rows } = networkPainter(request.item, request.density);
  const image = new ImageData(rows(0, height), width, height);
  return { kind: 'bitmap', bitmap: await createImageBitmap(image) };
}

self.addEventListener('message', ({ data }: MessageEvent<FigureRequest>) => {
  answer(data).then(
    (reply) => self.postMessage(reply, { transfer: reply.kind === 'bitmap' ? [reply.bitmap] : [] }),
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      self.postMessage({ kind: 'failed', message } satisfies FigureReply);
    },
  );
});
