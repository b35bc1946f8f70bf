import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { openDataset } from '../../../src/core/pipeline/columns/openDataset.ts';
import { packDataset } from '../../../src/core/pipeline/columns/packColumns.ts';
import { networkColumns } from '../../../src/core/scene/networkColumns.ts';
import { build, seedFiles } from '../../support/corpora.ts';
import { madeDataset } from '../../support/largeDataset.ts';

const fractional = (dataset: Dataset): Dataset => ({
  ...dataset,
  options: { ...dataset.options, counting: 'fractional' },
});

test('rows in columns give the same numbers as rows in lists', async () => {
  const seeds = await build(seedFiles());
  const made = madeDataset(300);
  for (const dataset of [seeds, fractional(seeds), made, fractional(made)]) {
    expect(networkColumns(openDataset(packDataset(dataset)))).toEqual(networkColumns(dataset));
  }
});
