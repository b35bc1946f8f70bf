import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { joinedBytes, readDataset, writeDataset } from '../../../src/core/pipeline/datasetFile.ts';
import { build, textFile } from '../../support/corpora.ts';
import { hostileCorpus } from '../exports/networks/hostileCorpus.ts';

const controls = /[\u202a-\u202e\u2066-\u2069]/u;
const textOf = (dataset: Dataset) =>
  JSON.stringify([dataset.authors.slice(), dataset.papers.slice(), dataset.authorships.slice()]);

describe('characters that turn around what stands beside them', () => {
  it.each([
    ['a.bib', '@article{a, author={\u202eMills, Ada}, title={One \u2067two\u2069 three four}}'],
    // JSON and XML can write them without holding any.
    [
      'a.json',
      '[{"id":"a","type":"article","title":"One two three four","author":[{"family":"\\u202eMills","given":"Ada\\u202c"}]}]',
    ],
    [
      'a.xml',
      '<?xml version="1.0"?><dblp><article key="a"><author>&#8238;Ada Mills</author><title>One two three four</title><year>2001</year></article></dblp>',
    ],
  ])('are no part of what %s says', async (name, text) => {
    const dataset = await build([textFile(name, text)]);
    expect(dataset.authors.map((author) => author.name)).toEqual(['Ada Mills']);
    expect(textOf(dataset)).not.toMatch(controls);
  });

  it.each(['plain', 'compact'] as const)('are no part of a %s dataset', async (form) => {
    const hostile = await hostileCorpus();
    expect(textOf(hostile)).toMatch(controls);
    const bytes = joinedBytes(writeDataset(hostile, form));
    const opened = await readDataset([bytes], { bytes: bytes.length });
    expect(textOf(opened)).not.toMatch(controls);
    expect(opened.authors.map(({ id }) => id)).toEqual(hostile.authors.map(({ id }) => id));
  });
});
