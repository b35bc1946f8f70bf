/**
 * How long it takes from the pointer's arrival at an author until one sees that it is that author.
 * The page's own pixels decide: something changed about the pointer, and the page says who it is.
 */

import type { Page } from '@playwright/test';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Probe {
  /** Milliseconds; undefined while nothing has happened. */
  readonly took: () => number | undefined;
}

declare global {
  interface Window {
    benchProbe?: Probe;
  }
}

/** Longer is taken for no answer, milliseconds. */
const patience = 2000;

/**
 * Moves the pointer from spot to spot and gives the milliseconds for each that the page answered:
 * from the time stamp of the pointer's event to the end of the frame. Spots without an author, or
 * with the same as before, give nothing.
 */
export async function highlightTimes(page: Page, spots: readonly Spot[]): Promise<number[]> {
  const times: number[] = [];
  for (const spot of spots) {
    await armProbe(page, spot);
    await page.mouse.move(spot.x, spot.y);
    const handle = await page
      .waitForFunction(() => window.benchProbe?.took() ?? false, null, {
        polling: 20,
        timeout: patience,
      })
      .catch(() => undefined);
    const took = await handle?.jsonValue();
    if (typeof took === 'number') times.push(took);
    // The rest of what follows from it is not to fall on the next one.
    await page.waitForTimeout(150);
  }
  return times;
}

/** Remembers what the page looks like about a spot, and watches for the pointer to come there. */
const armProbe = (page: Page, spot: Spot): Promise<void> =>
  page.evaluate(({ x, y }) => {
    const reach = 16;
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>('main canvas')];
    const pixels = (): string =>
      canvases
        .map((canvas) => {
          const box = canvas.getBoundingClientRect();
          const context = canvas.getContext('2d');
          if (!context || box.width === 0) return '';
          const scale = canvas.width / box.width;
          const left = Math.round((x - reach - box.left) * scale);
          const top = Math.round((y - reach - box.top) * scale);
          const side = Math.round(2 * reach * scale);
          const { data } = context.getImageData(left, top, side, side);
          let sum = 0;
          for (let i = 0; i < data.length; i++) sum = (sum * 31 + (data[i] ?? 0)) | 0;
          return String(sum);
        })
        .join();
    const said = () => document.querySelector('main')?.textContent ?? '';
    const before = { pixels: pixels(), said: said() };
    let arrived = 0;
    let took: number | undefined;
    const look = () => {
      if (took !== undefined) return;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          if (said() !== before.said && pixels() !== before.pixels) {
            took = performance.now() - arrived;
          } else if (performance.now() - arrived < 3000) look();
        };
        channel.port2.postMessage(null);
      });
    };
    window.addEventListener(
      'mousemove',
      (event) => {
        arrived = event.timeStamp;
        look();
      },
      { capture: true, once: true },
    );
    window.benchProbe = { took: () => took };
  }, spot);
