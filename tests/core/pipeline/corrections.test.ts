import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Correction } from '../../../src/core/model/correction.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { defaultOptions } from '../../../src/core/model/options.ts';
import { applyPatch } from '../../../src/core/pipeline/applyPatch.ts';
import { openDataset } from '../../../src/core/pipeline/columns/openDataset.ts';
import { packDataset } from '../../../src/core/pipeline/columns/packColumns.ts';
import { correctDataset } from '../../../src/core/pipeline/correctDataset.ts';
import type { InputFile } from '../../../src/core/pipeline/pipeline.ts';
import { runPipeline } from '../../../src/core/pipeline/runPipeline.ts';
import { networkColumns } from '../../../src/core/scene/networkColumns.ts';
import { anyDrawn, anyPapers, bibtex, drawCorrections } from '../../support/correctionsCorpus.ts';

const options = { ...defaultOptions, louvainRuns: 2 };

const built = (inputs: readonly InputFile[], corrections: readonly Correction[] = []) =>
  runPipeline(inputs, options, { corrections: [{ kind: 'corrections', corrections }] });

/** What a page and a rebuild must agree about. */
const whoIsWho = ({ authors, authorships, coauthorships, nearMisses }: Dataset) =>
  JSON.parse(
    JSON.stringify({
      authors: [...authors],
      authorships: [...authorships],
      coauthorships: [...coauthorships],
      nearMisses: [...nearMisses],
    }),
  );

/** In which 0 is 0, whichever sign it has. */
const text = (value: unknown): string => JSON.stringify(value);

/** The same dataset as rows in columns, as the page has it. */
const inColumns = (dataset: Dataset): Dataset => openDataset(packDataset(dataset));

describe('a page that patches and a rebuild with the file', () => {
  test('come to the same authors, authorships, edges and near misses', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, anyDrawn(5), async (papers, drawn) => {
        const base = await built([bibtex(papers)]);
        const corrections = drawCorrections(base, drawn);
        const rebuilt = await built([bibtex(papers)], corrections);
        for (const opened of [base, inColumns(base)]) {
          const { patch } = correctDataset(opened, corrections);
          const patched = applyPatch(opened, structuredClone(patch));
          expect(whoIsWho(patched)).toEqual(whoIsWho(rebuilt));
          // Columns say what rows say.
          const plain = JSON.parse(JSON.stringify(patched)) as Dataset;
          expect(text(networkColumns(patched))).toBe(text(networkColumns(plain)));
        }
      }),
      { numRuns: 60 },
    );
  });
});
