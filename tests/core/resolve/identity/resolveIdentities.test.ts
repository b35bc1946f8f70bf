import { describe, expect, test } from 'vitest';
import { clusters, crowd, made, resolved, variantsOf } from './made.ts';

const looms = 'Weaving patterns with looms';
const cards = 'Punched cards for the engine';

describe('different spellings', () => {
  test('are one person where co-authors say so, with the reason in words', () => {
    const result = resolved([
      made('a', [
        { title: looms, by: ['Babbage, Charles P.', 'Lovelace, Ada', 'Menabrea, Luigi'] },
        { title: cards, by: ['Babbage, Charles', 'Lovelace, Ada', 'Menabrea, Luigi'] },
      ]),
    ]);
    const [babbage] = result.authors.filter(({ name }) => name.includes('Babbage'));
    expect(babbage?.variants.map(({ name }) => name).sort()).toEqual([
      'Charles Babbage',
      'Charles P. Babbage',
    ]);
    expect(babbage?.evidence).toEqual([
      '“Charles P. Babbage” and “Charles Babbage” differ in a middle name left out; they share 2 co-authors.',
    ]);
    expect(babbage?.confidence).toBeGreaterThan(0.7);
    expect(babbage?.confidence).toBeLessThan(1);
  });

  test('are two people where nothing but the letters agrees, and a near miss', () => {
    const result = resolved([
      made('a', [
        { title: looms, by: ['Glass, James', 'Lovelace, Ada'], year: 1950 },
        { title: cards, by: ['Glass, Jim', 'Menabrea, Luigi'], year: 2020 },
      ]),
    ]);
    expect(variantsOf(result)).toContainEqual(['James Glass']);
    expect(variantsOf(result)).toContainEqual(['Jim Glass']);
  });

  test('an initial goes to the only name that it fits', () => {
    const result = resolved([
      made('a', [
        { title: looms, by: ['Nivre, J.'] },
        { title: cards, by: ['Nivre, Joakim'] },
      ]),
    ]);
    expect(variantsOf(result)).toEqual([['J. Nivre', 'Joakim Nivre']]);
  });

  test('an initial that fits two names goes to the one with the same address, in whatever words', () => {
    const [uppsala, lund] = [
      'Dept. of Linguistics, Uppsala University, Sweden',
      'Centre for Languages, Lund University, Sweden',
    ];
    // So many others work in Sweden that it says nothing.
    const others = ['Ek', 'Holm', 'Strand', 'Lind', 'Berg', 'Dahl'].map((family, i) => ({
      title: `A note on matter number ${'abcdef'[i]}${'abcdef'[i]}`,
      by: [`${family}, Karin|at:Some Place ${family}, Sweden`],
    }));
    const result = resolved([
      made('a', [
        { title: looms, by: ['Nivre, J.|at:Uppsala University; Box 635, Uppsala, Sweden'] },
        { title: cards, by: [`Nivre, Joakim|at:${uppsala}`] },
        { title: 'Letters of a third kind', by: [`Nivre, Johanna|at:${lund}`] },
        ...others,
      ]),
    ]);
    expect(variantsOf(result)).toContainEqual(['J. Nivre', 'Joakim Nivre']);
    expect(variantsOf(result)).toContainEqual(['Johanna Nivre']);
    const [nivre] = result.authors.filter(({ name }) => name === 'Joakim Nivre');
    expect(nivre?.evidence.join(' ')).toContain('they share 1 part of an address');
  });

  test('an initial that fits two names equally goes to neither, and both are told of', () => {
    const result = resolved([
      made('a', [
        { title: looms, by: ['Nivre, J.'] },
        { title: cards, by: ['Nivre, Joakim'] },
        { title: 'Letters of a third kind', by: ['Nivre, Johanna'] },
      ]),
    ]);
    expect(variantsOf(result)).toEqual([['J. Nivre'], ['Joakim Nivre'], ['Johanna Nivre']]);
    expect(result.nearMisses.map(({ reason }) => reason).join(' ')).toContain(
      'somebody else fits as well',
    );
  });

  test('never join through an initial what the full names forbid', () => {
    const result = resolved(
      [
        made('a', [
          { title: looms, by: ['Smith, J.', 'Lovelace, Ada', 'Menabrea, Luigi'] },
          { title: cards, by: ['Smith, John', 'Lovelace, Ada', 'Menabrea, Luigi'] },
          { title: 'Of the notes', by: ['Smith, James', 'Lovelace, Ada', 'Menabrea, Luigi'] },
        ]),
      ],
      'optimistic',
    );
    expect(
      variantsOf(result).filter(
        (names) => names.includes('John Smith') && names.includes('James Smith'),
      ),
    ).toEqual([]);
  });
});

