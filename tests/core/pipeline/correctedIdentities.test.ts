import { describe, expect, test } from 'vitest';
import type { Correction, Denoted, Mention } from '../../../src/core/model/correction.ts';
import { correctIdentities } from '../../../src/core/pipeline/correctedIdentities.ts';
import { type MadePaper, made, resolved } from '../resolve/identity/made.ts';

const base = (papers: readonly MadePaper[]) => resolved([made('a', papers)]);

/** A mention by title and name alone. */
const on = (title: string, name: string, more: Partial<Mention> = {}): Mention => ({
  name,
  title,
  ...more,
});
const person = (name: string, ...mentions: Mention[]): Denoted => ({ name, mentions });
const same = (...people: Denoted[]): Correction => ({ kind: 'same', people });
const apart = (...people: Denoted[]): Correction => ({ kind: 'apart', people });
const called = (who: Denoted, name: string): Correction => ({ kind: 'name', person: who, name });

function correct(papers: readonly MadePaper[], ...corrections: Correction[]) {
  const { identified, outcomes } = correctIdentities(base(papers), corrections);
  const author = (id: string) => identified.authors.find((candidate) => candidate.id === id);
  return {
    ...identified,
    outcomes,
    author,
    ids: identified.authors.map(({ id }) => id),
    codes: outcomes.map(({ issues }) => issues.map(({ code }) => code)),
    titlesOf: (id: string) =>
      identified.authorships.flatMap((row) =>
        row.author === id ? (row.printed[0]?.recordKey ?? []) : [],
      ),
  };
}

const papers: readonly MadePaper[] = [
  { title: 'Birds of the north', by: ['Roe, Tom', 'Ek, Sara'] },
  { title: 'Birds of the south', by: ['Roe, Tom', 'Ek, Sara'] },
  { title: 'Ores of the east', by: ['Rowe, Thomas', 'Das, Uma'] },
  { title: 'Ores of the west', by: ['Das, Uma', 'Ek, Sara'] },
];
const tom = person('Tom Roe', on('Birds of the north', 'Roe, Tom'));
const thomas = person('Thomas Rowe', on('Ores of the east', 'Rowe, Thomas'));
const uma = person('Uma Das', on('Ores of the west', 'Das, Uma'));

describe('one person', () => {
  test('is who was several: whoever has most papers stays, and says why', () => {
    const { ids, author, outcomes, titlesOf } = correct(papers, same(thomas, tom));
    expect(outcomes).toEqual([{ number: 1, became: 'changed', issues: [] }]);
    expect(ids).toEqual(['a:sara-ek', 'a:tom-roe', 'a:uma-das']);
    expect(titlesOf('a:tom-roe')).toHaveLength(3);
    const joined = author('a:tom-roe');
    expect(joined?.variants.map(({ name, sources }) => [name, sources.length])).toEqual([
      ['Tom Roe', 2],
      ['Thomas Rowe', 1],
    ]);
    expect(joined?.evidence).toContain('“Tom Roe” and “Thomas Rowe” were joined by hand.');
  });

  test('never stands twice on a paper: the correction is refused, and the paper named', () => {
    const before = base(papers);
    const { identified, outcomes } = correctIdentities(before, [same(thomas, uma)]);
    expect(identified.authors).toEqual(before.authors);
    expect(identified.authorships).toEqual(before.authorships);
    expect(outcomes[0]?.became).toBe('refused');
    expect(outcomes[0]?.issues[0]).toMatchObject({ code: 'correction-same-paper' });
    expect(outcomes[0]?.issues[0]?.message).toContain('“Ores of the east”');
  });

  test('may have two ORCIDs where a person says so, which is reported and flagged', () => {
    const registered: MadePaper[] = [
      { title: 'Looms', by: ['Roe, Tom|orcid:0000-0001'] },
      { title: 'Tides', by: ['Roe, Tom|orcid:0000-0002'] },
    ];
    const both = [on('Looms', 'Roe, Tom'), on('Tides', 'Roe, Tom')].map((one) =>
      person('Tom Roe', one),
    );
    const { codes, authors } = correct(registered, same(...both));
    expect(codes).toEqual([['correction-other-orcid']]);
    expect(authors).toHaveLength(1);
    expect(authors[0]?.flags).toEqual(['There are several ORCIDs: “0000-0001” and “0000-0002”.']);
    expect(authors[0]?.evidence).toContain('Several authors called “Tom Roe” were joined by hand.');
    // Told apart again, each has what is printed at his papers.
    const again = correct(registered, same(...both), apart(...both));
    expect(again.codes[1]).toEqual(['correction-undone']);
    expect(
      again.authors.map(({ identifiers, flags }) => [identifiers[0]?.value.value, flags]),
    ).toEqual([
      ['0000-0001', []],
      ['0000-0002', []],
    ]);
  });

  test('is confirmed by saying it of one alone', () => {
    const { author, outcomes } = correct(papers, same(tom), same(tom));
    expect(outcomes.map(({ became }) => became)).toEqual(['changed', 'in-order']);
    expect(author('a:tom-roe')?.confidence).toBe(1);
    expect(author('a:tom-roe')?.evidence.at(-1)).toBe(
      'Looked at by hand and found to be one person.',
    );
  });

  test('joined by hand is as doubtful as the most doubtful part was', () => {
    const before = base(papers);
    const doubts = before.authors.map(({ confidence }) => confidence ?? 1);
    const { author } = correct(papers, same(tom, thomas));
    const tomBefore = before.authors.find(({ id }) => id === 'a:tom-roe');
    expect(author('a:tom-roe')?.confidence).toBe(tomBefore?.confidence);
    expect(Math.min(...doubts)).toBeLessThan(1);
  });
});

