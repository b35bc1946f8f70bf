import { expect, test } from 'vitest';
import { type Statistics, statisticsSteps } from '../../../src/core/analysis/statistics.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { emptyRecord, type PaperRecord } from '../../../src/core/model/record.ts';
import { openDataset } from '../../../src/core/pipeline/columns/openDataset.ts';
import { packDataset } from '../../../src/core/pipeline/columns/packColumns.ts';
import { datasetOf } from '../../support/madeDatasets.ts';

const paper = (
  line: number,
  title: string,
  names: readonly string[],
  year?: number,
  count?: number,
): PaperRecord => ({
  ...emptyRecord(line),
  title: { value: title, line },
  ...(year === undefined ? {} : { date: { value: { year }, line } }),
  ...(count === undefined ? {} : { authorCount: { value: count, line } }),
  authors: names.map((rawName, i) => ({ rawName, position: i + 1, line })),
});

function statisticsOf(dataset: Dataset): Statistics {
  const steps = statisticsSteps(dataset);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

test('counted by hand', async () => {
  const dataset = await datasetOf([
    paper(1, 'On looms and engines', ['Ada Lovelace', 'Charles Babbage'], 1842),
    paper(2, 'On the connexion of sciences', ['Mary Somerville', 'Ada Lovelace'], 1842),
    paper(3, 'On comets seen at night', ['Caroline Herschel'], 1790),
    // Five authors stated, one of them named.
    paper(4, 'On elastic surfaces', ['Sophie Germain'], 1816, 5),
    paper(5, 'On nothing that is dated', ['Charles Babbage']),
    paper(6, 'On what nobody signed', [], 1900),
  ]);
  const expected = {
    byYear: [
      { year: 1790, papers: 1, authors: 1 },
      { year: 1816, papers: 1, authors: 1 },
      { year: 1842, papers: 2, authors: 3 },
      { year: 1900, papers: 1, authors: 0 },
    ],
    papersWithoutYear: 1,
    authorsPerPaper: [
      [1, 2],
      [2, 2],
      [5, 1],
    ],
    papersWithoutAuthors: 1,
    papersPerAuthor: [
      [1, 3],
      [2, 2],
    ],
    degrees: [
      [0, 2],
      [1, 2],
      [2, 1],
    ],
    largestComponents: [3, 1, 1],
    components: 3,
    singleAuthorPapers: 2,
    // Lovelace, Babbage and Somerville on two papers.
    collaborationIndex: 3 / 2,
    meanAuthorsPerPaper: 11 / 5,
    density: 2 / 10,
  };
  expect(statisticsOf(dataset)).toEqual(expected);
  expect(statisticsOf(openDataset(packDataset(dataset)))).toEqual(expected);
});

test('of nothing, what cannot be said is not said', async () => {
  const none = statisticsOf(await datasetOf([]));
  expect(none.collaborationIndex).toBeNull();
  expect(none.meanAuthorsPerPaper).toBeNull();
  expect(none.density).toBeNull();
  expect(none.byYear).toEqual([]);
});
