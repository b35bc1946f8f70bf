import { expect, test } from 'vitest';
import type { Filter } from '../../../src/core/model/filter.ts';
import { authorId } from '../../../src/core/model/ids.ts';
import { emptyRecord } from '../../../src/core/model/record.ts';
import { openedAtDesk } from '../../support/deskConnection.ts';
import { datasetOf } from '../../support/madeDatasets.ts';

const papers: readonly (readonly [year: number, names: readonly string[]])[] = [
  [2020, ['Ada Lovelace', 'Charles Babbage', 'Mary Somerville']],
  [2021, ['Ada Lovelace', 'Charles Babbage']],
  [2022, ['John Herschel', 'Laura Bassi']],
];

test('the rows that a filter leaves are those of the pictures', async () => {
  const dataset = await datasetOf(
    papers.map(([year, names], i) => ({
      ...emptyRecord(i + 1),
      title: { value: `Joint work number ${i + 1} of its kind`, line: i + 1 },
      date: { value: { year }, line: i + 1 },
      authors: names.map((rawName, k) => ({ rawName, position: k + 1, line: i + 1 })),
    })),
  );
  const { connection } = openedAtDesk(dataset);
  const left = async (filter: Filter) => {
    const rows = await connection.shownRows(filter);
    const { communities, ...lists } = rows;
    const plain = Object.entries(lists).map(([table, kept]) => [table, [...kept].join('')]);
    return { ...Object.fromEntries(plain), communities: [...communities.authors].join('') };
  };
  // By id: Ada, Charles, John, Laura, Mary; their edges: Ada–Charles, Ada–Mary, Charles–Mary, John–Laura.
  expect(await left({})).toMatchObject({
    ...{ authors: '11111', papers: '111', coauthorships: '1111', authorships: '1111111' },
    communities: '011',
  });
  // The filter of years leaves authors without a paper of these in the network, but no edge.
  expect(await left({ years: { from: 2020, to: 2020 } })).toMatchObject({
    ...{ papers: '100', coauthorships: '1110' },
  });
  expect(await left({ hidden: [authorId('mary-somerville')] })).toMatchObject({
    ...{ authors: '11110', papers: '111', coauthorships: '1001', authorships: '1101111' },
    communities: '011',
  });
  expect(await left({ roster: [authorId('john-herschel')] })).toMatchObject({
    ...{ authors: '00100', papers: '001', coauthorships: '0000' },
    communities: '001',
  });
});
