/**
 * The worker's entry: keeps the columns of one network and paints windows of it. A newer window
 * ends the painting of an older one.
 */

import { type InkColumns, rasteriseInSteps } from '../../core/scene/rasterise.ts';
import type { UnderlayReply, UnderlayRequest } from './protocol.ts';

let ink: InkColumns | undefined;
/** Counts requests; only the newest is worked on. */
let newest = 0;

/** Lets messages in: they are tasks, as what comes through a channel is. */
const channel = new MessageChannel();
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });

/** How long it paints without looking for messages, milliseconds. */
const slice = 12;

async function paint({ views }: UnderlayRequest & { readonly kind: 'paint' }): Promise<void> {
  newest++;
  const own = newest;
  for (const view of views) {
    if (!ink) return;
    const steps = rasteriseInSteps(ink, view);
    let end = performance.now() + slice;
    let step = steps.next();
    while (!step.done) {
      if (performance.now() >= end) {
        await breath();
        if (own !== newest) return;
        end = performance.now() + slice;
      }
      step = steps.next();
    }
    const bitmap = await createImageBitmap(new ImageData(step.value, view.width, view.height));
    if (own !== newest) return;
    const reply: UnderlayReply = { bitmap, view };
    self.postMessage(reply, { transfer: [bitmap] });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<UnderlayRequest>) => {
  if (data.kind === 'columns') ink = data.ink;
  else void paint(data);
});
