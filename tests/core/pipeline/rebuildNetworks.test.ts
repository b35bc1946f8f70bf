import { describe, expect, test } from 'vitest';
import { defaultOptions, type PipelineOptions } from '../../../src/core/model/options.ts';
import { CancelledError } from '../../../src/core/model/progress.ts';
import { openDataset } from '../../../src/core/pipeline/columns/openDataset.ts';
import { packDataset } from '../../../src/core/pipeline/columns/packColumns.ts';
import { writePlain } from '../../../src/core/pipeline/plainDataset.ts';
import { rebuildNetworks } from '../../../src/core/pipeline/rebuildNetworks.ts';
import { runPipeline } from '../../../src/core/pipeline/runPipeline.ts';
import { profilePage, seedFiles, textFile } from '../../support/corpora.ts';

/** The seeds, and a paper of seven authors besides. */
const files = () => [
  ...seedFiles(),
  textFile(
    'many.txt',
    profilePage('Ada Lovelace', [
      {
        title: 'A joint account of the engine',
        names:
          'Ada Lovelace, Mary Somerville, Caroline Herschel, Sophie Germain, Emilie du Chatelet, Maria Agnesi, Laura Bassi',
        id: '2402.00009',
      },
    ]),
  ),
];

describe('networks made anew from a dataset', () => {
  test.each<[string, Partial<PipelineOptions>]>([
    ['fractional counting', { counting: 'fractional' }],
    ['a limit on authors', { maxAuthorsPerPaper: 3 }],
    [
      'another resolution, seed and number of runs',
      { louvainResolution: 2, seed: 7, louvainRuns: 3 },
    ],
    ['authors of two papers and more', { minPapersPerAuthor: 2 }],
    ['edges of two papers and more', { minEdgeWeight: 2 }],
    ['the largest component alone', { giantComponentOnly: true }],
    ['association strength', { normalisation: 'association-strength' }],
    ['other links between papers', { similarityThreshold: 0.2, similarityNeighbours: 2 }],
  ])('are what the documents give: %s', async (_, changed) => {
    const options = { ...defaultOptions, ...changed };
    const from = openDataset(packDataset(await runPipeline(files(), defaultOptions)));
    const { identity, ...others } = options;
    const again = await rebuildNetworks(from, others);
    expect(again.options.identity).toBe(identity);
    expect(writePlain(again)).toBe(writePlain(await runPipeline(files(), options)));
    expect(writePlain(again)).not.toBe(writePlain(from));
  });

  test('can be stopped', async () => {
    const dataset = await runPipeline(seedFiles(), defaultOptions);
    const reached: string[] = [];
    const signal = {
      get aborted() {
        return reached.includes('Finding communities');
      },
    } as AbortSignal;
    const onProgress = ({ stage }: { readonly stage: string }) => reached.push(stage);
    await expect(rebuildNetworks(dataset, defaultOptions, { signal, onProgress })).rejects.toThrow(
      CancelledError,
    );
    expect(reached[0]).toBe('Building networks');
    expect(reached).not.toContain('Laying out');
  });
});
