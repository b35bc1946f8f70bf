import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { summarise } from '../../../src/core/analysis/summary.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { type AuthorId, authorId, paperId } from '../../../src/core/model/ids.ts';
import { openDataset } from '../../../src/core/pipeline/columns/openDataset.ts';
import { packDataset } from '../../../src/core/pipeline/columns/packColumns.ts';
import { membersOf } from '../../../src/core/query/community.ts';
import { indexDataset } from '../../../src/core/query/datasetIndex.ts';
import { anyDataset } from '../../support/anyDataset.ts';
import { build, seedFiles } from '../../support/corpora.ts';

const inColumns = (dataset: Dataset) => openDataset(structuredClone(packDataset(dataset)));
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** All that can be looked up about a dataset. */
function lookedUp(dataset: Dataset): unknown {
  const index = indexDataset(dataset);
  return asJson({
    authors: dataset.authors.map(({ id }) => [
      index.authors.get(id),
      index.authorOrder.get(id),
      index.authorshipsOf(id),
      index.count.authorshipsOf(id),
      index.coauthorsOf(id),
      index.count.coauthorsOf(id),
    ]),
    papers: dataset.papers.map(({ id }) => [
      index.papers.get(id),
      index.paperOrder.get(id),
      index.authorshipsOn(id),
      index.count.authorshipsOn(id),
      index.similarTo(id),
      index.count.similarTo(id),
    ]),
    summary: summarise(dataset),
    members: [1, 2].map((number) => membersOf(dataset, 'authors', number)),
  });
}

let seeds: Dataset;
beforeAll(async () => {
  seeds = await build(seedFiles());
});

describe('looking things up', () => {
  test('gives the same from columns and from arrays, whatever the order of ids', () => {
    expect(lookedUp(inColumns(seeds))).toEqual(lookedUp(seeds));
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const packed = inColumns(dataset);
        // Arrays as a plain file gives them, where what is undefined is absent.
        expect(lookedUp(packed)).toEqual(lookedUp(asJson(dataset) as Dataset));
      }),
      { numRuns: 100 },
    );
  });

  test('finds every neighbour, strongest first', () => {
    const index = indexDataset(inColumns(seeds));
    for (const { id } of seeds.authors) {
      const edges = [...seeds.coauthorships].filter((e) => e.source === id || e.target === id);
      const found = index.coauthorsOf(id);
      expect(new Set(found.map(({ author }) => author))).toEqual(
        new Set(edges.map((e) => (e.source === id ? e.target : e.source))),
      );
      const weights = found.map(({ edge }) => edge.weightFull);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
    }
  });

  test('names the first of a community, and counts all', () => {
    const packed = inColumns(seeds);
    for (const of of ['authors', 'papers'] as const) {
      const all = membersOf(packed, of, 1);
      expect(all.first).toHaveLength(all.count);
      const some = { first: all.first.slice(0, 2), count: all.count };
      expect(membersOf(packed, of, 1, 2)).toEqual(some);
    }
    expect(membersOf(packed, 'authors', 1).count).toBe(
      seeds.communities.authors.communities[0]?.size,
    );
  });

  test('knows nothing of ids that are not there', () => {
    for (const dataset of [seeds, inColumns(seeds)]) {
      const index = indexDataset(dataset);
      for (const id of ['a:', 'a:nobody', 'a:zzz', '']) {
        expect(index.authors.get(id as AuthorId)).toBeUndefined();
        expect(index.authorOrder.has(id as AuthorId)).toBe(false);
      }
      expect(index.coauthorsOf(authorId('nobody'))).toEqual([]);
      expect(index.similarTo(paperId('nothing'))).toEqual([]);
      expect(index.count.authorshipsOf(authorId('nobody'))).toBe(0);
    }
  });
});
