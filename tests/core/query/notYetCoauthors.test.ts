import { expect, test } from 'vitest';
import { authorId } from '../../../src/core/model/ids.ts';
import { emptyRecord } from '../../../src/core/model/record.ts';
import { indexDataset } from '../../../src/core/query/datasetIndex.ts';
import { notYetCoauthors } from '../../../src/core/query/notYetCoauthors.ts';
import { datasetOf } from '../../support/madeDatasets.ts';

const id = (name: string) => authorId(name.toLowerCase().replace(' ', '-'));
const [ada, charles, mary, john] = [
  'Ada Lovelace',
  'Charles Babbage',
  'Mary Somerville',
  'John Herschel',
];
const [sophie, laura] = ['Sophie Germain', 'Laura Bassi'];

test('who is two steps away, by how many and how strong the ties are', async () => {
  const pairs = [
    [ada, charles],
    [ada, charles],
    [ada, mary],
    // John is reached by two, Sophie by one, though strongly; Laura is three steps away.
    [charles, john],
    [mary, john],
    [charles, sophie],
    [charles, sophie],
    [charles, sophie],
    [sophie, laura],
  ] as const;
  const dataset = await datasetOf(
    pairs.map((names, i) => ({
      ...emptyRecord(i + 1),
      title: { value: `Joint work number ${i + 1} of its kind`, line: i + 1 },
      authors: names.map((rawName, k) => ({
        rawName: rawName ?? '',
        position: k + 1,
        line: i + 1,
      })),
    })),
  );
  const found = notYetCoauthors(indexDataset(dataset), id(ada ?? ''));
  expect(found).toEqual([
    { author: id(john ?? ''), through: [id(charles ?? ''), id(mary ?? '')], strength: 2 },
    { author: id(sophie ?? ''), through: [id(charles ?? '')], strength: 2 },
  ]);
  expect(notYetCoauthors(indexDataset(dataset), authorId('nobody'))).toEqual([]);
});
