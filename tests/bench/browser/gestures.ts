/**
 * A hand on the mouse: events come at the pace of a display, sixty a second, whether or not the page
 * keeps up with them, as they do from a real one.
 */

import type { CDPSession, Page } from '@playwright/test';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Hand {
  /** Drags the picture round and round. */
  readonly pan: (area: Area, seconds: number) => Promise<void>;
  /** Turns the wheel in and out again about the middle. */
  readonly zoom: (area: Area, seconds: number) => Promise<void>;
  /** Goes over the picture without pressing anything. */
  readonly hover: (area: Area, seconds: number) => Promise<void>;
}

type MouseEvent = Parameters<CDPSession['send']>[1] & object;

const pace = 1000 / 60;
/** Wheel notches one way before the same number the other way. */
const notches = 24;

export async function handOn(page: Page): Promise<Hand> {
  const debug = await page.context().newCDPSession(page);

  /** Sends an event without waiting for the page to have dealt with it. */
  const send = (event: object): Promise<unknown> =>
    debug.send('Input.dispatchMouseEvent', event as MouseEvent as never);

  /** One event a tick for so long; resolves when the page has dealt with all of them. */
  async function stream(seconds: number, eventAt: (tick: number) => object): Promise<void> {
    const begun = performance.now();
    const sent: Promise<unknown>[] = [];
    for (let tick = 0; tick * pace < seconds * 1000; tick++) {
      const due = begun + tick * pace;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      // A page that hangs gets no more than a display's buffer of events.
      if (sent.length >= 30) await sent.shift();
      sent.push(send(eventAt(tick)));
    }
    await Promise.all(sent);
  }

  const middle = ({ x, y, width, height }: Area) => ({ x: x + width / 2, y: y + height / 2 });
  /** A loop through much of the area that never comes by the same way. */
  const loop = (area: Area, tick: number) => ({
    x: middle(area).x + 0.36 * area.width * Math.sin(tick / 23),
    y: middle(area).y + 0.36 * area.height * Math.sin(tick / 17),
  });

  return {
    pan: async (area, seconds) => {
      const button = { button: 'left', clickCount: 1 };
      await send({ type: 'mousePressed', ...loop(area, 0), ...button });
      await stream(seconds, (tick) => ({
        type: 'mouseMoved',
        ...loop(area, tick),
        button: 'left',
        buttons: 1,
      }));
      await send({ type: 'mouseReleased', ...middle(area), ...button });
    },
    zoom: async (area, seconds) => {
      await send({ type: 'mouseMoved', ...middle(area) });
      await stream(seconds, (tick) => ({
        type: 'mouseWheel',
        ...middle(area),
        deltaX: 0,
        deltaY: Math.floor(tick / notches) % 2 === 0 ? -60 : 60,
      }));
    },
    hover: (area, seconds) =>
      stream(seconds, (tick) => ({ type: 'mouseMoved', ...loop(area, tick) })),
  };
}
