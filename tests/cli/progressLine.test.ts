import { describe, expect, test } from 'vitest';
import { createProgressLine } from '../../src/cli/progressLine.ts';

/** An output that keeps what is written, and a clock that is set by hand. */
function setUp(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  const clock = { time: 0 };
  const output = { isTTY, columns, write: (text: string) => written.push(text) };
  const line = createProgressLine(['Reading files', 'Laying out'], output, () => clock.time);
  const at = (seconds: number, done: number, more = {}) => {
    clock.time = seconds * 1000;
    line.show({ stage: 'Reading files', done, total: 10_000_000, unit: 'bytes', ...more });
  };
  return { written, clock, line, at };
}

describe('progress in the terminal', () => {
  test('says which stage it is, the share, how fast it goes and how long it will take', () => {
    const { written, at } = setUp(true);
    at(0, 0, { detail: 'a.bib', part: 1, parts: 2 });
    expect(written).toEqual(['[1/2] Reading files 0 % 1/2 a.bib']);
    at(2, 2_500_000, { detail: 'a.bib' });
    // 2.5 MB in 2 s; the other 7.5 take 6 s.
    expect(written.at(-1)).toBe('[1/2] Reading files 25 % a.bib (1.3 MB/s, 6 s left)');
    at(500, 2_510_000);
    // 5.02 kB/s; 7,490 kB take 1,492.03 s.
    expect(written.at(-1)).toBe('[1/2] Reading files 25 % (5 kB/s, 24 min 53 s left)');
  });

  test('the time left is that of the stage, and no speed is given that is not in bytes', () => {
    const { written, clock, line, at } = setUp(true);
    at(0, 0);
    clock.time = 100_000;
    line.show({ stage: 'Laying out', done: 0, total: 4 });
    expect(written.at(-1)).toBe('[2/2] Laying out 0 %');
    clock.time = 103_000;
    line.show({ stage: 'Laying out', done: 1, total: 4 });
    expect(written.at(-1)).toBe('[2/2] Laying out 25 % (9 s left)');
  });

  test('is written over, fits the line, and cannot be steered by names of files', () => {
    const { written, line, at } = setUp(true, 30);
    at(0, 0, { detail: '\u001b[2J and a name that is too long' });
    expect(written).toEqual(['[1/2] Reading files 0 %  [2J ']);
    at(1, 100);
    expect(written.slice(1)).toEqual(['\r\u001b[2K', '[1/2] Reading files 0 % (100 ']);
    line.clear();
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });

  test('where nothing can be written over, a line comes every five seconds, and none for short work', () => {
    const { written, line, at } = setUp(false);
    for (let second = 0; second <= 12; second++) at(second, second * 500_000);
    line.clear();
    expect(written).toEqual([
      '[1/2] Reading files 25 % (500 kB/s, 15 s left)\n',
      '[1/2] Reading files 50 % (500 kB/s, 10 s left)\n',
    ]);
  });
});
