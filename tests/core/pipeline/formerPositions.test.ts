import { expect, test } from 'vitest';
import { defaultOptions } from '../../../src/core/model/options.ts';
import type { Progress } from '../../../src/core/model/progress.ts';
import {
  type CoarsePositions,
  coarsePositions,
} from '../../../src/core/pipeline/coarsePositions.ts';
import { formerOf, formerPositionsOf } from '../../../src/core/pipeline/formerPositions.ts';
import { fileOfBytes } from '../../../src/core/pipeline/pipeline.ts';
import { runPipeline } from '../../../src/core/pipeline/runPipeline.ts';

const words = ['Ada', 'Ben', 'Cyd', 'Dov', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jon'];
const nameOf = (n: number) =>
  `${words[Math.floor(n / 100) % 10]}a${words[Math.floor(n / 10) % 10]?.toLowerCase()}, ${words[n % 10]}`;

/** One paper for each of these pairs of authors. */
function papers(name: string, pairs: readonly (readonly [number, number])[]) {
  const entries = pairs.map(
    ([a, b]) =>
      `@article{p${a}-${b}, title={Of ${nameOf(a)} and of ${nameOf(b)}}, year={2001}, author={${nameOf(a)} and ${nameOf(b)}}}`,
  );
  return fileOfBytes(name, new TextEncoder().encode(entries.join('\n')));
}

const chain = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, k) => [from + k, from + k + 1] as const);

test('who stays is where he was when files are added', async () => {
  const first = papers('a.bib', chain(0, 12));
  const before = await runPipeline([first], defaultOptions);
  const former = await formerPositionsOf(before);
  const more = papers('b.bib', [
    [3, 40],
    [40, 41],
    [60, 61],
  ]);
  const after = await runPipeline([first, more], defaultOptions, { former });
  expect(after.authors.length).toBe(before.authors.length + 4);
  for (const [i, { id }] of before.authors.entries()) {
    const now = after.authors.findIndex((author) => author.id === id);
    const moved = Math.hypot(
      (after.layouts.authors.x.at(now) ?? 0) - (before.layouts.authors.x.at(i) ?? 0),
      (after.layouts.authors.y.at(now) ?? 0) - (before.layouts.authors.y.at(i) ?? 0),
    );
    expect(moved).toBeLessThan(5);
  }
  // Another picture than without: positions are not what they happen to be anyway.
  const without = await runPipeline([first, more], defaultOptions);
  expect(without.layouts.authors).not.toEqual(after.layouts.authors);
  expect(await runPipeline([first, more], defaultOptions, { former })).toEqual(after);
});

test('of nodes that were left out or not there nothing is known', async () => {
  const given = await runPipeline([papers('a.bib', chain(0, 3))], defaultOptions);
  const [first] = given.authors;
  const layouts = { ...given.layouts, authors: { x: [1, null, 3, 4], y: [1, null, 3, 4] } };
  const former = await formerPositionsOf({ ...given, layouts });
  const at = formerOf(
    given,
    { ...former, authors: ['a:nobody', ...former.authors.slice(1)] },
    'authors',
  );
  expect(at?.x).toEqual([null, null, 3, 4]);
  expect(formerOf(given, { ...former, authors: [] }, 'authors')).toBeUndefined();
  expect(formerOf(given, undefined, 'papers')).toBeUndefined();
  expect(first).toBeDefined();
});

test('a layout that goes on is heard of: shares that rise, and places of the authors', async () => {
  const told: Progress[] = [];
  const heard: CoarsePositions[] = [];
  const dataset = await runPipeline([papers('a.bib', chain(0, 500))], defaultOptions, {
    onProgress: (progress) => told.push(progress),
    onPositions: (positions) => heard.push(positions),
  });
  const shares = told.filter(({ stage }) => stage === 'Laying out').map(({ done }) => done);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.some((done) => done > 0 && done < 1)).toBe(true);
  expect(heard.length).toBeGreaterThan(1);
  for (const { x, y, communities } of heard) {
    expect(x.length).toBe(dataset.authors.length);
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
    expect([...communities]).toEqual([...dataset.communities.authors.membership]);
  }
});

test('of very many places some are told, and none of those that are not known', () => {
  const count = 100_000;
  const x = Float64Array.from({ length: count }, (_, i) => (i % 2 === 0 ? i : Number.NaN));
  const told = coarsePositions(x, x, (node) => node % 7);
  expect(told.x.length).toBeLessThanOrEqual(20_000);
  expect(told.x.length).toBeGreaterThan(10_000);
  expect(told.x.every(Number.isFinite)).toBe(true);
  expect([...told.communities]).toEqual([...told.x].map((node) => node % 7));
});
