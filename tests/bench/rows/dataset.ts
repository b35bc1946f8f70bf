/** The dataset file of a hundred thousand authors: its size, and how long it takes to write and read. */

import { joinedBytes, readDataset, writeDataset } from '../../../src/core/pipeline/datasetFile.ts';
import { unpackedLength } from '../../support/datasetLines.ts';
import { madeDataset } from '../../support/largeDataset.ts';
import { alternating } from '../frame/measure.ts';
import { shown } from '../frame/outcomes.ts';
import type { BenchRow } from '../frame/row.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

export const datasetRow: BenchRow = {
  id: 'dataset',
  what: 'The dataset file: size, writing, reading',
  against:
    'itself as plain JSON, at a tenth of the size (a larger one is no text that JavaScript can hold)',
  goal: 'none: figures',
  async run(context) {
    const outcomes = [];
    for (const [authors, forms] of [
      [context.size(10_000), ['plain', 'compact']],
      [context.size(100_000), ['compact']],
    ] as const) {
      const dataset = madeDataset(authors);
      const { papers, coauthorships } = dataset;
      context.setting(
        `${authors} authors`,
        `made, ${papers.length} papers, ${coauthorships.length} edges, without abstracts`,
      );
      for (const form of forms) {
        const { written } = await alternating(
          { written: { work: () => joinedBytes(writeDataset(dataset, form)) } },
          context.rounds(3),
        );
        const { read } = await alternating(
          { read: { work: () => readDataset([written.result]) } },
          context.rounds(3),
        );
        const length = form === 'compact' ? `, ${megabytes(unpackedLength(dataset))} unpacked` : '';
        outcomes.push(
          shown(
            `dataset file of ${authors.toLocaleString('en')} authors, ${form === 'compact' ? 'packed columns' : 'plain JSON'}`,
            megabytes(written.result.length),
            `written in ${(written.ms / 1000).toFixed(2)} s, read in ${(read.ms / 1000).toFixed(2)} s${length}`,
          ),
        );
      }
    }
    return outcomes;
  },
};
