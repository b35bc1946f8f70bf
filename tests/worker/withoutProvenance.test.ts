import { expect, test } from 'vitest';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { openDataset } from '../../src/core/pipeline/columns/openDataset.ts';
import { packDataset } from '../../src/core/pipeline/columns/packColumns.ts';
import { buffersOf, copyOf, withoutProvenance } from '../../src/core/pipeline/columns/packed.ts';
import { networkColumns } from '../../src/core/scene/networkColumns.ts';
import { pictureColumns } from '../../src/core/scene/pictureColumns.ts';
import { createDesk } from '../../src/worker/desk.ts';
import type { AskReply } from '../../src/worker/protocol.ts';
import { build, seedFiles } from '../support/corpora.ts';

const search = (dataset: Dataset, query: string): Promise<AskReply> =>
  new Promise((resolve) => {
    const question = { kind: 'search', query, limit: 20 } as const;
    const desk = createDesk(dataset, (reply) => {
      if (reply.kind === 'unanswered' || reply.last) resolve(reply);
    });
    desk.take({ kind: 'ask', id: 1, question });
  });

test('pictures and searches are the same without provenance, of which the worker keeps none', async () => {
  const seeds = await build(seedFiles());
  const packed = packDataset(seeds);
  const kept = openDataset(withoutProvenance(packed));
  expect(packed.provenance.has('authorships.printed.rawName')).toBe(true);
  expect(kept.authorships.every(({ printed }) => printed.length === 0)).toBe(true);
  expect(seeds.authorships.some(({ printed }) => printed.length === 0)).toBe(false);
  for (const view of ['authors', 'bipartite', 'papers'] as const) {
    const options = { view, colourBy: 'community', sizeBy: 'papers', theme: 'light' } as const;
    expect(pictureColumns(kept, networkColumns(kept), options)).toEqual(
      pictureColumns(seeds, networkColumns(seeds), options),
    );
  }
  for (const query of ['zhang', 'reasoning', 'entropy reinforcement', 'zahng']) {
    const found = await search(kept, query);
    expect(found).toEqual(await search(seeds, query));
    expect(found.kind === 'answer' && found.answer.kind === 'search').toBe(true);
  }
});

test('a copy of a column has memory of its own, and the same in it', async () => {
  const { columns } = packDataset(await build(seedFiles()));
  for (const column of columns.values()) {
    const copy = copyOf(column);
    expect(copy).toEqual(column);
    for (const buffer of buffersOf(copy)) expect(buffersOf(column)).not.toContain(buffer);
  }
});
