/** The worker's entry: keeps the columns of one network and paints windows of it. */

import { type InkColumns, rasterise } from '../../core/scene/rasterise.ts';
import type { UnderlayReply, UnderlayRequest } from './protocol.ts';

let ink: InkColumns | undefined;

async function answer(request: UnderlayRequest): Promise<void> {
  if (request.kind === 'columns') {
    ink = request.ink;
    return;
  }
  if (!ink) return;
  const { view } = request;
  const pixels = rasterise(ink, view);
  const bitmap = await createImageBitmap(new ImageData(pixels, view.width, view.height));
  const reply: UnderlayReply = { bitmap, view };
  self.postMessage(reply, { transfer: [bitmap] });
}

self.addEventListener('message', (event: MessageEvent<UnderlayRequest>) => {
  void answer(event.data);
});
