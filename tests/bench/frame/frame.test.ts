import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rows } from '../registry.ts';
import { alternating, growth, median, quantile } from './measure.ts';
import { againstLimit, againstPeer, notMeasured, shown } from './outcomes.ts';
import { type RowResult, report, tally } from './report.ts';

describe('measuring', () => {
  test('the exponent of a power law is found, whatever its factor', () => {
    // 3 n^1.5 at n = 4, 16, 100: 24, 192, 3000.
    const law = [
      [4, 24],
      [16, 192],
      [100, 3000],
    ] as const;
    expect(growth(law)).toBeCloseTo(1.5, 12);
    expect(growth([[10, 5]])).toBeNaN();
  });

  test('the median and the quantile are values that were measured', () => {
    expect(median([5, 1, 9])).toBe(5);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBe(10);
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2);
  });

  test('sides take turns, and one with fewer rounds stops earlier', async () => {
    const order: string[] = [];
    const side = (name: string, rounds?: number) => ({
      work: () => {
        order.push(name);
        return order.length;
      },
      ...(rounds === undefined ? {} : { rounds }),
    });
    const { a, b } = await alternating({ a: side('a'), b: side('b', 1) }, 3);
    expect(order.join('')).toBe('abaa');
    expect([a.times.length, b.times.length]).toEqual([3, 1]);
    expect([a.result, b.result]).toEqual([4, 2]);
  });
});

describe('the table', () => {
  const peer = { peerName: 'other', what: 'work', goal: 10 };
  const short = againstPeer({
    ...peer,
    ours: { value: 2, unit: 's' },
    peer: { value: 10, unit: 's' },
  });

  test('a ratio says how far it is from its goal', () => {
    expect(short).toMatchObject({ ratio: 5, verdict: 'short', remark: '5× of 10×' });
    const more = againstPeer({
      ...peer,
      better: 'more',
      ours: { value: 50, unit: 'frames/s' },
      peer: { value: 5, unit: 'frames/s' },
    });
    expect(more).toMatchObject({ ratio: 10, verdict: 'reached', remark: '' });
  });

  test('what could not be computed is not reached', () => {
    const ours = { value: Number.NaN, unit: 'ms' };
    expect(againstLimit({ what: 'x', ours, limit: 5 }).verdict).toBe('short');
    expect(againstLimit({ what: 'x', ours, limit: 5, bound: 'least' }).verdict).toBe('short');
  });

  test('what is missing counts as not measured, and figures without a goal do not count', () => {
    const outcomes = [short, shown('size', '3 MB'), notMeasured('x', '2×', 'no peer | here')];
    const machine = {
      processor: 'p',
      cores: 1,
      memory: 1,
      system: 's',
      load: 0,
      node: 'v0',
      coterie: 'c',
      chromium: 'none',
    };
    const [row] = rows;
    if (!row) throw new Error('no rows');
    const result: RowResult = {
      id: row.id,
      outcomes,
      settings: [['peer', '1.0']],
      machine,
      at: 'then',
      seconds: 1,
    };
    expect(tally([result])).toBe('0 goals reached, 1 not reached, 1 not measured');
    const page = report('a day', rows, [result]);
    expect(page).toContain('| work | 2 s | other 10 s | 5× | 10× | short: 5× of 10× |');
    expect(page).toContain('not measured: no peer \\| here');
    expect(page).toContain(`Not run: ${rows[1]?.id}`);
  });
});

describe('the registry', () => {
  test('names each row once, and every file of a row is in it', () => {
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const folder = fileURLToPath(new URL('../', import.meta.url));
    const registry = readFileSync(`${folder}registry.ts`, 'utf8');
    const files = readdirSync(`${folder}rows`);
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !registry.includes(`./rows/${file}`))).toEqual([]);
  });
});
