import { expect, test } from 'vitest';
import { type AuthorId, authorId } from '../../../../src/core/model/ids.ts';
import { emptyRecord } from '../../../../src/core/model/record.ts';
import { indexDataset } from '../../../../src/core/query/datasetIndex.ts';
import { collaborationOf } from '../../../../src/core/query/roster/collaboration.ts';
import { ended } from '../../../support/ended.ts';
import { datasetOf } from '../../../support/madeDatasets.ts';

const [ada, bea, cyd] = ['Ada Quill', 'Bea Thorn', 'Cyd Marsh'] as const;
const [out, far] = ['Olaf Reed', 'Fay Stone'] as const;
const id = (name: string): AuthorId => authorId(name.toLowerCase().replace(' ', '-'));

/** Members are Ada, Bea and Cyd. */
const papers = [
  { names: [ada], year: 2001 },
  { names: [ada, bea], year: 2001 },
  { names: [ada, bea, out], year: 2002 },
  { names: [cyd, out], year: 2002 },
  // Two more authors than are named.
  { names: [bea, cyd], year: undefined, total: 4 },
  // Nobody of the roster.
  { names: [out, far], year: 2002 },
];

const datasetOfPapers = () =>
  datasetOf(
    papers.map(({ names, year, total }, i) => {
      const line = i + 1;
      return {
        ...emptyRecord(line),
        title: { value: `Joint work number ${line} of its kind`, line },
        ...(year === undefined ? {} : { date: { value: { year }, line } }),
        ...(total === undefined ? {} : { authorCount: { value: total, line } }),
        authors: names.map((rawName, k) => ({ rawName, position: k + 1, line })),
      };
    }),
  );

test('inside and outside, worked out by hand', async () => {
  const dataset = await datasetOfPapers();
  const found = ended(
    collaborationOf(indexDataset(dataset), 'full', [ada, bea, cyd].map(id).sort()),
  );
  expect(found.counts).toEqual({
    ...{ papers: 5, alone: 1, among: 1, withOthers: 2, withUnnamed: 1 },
    together: 3,
  });
  expect(found.years).toEqual([
    { year: 2001, papers: 2, alone: 1, among: 1, withOthers: 0, withUnnamed: 0, together: 1 },
    { year: 2002, papers: 2, alone: 0, among: 0, withOthers: 2, withUnnamed: 0, together: 1 },
  ]);
  expect(found.undated).toBe(1);
  // Ada-Bea 2, Bea-Cyd 1; Ada-Olaf, Bea-Olaf, Cyd-Olaf 1 each.
  expect(found.inside).toEqual({ edges: 2, weight: 3 });
  expect(found.outside).toEqual({ edges: 3, weight: 3 });
  expect(found.externalInternal).toBeCloseTo((3 - 2) / 5);
  expect(found.partners).toEqual([{ author: id(out), members: 3, papers: 2, weight: 3 }]);
  expect(found.partnerCount).toBe(1);
  expect(found.members).toEqual([
    {
      author: id(ada),
      papers: 3,
      inside: { edges: 1, weight: 2 },
      outside: { edges: 1, weight: 1 },
    },
    {
      author: id(bea),
      papers: 3,
      inside: { edges: 2, weight: 3 },
      outside: { edges: 1, weight: 1 },
    },
    {
      author: id(cyd),
      papers: 2,
      inside: { edges: 1, weight: 1 },
      outside: { edges: 1, weight: 1 },
    },
  ]);
});

test('fractional weights: 1/(n-1) a paper', async () => {
  const index = indexDataset(await datasetOfPapers());
  const found = ended(collaborationOf(index, 'fractional', [id(ada), id(bea), id(cyd)]));
  // Ada-Bea 1 + 1/2, Bea-Cyd 1/3; with Olaf 1/2 + 1/2 + 1.
  expect(found.inside.weight).toBeCloseTo(1.5 + 1 / 3);
  expect(found.outside.weight).toBeCloseTo(2);
});

test('nobody, and who is not in the dataset', async () => {
  const index = indexDataset(await datasetOfPapers());
  const found = ended(collaborationOf(index, 'full', [authorId('nobody')]));
  expect(found.counts.papers).toBe(0);
  expect(found.externalInternal).toBeNull();
  expect(found.members).toEqual([]);
});
