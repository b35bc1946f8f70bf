import { beforeAll, describe, expect, test } from 'vitest';
import { describeSummary, summarise } from '../../../src/core/analysis/summary.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { defaultOptions, type PipelineOptions } from '../../../src/core/model/options.ts';
import { emptyRecord } from '../../../src/core/model/record.ts';
import { joinedBytes, readDataset, writeDataset } from '../../../src/core/pipeline/datasetFile.ts';
import { rebuildNetworks } from '../../../src/core/pipeline/rebuildNetworks.ts';
import { buildScene } from '../../../src/core/scene/buildScene.ts';
import { datasetOf } from '../../support/madeDatasets.ts';

/*
 * On lakes Ada Abel, Bea Bond; On ponds Ada Abel, Bea Bond; On rivers Bea Bond, Cas Cole;
 * On clouds Fay Falk, Gus Gray. Abel-Bond weighs 2, Bond-Cole and Falk-Gray 1. Three components with
 * Hal Hart, who writes On hail alone, twice.
 */
const rows = [
  ['On lakes and shores', 'Ada Abel', 'Bea Bond'],
  ['Counting ponds by hand', 'Ada Abel', 'Bea Bond'],
  ['Rivers through cities', 'Bea Bond', 'Cas Cole'],
  ['Clouds seen from above', 'Fay Falk', 'Gus Gray'],
  ['Hail in the spring', 'Hal Hart'],
  ['Hail in the autumn', 'Hal Hart'],
] as const;

let small: Dataset;
beforeAll(async () => {
  small = await datasetOf(
    rows.map(([title, ...names], i) => ({
      ...emptyRecord(i + 1),
      title: { value: title, line: i + 1 },
      authors: names.map((rawName, at) => ({ rawName, position: at + 1, line: i + 1 })),
    })),
  );
});

const made = (changed: Partial<PipelineOptions>) =>
  rebuildNetworks(small, { ...defaultOptions, ...changed });
const drawn = (dataset: Dataset) =>
  buildScene(dataset, { view: 'authors', colourBy: 'community', sizeBy: 'papers', theme: 'light' });
const names = (dataset: Dataset) =>
  drawn(dataset)
    .nodes.map(({ label }) => label.split(' ')[1])
    .sort();

describe('a network that options confine', () => {
  test('leaves out authors of few papers, who keep theirs in the dataset', async () => {
    const dataset = await made({ minPapersPerAuthor: 2 });
    expect(names(dataset)).toEqual(['Abel', 'Bond', 'Hart']);
    expect(dataset.leftOut).toEqual({ authors: 3, edges: 2 });
    expect(dataset.authors).toHaveLength(6);
    expect(describeSummary(summarise(dataset))).toMatch(
      /1 edge; 5 components; 3 authors and 2 edges left out of the network$/u,
    );
    const { shown, methods } = drawn(dataset);
    expect(shown).toMatchObject({ nodes: 3, ofNodes: 6 });
    expect(shown.note).toBe('Shown: 3 of 6 authors, all in the network');
    expect(methods).toContain(
      '3 authors and 2 edges left out of the network (authors of fewer than 2 papers)',
    );
  });

  test('leaves out light edges, and all but the largest component', async () => {
    expect(names(await made({ minEdgeWeight: 2 }))).toEqual(['Abel', 'Bond']);
    const giant = await made({ giantComponentOnly: true });
    expect(names(giant)).toEqual(['Abel', 'Bond', 'Cole']);
    expect(giant.leftOut).toEqual({ authors: 3, edges: 1 });
    // With them go their communities: who is outside is alone.
    const { membership, communities } = giant.communities.authors;
    expect(new Set(membership).size).toBe(4);
    expect(communities[0]?.size).toBe(3);
  });

  test('says how it is normalised, and shows the weights that were counted', async () => {
    const dataset = await made({ normalisation: 'association-strength' });
    expect(dataset.leftOut).toBeUndefined();
    expect(drawn(dataset).edges.map(({ weight }) => weight)).toEqual([1, 1, 2]);
    expect(drawn(dataset).methods).toContain('normalised by association strength');
  });

  test.each(['plain', 'compact'] as const)('is written and read, %s', async (form) => {
    const dataset = await made({
      minPapersPerAuthor: 2,
      minEdgeWeight: 1.5,
      giantComponentOnly: true,
      normalisation: 'association-strength',
    });
    const read = await readDataset([joinedBytes(writeDataset(dataset, form))]);
    expect(read.options).toEqual(dataset.options);
    expect(read.leftOut).toEqual(dataset.leftOut);
    expect(names(read)).toEqual(['Abel', 'Bond']);
  });

  test('is whole again with the usual options', async () => {
    const back = await rebuildNetworks(await made({ minEdgeWeight: 2 }), defaultOptions);
    expect(back.leftOut).toBeUndefined();
    expect(names(back)).toHaveLength(6);
  });
});
