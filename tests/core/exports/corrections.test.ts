import { describe, expect, test } from 'vitest';
import { exportFormats } from '../../../src/core/exports/registry.ts';
import type { Correction } from '../../../src/core/model/correction.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { defaultOptions } from '../../../src/core/model/options.ts';
import { writeCorrections } from '../../../src/core/pipeline/correctionsFile.ts';
import { runPipeline } from '../../../src/core/pipeline/runPipeline.ts';
import { methodsLine } from '../../../src/core/scene/methods.ts';
import { bibtex } from '../../support/correctionsCorpus.ts';

const corrections: readonly Correction[] = [
  {
    kind: 'same',
    people: [
      { name: 'Tom Roe', mentions: [{ name: 'Roe, Tom', title: 'Looms of the north' }] },
      { name: 'Thomas Rowe', mentions: [{ name: 'Rowe, Thomas', title: 'Cards of the south' }] },
    ],
  },
];
const inputs = [
  bibtex([
    { title: 'Looms of the north', authors: ['Roe, Tom', 'Ek, Sara'] },
    { title: 'Cards of the south', authors: ['Rowe, Thomas', 'Li, Wei', 'Wei Li'] },
  ]),
];
const corrected: Promise<Dataset> = runPipeline(inputs, defaultOptions, {
  corrections: [{ kind: 'corrections', corrections }],
});

async function written(id: string, dataset: Dataset) {
  const write = await exportFormats.find((format) => format.id === id)?.load();
  const [file] = (await write?.(dataset, {}, { rasterise: () => Promise.reject() })) ?? [];
  return file;
}

describe('a dataset that was corrected by hand', () => {
  test('is exported as its corrections, of which there may be none', async () => {
    expect((await written('corrections', await corrected))?.contents).toBe(
      writeCorrections(corrections),
    );
    const plain = await runPipeline(inputs, defaultOptions);
    expect(plain.corrections).toBeUndefined();
    expect((await written('corrections', plain))?.contents).toBe(writeCorrections([]));
  });

  test('is exported as a thesaurus, which says what it leaves out', async () => {
    const dataset = await corrected;
    const file = await written('thesaurus', dataset);
    expect(file?.contents).toBe('label\treplace by\nTom Roe\tThomas Rowe\n');
    expect(file?.remark).toBeUndefined();
    const [first, second] = dataset.authors;
    const twice = { name: 'X. Y.', sources: [] };
    const authors = [first, second].flatMap((author) =>
      author ? [{ ...author, variants: [...author.variants, twice] }] : [],
    );
    expect((await written('thesaurus', { ...dataset, authors }))?.remark).toBe(
      '2 spellings that several authors bear are left out: VOSviewer would join them all.',
    );
  });

  test('says so in the report and under its pictures', async () => {
    const dataset = await corrected;
    expect(String((await written('report', dataset))?.contents)).toContain(
      '| Corrected by hand | 1 time: 1 as one person, 0 as different people, 0 by name |',
    );
    const line = methodsLine(
      dataset,
      { view: 'authors', colourBy: 'community', sizeBy: 'papers', theme: 'light' },
      {} as never,
      2,
    );
    expect(line).toContain('names joined by balanced evidence; 1 correction by hand;');
  });
});
