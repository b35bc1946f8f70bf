import { describe, expect, test } from 'vitest';
import { projectCoauthorships } from '../../../src/core/graph/coauthorship.ts';
import type { Author, NearMiss } from '../../../src/core/model/author.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { type AuthorId, authorId, type PaperId, paperId } from '../../../src/core/model/ids.ts';
import { indexDataset } from '../../../src/core/query/datasetIndex.ts';
import { groupsByCompany, papersBySpelling } from '../../../src/core/query/paperGroups.ts';
import { personInShort } from '../../../src/core/query/personInShort.ts';
import { reviewMatching, reviewQuestions } from '../../../src/core/query/review.ts';
import { successorOf } from '../../../src/core/query/successor.ts';
import { datasetOf as builtOf } from '../../support/madeDatasets.ts';
import { smallCorpus } from '../../support/smallCorpus.ts';

const emptyDataset = await builtOf([]);

type Changes = Readonly<Record<string, Partial<Author>>>;

/** Who wrote what, with a few things said about some authors. */
function datasetOf(
  rows: Parameters<typeof smallCorpus>[0],
  changes: Changes = {},
  near: readonly (readonly [a: string, b: string, points: number])[] = [],
): Dataset {
  const { papers, authors, authorships } = smallCorpus(rows);
  const nearMisses = near.map(
    ([a, b, points]): NearMiss => ({
      author: authorId(a),
      other: authorId(b),
      points,
      reason: `${a} and ${b}`,
    }),
  );
  return {
    ...emptyDataset,
    papers,
    authors: authors.map((author) => ({ confidence: 1, ...author, ...changes[author.name] })),
    authorships,
    nearMisses,
    coauthorships: projectCoauthorships(authors, papers, authorships, null).edges,
  };
}

const asked = (dataset: Dataset) =>
  reviewQuestions(dataset, indexDataset(dataset)).map(({ kind, importance, ...who }) => [
    'other' in who ? `${who.author} ${who.other}` : who.author,
    importance,
  ]);

describe('questions about identities', () => {
  const rows = {
    D1: { authors: ['Ann', 'Bo', 'Cy'] },
    D2: { authors: ['Ann', 'Bo'] },
    D3: { authors: ['Ann', 'Di'] },
    D4: { authors: ['An', 'Ed'] },
    D5: { authors: ['B', 'Ed'] },
  };

  test('come by what would change hands, times the doubt', () => {
    // Ann: half of 3 papers and of 3 co-authors, rounded up, times 1 - 0.75.
    // An to Ann: 1 paper and 1 co-author; at the threshold of 3 points the chances are even.
    // B to Bo: as many, 2 points short of the threshold: 0.5 / 3.
    const dataset = datasetOf(rows, { Ann: { confidence: 0.75 } }, [
      ['An', 'Ann', 3],
      ['B', 'Bo', 1],
    ]);
    expect(asked(dataset)).toEqual([
      ['a:An a:Ann', 1],
      ['a:Ann', 1],
      ['a:B a:Bo', 2 * (0.5 / 3)],
    ]);
  });

  test('are not asked of who is sure, nor of two who stand on one paper', () => {
    const dataset = datasetOf(rows, { Bo: { confidence: 1, flags: ['odd'] } }, [['Ann', 'Bo', 20]]);
    expect(asked(dataset)).toEqual([]);
  });

  test('weigh little where the two are registered under different numbers', () => {
    const orcid = (value: string): Partial<Author> => ({
      identifiers: [{ value: { scheme: 'orcid', value }, basis: 'stated', sources: [] }],
    });
    const near = [['An', 'Ann', 9]] as const;
    const same = asked(datasetOf(rows, { An: orcid('1'), Ann: orcid('1') }, near));
    const other = asked(datasetOf(rows, { An: orcid('1'), Ann: orcid('2') }, near));
    expect(same).toEqual([['a:An a:Ann', 1]]);
    expect(other).toEqual([['a:An a:Ann', 0.1]]);
  });

  test('are found by parts of any name, and counted', () => {
    const evidence = ['one', 'two', 'three', 'four'];
    const variants = [{ name: 'Anna Ölm', sources: [] }];
    const dataset = datasetOf(rows, { Ann: { confidence: 0.5, variants, evidence } }, [
      ['B', 'Bo', 1],
    ]);
    const index = indexDataset(dataset);
    const all = reviewQuestions(dataset, index);
    const found = reviewMatching(all, index, ' OLM ann', 5);
    expect(found.first).toEqual([
      {
        question: all.find(({ kind }) => kind === 'doubtful'),
        people: [
          {
            id: 'a:Ann',
            name: 'Ann',
            printed: ['Anna Ölm'],
            papers: 3,
            coauthors: 3,
            company: ['Bo', 'Di', 'Cy'],
          },
        ],
        against: [],
        evidence: ['one', 'two', 'three'],
        more: 1,
        confidence: 0.5,
      },
    ]);
    expect(found).toMatchObject({ matching: 1, remaining: 2 });
    const [beginning] = reviewMatching(all, index, '', 1).first;
    expect(beginning?.question).toBe(all[0]);
    expect(reviewMatching(all, index, 'bo', 9).first).toMatchObject([
      { people: [{ id: 'a:B' }, { id: 'a:Bo' }], against: ['B and Bo'] },
    ]);
    expect(reviewMatching(all, index, 'zz', 9)).toMatchObject({ first: [], remaining: 2 });
  });
});

