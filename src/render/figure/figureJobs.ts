/** The page's side of the worker that paints figures. */

import type { Drawing, NetworkItem } from '../../core/scene/drawing.ts';
import type { FigureReply, FigureRequest } from './figureProtocol.ts';

/** The network of a figure as a bitmap, `density` pixels a unit. Rejects with an Error for people. */
export async function networkBitmap(item: NetworkItem, density: number): Promise<ImageBitmap> {
  const reply = await ask({ kind: 'bitmap', item, density });
  if (reply.kind === 'bitmap') return reply.bitmap;
  throw new Error(tooLarge(reply));
}

/** A drawing as SVG, in the bytes of the command line. Rejects with an Error for people. */
export async function svgOf(drawing: Drawing): Promise<string> {
  const reply = await ask({ kind: 'svg', drawing });
  if (reply.kind === 'svg') return reply.svg;
  throw new Error(tooLarge(reply));
}

const tooLarge = (reply: FigureReply): string =>
  `The figure could not be painted${reply.kind === 'failed' ? ` (${reply.message})` : ''}. Choose a smaller one.`;

function ask(request: FigureRequest): Promise<FigureReply> {
  const worker = new Worker(new URL('./figureWorker.ts', import.meta.url), { type: 'module' });
  return new Promise<FigureReply>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FigureReply>) => resolve(data));
    worker.addEventListener('error', ({ message }) => resolve({ kind: 'failed', message }));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