describe('people told apart', () => {
  const ek = (title: string) => person('Sara Ek', on(title, 'Ek, Sara'));

  test('have the papers named for each; others go with the co-authors, and are counted', () => {
    const { outcomes, titlesOf, ids, author } = correct(
      papers,
      apart(ek('Birds of the north'), ek('Ores of the west')),
    );
    // The southern birds are by Tom Roe as well.
    expect(titlesOf('a:sara-ek').sort()).toEqual(['Birds of the north', 'Birds of the south']);
    expect(ids).toContain('a:sara-ek-2');
    expect(titlesOf('a:sara-ek-2')).toEqual(['Ores of the west']);
    expect(outcomes[0]?.issues).toMatchObject([
      { severity: 'info', code: 'correction-new-papers' },
    ]);
    expect(outcomes[0]?.issues[0]?.message).toContain('1 paper of “Sara Ek”');
    expect(author('a:sara-ek-2')?.confidence).toBe(1);
    expect(author('a:sara-ek-2')?.evidence).toEqual(['Told apart by hand from “Sara Ek”.']);
  });

  test('are told apart for good: nobody asks again, and later joins do not bring it back', () => {
    const alike: MadePaper[] = [
      { title: 'Looms', by: ['Nivre, Joakim', 'Ek, Sara'] },
      { title: 'Cards', by: ['Nivre, Joachim', 'Roe, Tom'] },
      { title: 'Tides', by: ['Nivre, J. B.', 'Das, Uma'] },
    ];
    const [one, other, third] = [
      person('A', on('Looms', 'Nivre, Joakim')),
      person('B', on('Cards', 'Nivre, Joachim')),
      person('C', on('Tides', 'Nivre, J. B.')),
    ] as const;
    const before = base(alike);
    const pairs = (misses: typeof before.nearMisses) =>
      misses.map(({ author, other: second }) => `${author} ${second}`);
    expect(before.nearMisses.length).toBeGreaterThan(0);
    const { nearMisses, outcomes } = correct(alike, apart(one, other, third));
    expect(nearMisses).toEqual([]);
    expect(outcomes[0]?.became).toBe('changed');
    const joined = correct(alike, apart(one, other), same(other, third));
    const [id] = joined.authors.filter(({ variants }) => variants.length === 2).map((a) => a.id);
    expect(pairs(joined.nearMisses).filter((pair) => pair.includes(id ?? '?'))).toEqual([]);
  });

  test('that are apart already are left as they are', () => {
    const before = base(papers);
    const { identified, outcomes } = correctIdentities(before, [apart(tom, thomas)]);
    expect(outcomes).toEqual([{ number: 1, became: 'in-order', issues: [] }]);
    expect(identified.authors).toEqual(before.authors);
  });

  test('share no name of which only one of them has the letters', () => {
    const mixed: MadePaper[] = [
      { title: 'Looms', by: ['Ek, Sara', 'Roe, Tom'] },
      { title: 'Cards', by: ['Ek, S.', 'Roe, Tom'] },
    ];
    const joined = same(person('x', on('Looms', 'Ek, Sara')), person('y', on('Cards', 'Ek, S.')));
    const parted = apart(person('x', on('Looms', 'Ek, Sara')), person('y', on('Cards', 'Ek, S.')));
    const { authors } = correct(mixed, joined, parted);
    expect(
      authors.map(({ name, variants }) => [name, variants.map((variant) => variant.name)]),
    ).toEqual([
      ['S. Ek', ['S. Ek']],
      ['Sara Ek', ['Sara Ek']],
      ['Tom Roe', ['Tom Roe']],
    ]);
  });
});