describe('on one paper', () => {
  test('two names are never one person, however alike and whatever the evidence', () => {
    const result = resolved(
      [
        made('a', [
          { title: looms, by: ['Bach, Johann', 'Bach, Johann S.'] },
          { title: cards, by: ['Bach, Johann', 'Bach, Johann S.'] },
        ]),
      ],
      'optimistic',
    );
    expect(variantsOf(result)).toEqual([['Johann Bach'], ['Johann S. Bach']]);
  });

  test('a name printed twice is two people, who keep their places on other papers', () => {
    const result = resolved([
      made('a', [{ title: looms, by: ['Bach, Johann', 'Bach, Johann', 'Lovelace, Ada'] }]),
    ]);
    expect(clusters(result)).toHaveLength(3);
    expect(result.issues.map(({ code }) => code)).toContain('name-twice-on-a-paper');
  });
});

describe('registered numbers', () => {
  const one = '|orcid:0000-0001';
  const other = '|orcid:0000-0002';

  test('the same ORCID is one person, even under another family name', () => {
    const result = resolved([
      made('a', [
        { title: looms, by: [`Moritz, Maria${one}`] },
        { title: cards, by: [`Berger, Maria${one}`] },
      ]),
    ]);
    expect(variantsOf(result)).toEqual([['Maria Berger', 'Maria Moritz']]);
    expect(result.authors[0]?.evidence.join(' ')).toContain('orcid:0000-0001');
  });

  test('the same ORCID of names that have nothing in common is reported, and nobody is joined', () => {
    const result = resolved([
      made('a', [
        { title: looms, by: [`Lefever, Els${one}`] },
        { title: cards, by: [`Hoste, Véronique${one}`] },
      ]),
    ]);
    expect(clusters(result)).toHaveLength(2);
    expect(result.issues).toMatchObject([{ code: 'registered-names-differ' }]);
  });

  test('different ORCIDs are never one person, whatever they share', () => {
    const by = (orcid: string) => [`Zhang, Wei${orcid}`, 'Lovelace, Ada', 'Menabrea, Luigi'];
    const result = resolved(
      [
        made('a', [
          { title: looms, by: by(one) },
          { title: cards, by: by(other) },
        ]),
      ],
      'optimistic',
    );
    expect(clusters(result)).toHaveLength(4);
  });
});

describe('a bare common name', () => {
  const others = crowd('Li', 'Wei', 60);
  const papers = [
    { title: 'Parsing the speech of birds', by: ['Li, Wei', 'Lovelace, Ada'] },
    { title: 'Birds and their parsing', by: ['Li, Wei', 'Lovelace, Ada', 'Menabrea, Luigi'] },
    { title: 'Ores of the northern hills', by: ['Li, Wei', 'Somerville, Mary'], year: 2003 },
    { title: 'Hills without ores', by: ['Li, Wei', 'Somerville, Mary', 'Hutton, James'] },
  ];

  test('is split where its papers fall into unconnected groups', () => {
    const result = resolved([made('a', [...papers, ...others])]);
    const own = clusters(result).filter((titles) =>
      titles.some((title) => /irds|ills/.test(title) && title.endsWith(' 1')),
    );
    expect(own).toEqual([
      ['Birds and their parsing 1', 'Parsing the speech of birds 1'],
      ['Hills without ores 1', 'Ores of the northern hills 1'],
    ]);
  });

  test('says how it was put together, and is less sure than a rare one', () => {
    const { authors } = resolved([made('a', [...papers, ...others])]);
    const pieces = authors.filter(({ name }) => name === 'Wei Li');
    expect(pieces[0]?.evidence.join(' ')).toContain('Others may bear the name “Wei Li”');
    expect(pieces[0]?.confidence).toBeLessThan(0.97);
    expect(authors.find(({ name }) => name === 'Ada Lovelace')?.confidence).toBeGreaterThan(0.97);
  });

  test('is one person in a corpus where nobody else is called so', () => {
    const { authors } = resolved([made('a', papers)]);
    expect(authors.filter(({ name }) => name === 'Wei Li')).toHaveLength(1);
  });
});

test('implausible profiles are flagged', () => {
  const { authors } = resolved([
    made(
      'a',
      Array.from({ length: 80 }, (_, i) => ({
        title: `Note ${i} on everything`,
        by: ['Euler, Leonhard'],
      })),
    ),
    made('b', [{ title: 'A last note', by: ['Euler, Leonhard'], year: 1901 }]),
  ]);
  expect(authors[0]?.flags).toEqual([
    '80 papers in one year are more than one person is likely to write.',
    'From the first paper to the last it is 100 years, longer than people are likely to write.',
  ]);
});

test('separate groups of papers are a sign where names were joined, not where one is rare', () => {
  const group = (by: string, other: string) =>
    Array.from({ length: 5 }, (_, i) => ({ title: `Note ${i} with ${other}`, by: [by, other] }));
  const flagsFor = (name: string) => {
    const papers = [...group('Kowalska, Hanna', 'Lovelace, Ada'), ...group(name, 'Hutton, James')];
    const { authors } = resolved([made('a', papers)]);
    const found = authors.filter((author) => author.name === 'Hanna Kowalska');
    expect(found).toHaveLength(1);
    return found.flatMap(({ flags }) => flags);
  };
  expect(flagsFor('Kowalska, Hanna')).toEqual([]);
  expect(flagsFor('Kowalska, H.')).toEqual([
    '2 groups of papers have no co-author in common, the larger two of 5 and 5 papers.',
  ]);
});
