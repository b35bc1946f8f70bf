import { expect, test } from 'vitest';
import { pausesIn, type TraceEvent } from './trace.ts';

const event = (name: string, ts: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid: 1,
  ts,
  cat: '',
  args: {},
  ...more,
});
const task = (ts: number, dur: number, more: Partial<TraceEvent> = {}) =>
  event('ThreadControllerImpl::RunTask', ts, { dur, ...more });
const mark = (phase: string, ts: number, more: Partial<TraceEvent> = {}) =>
  event(`bench-phase:${phase}`, ts, { ph: 'R', ...more });

test('a pause is a long task of the thread that was marked, in the phase that ran', () => {
  const found = pausesIn(
    [
      task(10_000, 90_000),
      mark('open', 200_000),
      task(210_000, 40_000),
      task(300_000, 120_000),
      mark('close', 500_000),
      task(510_000, 60_000),
      task(600_000, 80_000, { tid: 2 }),
      task(700_000, 80_000, { pid: 2 }),
    ],
    50,
  );
  expect(found).toEqual([
    { phase: 'open', at: 100, length: 120, causes: [] },
    { phase: 'close', at: 10, length: 60, causes: [] },
  ]);
});

test('its causes are the browser’s own work and the functions that samples found', () => {
  const profile = { id: '0x1', tid: 9 };
  const found = pausesIn(
    [
      mark('open', 0),
      task(1000, 100_000),
      event('Layout', 2000, { dur: 30_000 }),
      event('Paint', 40_000, { dur: 1000 }),
      event('Profile', 0, { id: '0x1', ph: 'P', args: { data: { startTime: 0 } } }),
      event('ProfileChunk', 0, {
        ...profile,
        args: {
          data: {
            timeDeltas: [10_000, 10_000, 10_000, 200_000],
            cpuProfile: {
              nodes: [
                { id: 1, callFrame: { functionName: '(root)' } },
                { id: 2, parent: 1, callFrame: { functionName: 'draw' } },
                { id: 3, parent: 2, callFrame: { functionName: 'measure' } },
                { id: 4, parent: 1, callFrame: { functionName: 'later' } },
              ],
              samples: [3, 2, 3, 4],
            },
          },
        },
      }),
    ],
    50,
  );
  expect(found).toHaveLength(1);
  expect(found[0]?.causes).toEqual([
    '[Layout 30 ms]',
    'draw 100 %',
    'measure 67 %',
    'self: measure 67 %, draw 33 %',
  ]);
});

test('of a page that went to another process only the last counts', () => {
  const found = pausesIn(
    [
      mark('first', 0),
      task(1, 90_000),
      mark('second', 10, { pid: 2 }),
      task(20, 70_000, { pid: 2 }),
    ],
    50,
  );
  expect(found.map(({ phase, length }) => ({ phase, length }))).toEqual([
    { phase: 'second', length: 70 },
  ]);
});
