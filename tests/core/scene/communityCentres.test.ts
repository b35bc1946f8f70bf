import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { type CommunityMark, communityMarks } from '../../../src/core/scene/communityCentres.ts';
import { madeDataset } from '../../support/largeDataset.ts';

const options = {
  view: 'authors',
  theme: 'light',
} as const;

/** Communities of 30, 20 and 4 authors; the first lies in two places, mostly in the right one. */
describe('marks of communities', () => {
  const membership = [...Array(30).fill(1), ...Array(20).fill(2), ...Array(4).fill(3)];
  const x = Float32Array.from(
    membership,
    (of, i) => (of === 1 ? (i < 20 ? 900 : 0) : 10) + (i % 3),
  );
  const y = Float32Array.from(membership, (_, i) => i % 5);
  let dataset: Dataset;
  let marks: readonly CommunityMark[];
  beforeAll(() => {
    const made = madeDataset(54);
    const communities = [30, 20, 4].map((size, i) => ({
      number: i + 1,
      name: `Name ${i + 1}`,
      size,
      leaders: [],
      terms: [],
      stability: 1,
    }));
    const authors = { ...made.communities.authors, communities, membership };
    dataset = { ...made, communities: { ...made.communities, authors } };
    const columns = { x, y, community: Uint32Array.from(membership) };
    marks = communityMarks(columns, dataset, options);
  });

  test('there is one for each, with its number and name', () => {
    expect(marks.map(({ number, label, count }) => [number, label, count])).toEqual([
      [1, 'Name 1', 30],
      [2, 'Name 2', 20],
      [3, 'Name 3', 4],
    ]);
  });

  test('papers are called by their terms, or by the paper that leads them', () => {
    const [, second] = dataset.papers;
    const community = { name: 'a long name', size: 2, stability: 1 };
    const papers = {
      ...dataset.communities.papers,
      communities: [
        { ...community, number: 1, leaders: [], terms: ['graph', 'sparse'] },
        { ...community, number: 2, leaders: second ? [second.id] : [], terms: [] },
      ],
    };
    const of = communityMarks(
      { x, y, community: Uint32Array.from(membership, (_, i) => 1 + (i % 2)) },
      { ...dataset, communities: { ...dataset.communities, papers } },
      { view: 'papers', theme: 'dark' },
    );
    expect(of.map(({ label }) => label)).toEqual(['graph, sparse', second?.label]);
  });

  test('a mark stands where its members are many and prevail, not between their places', () => {
    expect(marks[0]?.x).toBeCloseTo(901, 0);
    expect(marks[1]?.x).toBeCloseTo(11, 0);
  });

  test('half of the members lie within its reach', () => {
    for (const { x: cx, y: cy, spread, number } of marks) {
      const own = membership.flatMap((of, i) => (of === number ? [i] : []));
      const near = own.filter(
        (i) => Math.sqrt(((x[i] ?? 0) - cx) ** 2 + ((y[i] ?? 0) - cy) ** 2) <= spread + 1e-3,
      );
      expect(near.length).toBeGreaterThanOrEqual(own.length / 2);
      expect(near.length).toBeLessThan(own.length);
    }
  });
});