test('a person in short has the years that are known, and names the strongest company', () => {
  const dataset = datasetOf({
    D1: { authors: ['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'], year: 1999 },
    D2: { authors: ['Ann', 'Flo'], year: 2004 },
    D3: { authors: ['Ann'] },
    D4: { authors: ['Gus'] },
  });
  const index = indexDataset(dataset);
  expect(personInShort(index, authorId('Ann'))).toEqual({
    id: 'a:Ann',
    name: 'Ann',
    printed: [],
    papers: 3,
    years: [1999, 2004],
    coauthors: 5,
    company: ['Flo', 'Bo', 'Cy', 'Di'],
  });
  expect(personInShort(index, authorId('Gus'))).not.toHaveProperty('years');
  expect(personInShort(index, authorId('No'))).toBeUndefined();
});

describe('papers of one author', () => {
  test('go together where co-authors link them, however far', () => {
    const dataset = datasetOf({
      D1: { authors: ['Ann', 'Bo'], year: 2001 },
      D2: { authors: ['Ann', 'Bo', 'Cy'], year: 2002 },
      D3: { authors: ['Ann', 'Cy'], year: 2003 },
      D4: { authors: ['Ann', 'Di'], year: 2004 },
      D5: { authors: ['Ann'], year: 2005 },
    });
    expect(groupsByCompany(indexDataset(dataset), authorId('Ann'))).toEqual([
      { papers: ['p:D3', 'p:D2', 'p:D1'], company: ['a:Bo', 'a:Cy'] },
      { papers: ['p:D5'], company: [] },
      { papers: ['p:D4'], company: ['a:Di'] },
    ]);
  });

  test('are told apart by how the name is printed', () => {
    const { authorships } = smallCorpus({ D1: { authors: ['Ann'] }, D2: { authors: ['Ann'] } });
    const [first, second] = authorships;
    const source = { file: 'x', line: 2 };
    const printed = [
      { ...source, rawName: 'A.' },
      { ...source, rawName: 'Ann' },
    ];
    expect(papersBySpelling(first && second ? [first, { ...second, printed }] : [])).toEqual([
      { name: 'Ann', papers: ['p:D1', 'p:D2'] },
      { name: 'A.', papers: ['p:D2'] },
    ]);
  });
});

describe('who was selected', () => {
  const before = datasetOf({
    D1: { authors: ['Ann'] },
    D2: { authors: ['Ann'] },
    D3: { authors: ['Bo'] },
  });
  const renamed = (heirs: Readonly<Record<PaperId, AuthorId>>): Dataset => ({
    ...before,
    authors: [...new Set(Object.values(heirs))].map(
      (id) => ({ ...before.authors.at(0), id }) as Author,
    ),
    authorships: before.authorships.map((one) => ({
      ...one,
      author: heirs[one.paper] ?? one.author,
    })),
  });
  const heir = (heirs: Readonly<Record<PaperId, AuthorId>>) =>
    successorOf(indexDataset(before), indexDataset(renamed(heirs)), authorId('Ann'));
  const [one, two] = [paperId('D1'), paperId('D2')];

  test('is followed to whoever has most of the papers', () => {
    expect(heir({ [one]: authorId('X'), [two]: authorId('X') })).toBe('a:X');
    expect(heir({ [one]: authorId('Z'), [two]: authorId('Y') })).toBe('a:Y');
    expect(heir({ [one]: authorId('Ann'), [two]: authorId('Y') })).toBe('a:Ann');
  });
});