describe('a name', () => {
  test('given by hand stays, whoever is joined', () => {
    const { author, ids } = correct(papers, called(tom, ' Thomas\n Roe '), same(tom, thomas));
    expect(author('a:tom-roe')?.name).toBe('Thomas Roe');
    expect(ids).not.toContain('a:thomas-roe');
  });

  test('that is empty is refused', () => {
    const { outcomes } = correct(papers, called(tom, ' \n'));
    expect(outcomes[0]?.issues[0]?.code).toBe('correction-empty-name');
  });
});

describe('people are known', () => {
  const find = (mention: Mention) => correct(papers, called(person('x', mention), 'Found')).authors;
  const found = (mention: Mention) => find(mention).find(({ name }) => name === 'Found')?.id;

  test.each([
    ['by title, in other letters', on('BIRDS of the North', 'Roe, Tom'), 'a:tom-roe'],
    ['in another order of the name', on('Birds of the north', 'Tom Roe'), 'a:tom-roe'],
    [
      'at their place, by initials',
      on('Birds of the north', 'T. Roe', { position: 1 }),
      'a:tom-roe',
    ],
    [
      'by the key and year',
      { name: 'Das, Uma', record: 'Ores of the west', year: 2001 },
      'a:uma-das',
    ],
    ['by the key alone', { name: 'Das, Uma', record: 'Ores of the west' }, 'a:uma-das'],
    ['not by somebody else’s name', on('Birds of the north', 'Das, Uma'), undefined],
    [
      'not on a paper of another time',
      on('Birds of the north', 'Roe, Tom', { year: 1950 }),
      undefined,
    ],
    ['not on a paper that is not there', on('Birds of the moon', 'Roe, Tom'), undefined],
  ])('%s', (_, mention, id) => {
    expect(found(mention)).toBe(id);
  });

  test('not at all where two of a name stand on one paper and no place is told', () => {
    const twins: MadePaper[] = [{ title: 'Twins', by: ['Li, Wei', 'Li, Wei'] }];
    const { codes } = correct(twins, called(person('x', on('Twins', 'Li, Wei')), 'y'));
    expect(codes).toEqual([['correction-not-found']]);
    const second = person('x', on('Twins', 'Li, Wei', { position: 2 }));
    expect(correct(twins, called(second, 'y')).outcomes[0]?.became).toBe('changed');
  });

  test('and whoever is gone is reported; what is left of a correction is done', () => {
    const gone = person('Nobody', on('No such paper', 'Nobody'));
    const half = person('Thomas', ...thomas.mentions, on('No such paper', 'Rowe, Thomas'));
    const { codes, outcomes } = correct(papers, same(tom, gone), same(tom, half, gone));
    expect(outcomes.map(({ became }) => became)).toEqual(['not-found', 'changed']);
    expect(codes).toEqual([['correction-not-found'], ['correction-partly-found']]);
    expect(outcomes[1]?.issues[0]?.message).toContain('2 mentions of 4 are not in the papers');
  });
});
