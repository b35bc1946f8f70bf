import { describe, expect, test } from 'vitest';
import type { Identifier } from '../../../src/core/model/identifier.ts';
import {
  emptyRecord,
  type PaperRecord,
  type ParsedDocument,
} from '../../../src/core/model/record.ts';
import { type ResolvedCorpus, resolveCorpus } from '../../../src/core/resolve/resolveCorpus.ts';
import { initialsLast, invertedName } from '../../../src/core/text/personName.ts';

interface Entry {
  readonly title: string;
  readonly authors: readonly string[];
  readonly year?: number;
  readonly abstract?: string;
  readonly ids?: readonly Identifier[];
  readonly orcids?: Readonly<Record<string, string>>;
  readonly homonyms?: Readonly<Record<string, string>>;
}

/** A document whose names are printed family name first, with a comma or initials last. */
const document = (file: string, entries: readonly Entry[]): ParsedDocument => ({
  file,
  format: 'made',
  profiles: [],
  issues: [],
  records: entries.map(
    ({ title, authors, year, abstract, ids = [], orcids, homonyms }, i): PaperRecord => {
      const line = 10 * i + 1;
      return {
        ...emptyRecord(line),
        title: { value: title, line },
        ...(year === undefined ? {} : { date: { value: { year }, line } }),
        ...(abstract === undefined ? {} : { abstract: { value: abstract, line } }),
        identifiers: ids.map((value) => ({ value, line })),
        authors: authors.map((rawName, j) => {
          const parts = invertedName(rawName) ?? initialsLast(rawName);
          const [orcid, homonym] = [orcids?.[rawName], homonyms?.[rawName]];
          return {
            rawName,
            position: j + 1,
            line,
            ...(parts ? { parts } : {}),
            ...(orcid === undefined ? {} : { identifiers: [{ scheme: 'orcid', value: orcid }] }),
            ...(homonym === undefined
              ? {}
              : { identifiers: [{ scheme: 'dblp-author', value: homonym }] }),
          };
        }),
      };
    },
  ),
});
/** All steps at once. */
function resolved(documents: readonly ParsedDocument[]): ResolvedCorpus {
  const steps = resolveCorpus(documents);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
const names = (documents: readonly ParsedDocument[]) =>
  resolved(documents).authors.map(({ name }) => name);
const papers = (...documents: readonly ParsedDocument[]) => resolved(documents).papers;

const looms = 'Weaving patterns with looms and punched cards';
const doi = (value: string): Identifier => ({ scheme: 'doi', value });

describe('names printed family name first', () => {
  test('are the names printed the other way round', () => {
    const both = [
      document('a', [{ title: looms, authors: ['Lovelace, Ada', 'van der Berg, Jan'] }]),
      document('b', [
        { title: 'Another paper about engines', authors: ['Ada Lovelace', 'Jan van der Berg'] },
      ]),
    ];
    expect(names(both)).toEqual(['Ada Lovelace', 'Jan van der Berg']);
  });

  test('in Chinese are one with a space, a comma or nothing between the parts', () => {
    const both = ['李, 伟', '李 伟', '李伟'].map((name, i) =>
      document(String(i), [{ title: `Weaving in the city number ${i}`, authors: [name] }]),
    );
    expect(names(both)).toHaveLength(1);
  });

  test('count all of a list that leaves none out', () => {
    const [paper] = papers(
      document('a', [{ title: looms, authors: ['Lovelace, Ada', 'Babbage, C.'] }]),
    );
    expect(paper?.authorCount).toMatchObject([{ value: 2, basis: 'inferred' }]);
  });
});

describe('records of one paper in several files', () => {
  test('bring short and full names at one place together, under the full one', () => {
    const result = resolved([
      document('a', [
        { title: looms, authors: ['Lovelace A.', 'Babbage C.'], ids: [doi('10.1/x')] },
      ]),
      document('b', [
        { title: looms, authors: ['Lovelace, Ada', 'Babbage, Charles'], ids: [doi('10.1/x')] },
      ]),
    ]);
    expect(result.papers).toHaveLength(1);
    expect(result.authors.map(({ name, variants }) => [name, variants.map((v) => v.name)])).toEqual(
      [
        ['Ada Lovelace', ['Ada Lovelace', 'A. Lovelace']],
        ['Charles Babbage', ['Charles Babbage', 'C. Babbage']],
      ],
    );
  });

  test('keep apart names that cannot be one person’s, even at one place', () => {
    const result = names([
      document('a', [{ title: looms, authors: ['Lovelace, Ada'], ids: [doi('10.1/x')] }]),
      document('b', [{ title: looms, authors: ['Babbage, Charles'], ids: [doi('10.1/x')] }]),
    ]);
    expect(result).toEqual(['Ada Lovelace', 'Charles Babbage']);
  });

  test('are not joined by an equal title when they name different authors', () => {
    const found = papers(
      document('a', [{ title: looms, authors: ['Lovelace, Ada'] }]),
      document('b', [{ title: looms, authors: ['Babbage, Charles'] }]),
    );
    expect(found).toHaveLength(2);
  });

  test('are joined by an equal title and an author, not when their DOIs or years speak against it', () => {
    const one = (extra: Partial<Entry>) =>
      papers(
        document('a', [
          { title: looms, authors: ['Lovelace A.'], year: 1843, ids: [doi('10.1/x')] },
        ]),
        document('b', [{ title: looms, authors: ['Lovelace, Ada'], year: 1843, ...extra }]),
      );
    expect(one({})).toHaveLength(1);
    expect(one({})[0]?.joins.join(' ')).toMatch(/same title/);
    expect(one({ ids: [doi('10.1/y')] })).toHaveLength(2);
    expect(one({ ids: [doi('10.48550/arxiv.2401.00001')] })).toHaveLength(1);
    expect(one({ ids: [doi('10.1101/2020.01.02.123456')] })).toHaveLength(1);
    expect(one({ year: 1850 })).toHaveLength(2);
  });

  test('stay two in one document that dates them differently', () => {
    const twice = (year: number) => ({ title: looms, authors: ['Lovelace, Ada'], year });
    expect(papers(document('a', [twice(1842), twice(1843)]))).toHaveLength(2);
    expect(papers(document('a', [twice(1842)]), document('b', [twice(1843)]))).toHaveLength(1);
  });

  test('short titles need an author in common, and many of them take no time', () => {
    const many = document(
      'a',
      Array.from({ length: 3000 }, (_, i) => ({
        title: 'Editorial',
        authors: [`Person${i}, Ada`],
      })),
    );
    expect(
      papers(many, document('b', [{ title: 'Editorial', authors: ['Person7 A.'] }])),
    ).toHaveLength(3000);
  });
});

describe('papers that share something and are not one', () => {
  test('chapters with the DOI of their book', () => {
    const one = { title: looms, authors: ['Lovelace, Ada'], ids: [doi('10.1/book')] };
    const chapters = [
      one,
      { title: 'Bees and their honey', authors: ['Somerville, Mary'], ids: [doi('10.1/book')] },
    ];
    expect(papers(document('a', chapters))).toHaveLength(2);
    expect(papers(document('a', chapters), document('b', chapters))).toHaveLength(2);
    const translated = { title: 'Muster am Webstuhl', authors: ['Lovelace A.'] };
    expect(
      papers(document('a', [one]), document('b', [{ ...translated, ids: one.ids }])),
    ).toHaveLength(1);
  });

  test('papers of different authors that a notice has for an abstract', () => {
    const abstract = `This article has been withdrawn, ${'see the policy of the publisher. '.repeat(5)}`;
    const found = papers(
      document('a', [{ title: looms, authors: ['Lovelace, Ada'], abstract }]),
      document('b', [{ title: 'Bees and honey', authors: ['Somerville, Mary'], abstract }]),
    );
    expect(found).toHaveLength(2);
  });

  test('papers of one title, whatever a record without authors says', () => {
    const title = 'Introduction of the guest editors';
    const found = papers(
      document('a', [{ title, authors: ['Lovelace, Ada'] }]),
      document('b', [{ title, authors: [] }]),
      document('c', [{ title, authors: ['Babbage, Charles'] }]),
    );
    expect(found).toHaveLength(2);
  });

  test('thousands of them take no time', () => {
    const many = (entry: (i: number) => Omit<Entry, 'title'>) =>
      document(
        'a',
        Array.from({ length: 20_000 }, (_, i) => ({ title: looms, ...entry(i) })),
      );
    const authors = ['Lovelace, Ada'];
    expect(papers(many((i) => ({ authors, ids: [doi(`10.1/${i}`)] })))).toHaveLength(20_000);
    expect(papers(many(() => ({ authors })))).toHaveLength(1);
  });
});

describe('an author in common', () => {
  const joined = (a: readonly string[], b: readonly string[]) =>
    papers(
      document('a', [{ title: looms, authors: a }]),
      document('b', [{ title: looms, authors: b }]),
    ).length === 1;

  test('may be spelled in another way or stand among others of the family', () => {
    expect(joined(['Müller A.'], ['Mueller, Anna'])).toBe(true);
    expect(joined(['Zhang Wei'], ['Zhang, Wei'])).toBe(true);
    expect(joined(['Garcia G.'], ['García Márquez, Gabriel'])).toBe(true);
    expect(joined(['Zhang, Wei'], ['Zhang, Wei', 'Zhang, Li'])).toBe(true);
  });

  test('is not to be told where the names are in two scripts', () => {
    expect(joined(['Иванов, Иван'], ['Ivanov, Ivan'])).toBe(true);
    expect(joined(['Иванов, Иван'], ['Петров, Пётр'])).toBe(false);
  });
});

describe('registered numbers', () => {
  test('tell namesakes apart, and the name without a number stays by itself', () => {
    const result = resolved([
      document('a', [
        { title: looms, authors: ['Yuan Yuan'], homonyms: { 'Yuan Yuan': 'Yuan Yuan 0001' } },
        {
          title: 'On something else entirely',
          authors: ['Yuan Yuan'],
          homonyms: { 'Yuan Yuan': 'Yuan Yuan 0002' },
        },
        { title: 'On a third and different thing', authors: ['Yuan Yuan'] },
      ]),
    ]);
    expect(
      result.authors
        .map(({ name, identifiers }) => [name, identifiers.map((c) => c.value.value)])
        .sort(),
    ).toEqual([
      ['Yuan Yuan', []],
      ['Yuan Yuan', ['Yuan Yuan 0001']],
      ['Yuan Yuan', ['Yuan Yuan 0002']],
    ]);
  });

  test('that all agree do not split a name', () => {
    const ada = { 'Lovelace, Ada': '0000-0002-1825-0097' };
    const result = names([
      document('a', [{ title: looms, authors: ['Lovelace, Ada'], orcids: ada }]),
      document('b', [{ title: 'On something else entirely', authors: ['Lovelace, Ada'] }]),
    ]);
    expect(result).toEqual(['Ada Lovelace']);
  });
});
