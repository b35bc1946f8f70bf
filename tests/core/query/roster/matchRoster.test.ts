import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../../../src/core/model/dataset.ts';
import { authorId } from '../../../../src/core/model/ids.ts';
import { emptyRecord } from '../../../../src/core/model/record.ts';
import { indexDataset } from '../../../../src/core/query/datasetIndex.ts';
import { matchRoster, type RosterRow } from '../../../../src/core/query/roster/matchRoster.ts';
import { countRows, membersIn } from '../../../../src/core/query/roster/members.ts';
import { readRoster } from '../../../../src/core/query/roster/readRoster.ts';
import { createSearchIndex } from '../../../../src/core/query/searchIndex.ts';
import { ended } from '../../../support/ended.ts';
import { datasetOf } from '../../../support/madeDatasets.ts';

const [nivre, otherZhang] = ['0000-0002-1825-0097', '0000-0001-5109-3700'];

/** Who signs which paper; a number is an ORCID. */
const papers: readonly (readonly (readonly [string, string?])[])[] = [
  [['Joakim Nivre', nivre], ['Ada Lovelace']],
  [['J. Nivre', nivre], ['Wil van der Aalst']],
  [['Jürgen Müller'], ['Wei Zhang', otherZhang]],
  [['Ada Lovelace'], ['Christopher Manning']],
  [['Kristina Toutanova'], ['John Smith']],
  [['Jane Smith'], ['Ada Lovelace']],
];

let dataset: Dataset;
beforeAll(async () => {
  dataset = await datasetOf(
    papers.map((names, i) => ({
      ...emptyRecord(i + 1),
      title: { value: `Paper number ${i + 1} on a matter of its own`, line: i + 1 },
      authors: names.map(([rawName, orcid], k) => ({
        ...{ rawName, position: k + 1, line: i + 1 },
        ...(orcid ? { identifiers: [{ scheme: 'orcid' as const, value: orcid }] } : {}),
      })),
    })),
  );
});

const match = (text: string): readonly RosterRow[] =>
  ended(
    matchRoster(
      {
        dataset,
        index: indexDataset(dataset),
        names: createSearchIndex(dataset).names,
      },
      readRoster(text).entries,
    ),
  );
const short = (rows: readonly RosterRow[]) =>
  rows.map(({ group, candidates, again }) => [
    group,
    candidates.map(({ person, means }) => `${person.name}: ${means}`),
    again,
  ]);

describe('who is meant', () => {
  test.each([
    ['Nivre, Joakim', 'Joakim Nivre: same-name'],
    ['joakim nivre', 'Joakim Nivre: same-name'],
    // As a variant of the name is printed.
    ['Nivre J.', 'Joakim Nivre: same-name'],
    [nivre, 'Joakim Nivre: orcid'],
    ['Somebody Else, 0000-0002-1825-0097', 'Joakim Nivre: orcid'],
    ['Mueller, Juergen', 'Jürgen Müller: same-letters'],
    ['Muller, Jurgen', 'Jürgen Müller: same-name'],
    ['van der Aalst, W.M.P.', 'Wil van der Aalst: initial'],
    ['Aalst, Wil van der', 'Wil van der Aalst: same-name'],
    ['Chris Manning', 'Christopher Manning: short-form'],
    ['Zhang Wei', 'Wei Zhang: exchanged'],
  ])('%s', (text, candidate) => {
    const [row] = match(text);
    expect(row?.group).toBe('matched');
    expect(row?.candidates.map(({ person, means }) => `${person.name}: ${means}`)[0]).toBe(
      candidate,
    );
  });

  test('initials that fit two leave it open, those with more papers first', () => {
    expect(short(match('Smith, J.'))).toEqual([
      ['ambiguous', ['Jane Smith: initial', 'John Smith: initial'], undefined],
    ]);
  });

  test('who has another ORCID is not meant, nor offered as a match', () => {
    const [row] = match('Wei Zhang, 0000-0003-1419-2405');
    expect(row?.group).toBe('unmatched');
  });

  test('nobody: the nearest names are offered', () => {
    expect(short(match('Kristina Toutanowa\nAdda Lovelace\nXyzzy Qwfp'))).toEqual([
      ['unmatched', ['Kristina Toutanova: family-slip'], undefined],
      ['unmatched', ['Ada Lovelace: near'], undefined],
      ['unmatched', [], undefined],
    ]);
  });

  test('who stands there twice is told, by the text or by the person', () => {
    const rows = match('Joakim Nivre\nXyzzy Qwfp\nJ. Nivre\nQwfp, Xyzzy');
    expect(rows.map(({ again }) => again)).toEqual([undefined, undefined, 0, 1]);
  });
});

describe('choices', () => {
  test('make members, also of who was matched or of nobody', () => {
    const rows = match('Smith, J.\nJoakim Nivre\nKristina Toutanowa');
    expect(membersIn(rows, {})).toEqual([authorId('joakim-nivre')]);
    expect(countRows(rows, {})).toEqual({ matched: 1, ambiguous: 1, unmatched: 1, again: 0 });
    const choices = {
      'j smith': authorId('jane-smith'),
      'joakim nivre': null,
      'kristina toutanowa': authorId('kristina-toutanova'),
    };
    expect(membersIn(rows, choices)).toEqual([
      authorId('jane-smith'),
      authorId('kristina-toutanova'),
    ]);
    expect(countRows(rows, choices)).toEqual({ matched: 2, ambiguous: 0, unmatched: 1, again: 0 });
  });
});

const someLines = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...papers.flatMap((names) => names.map(([name]) => name)),
      ...['Smith, J.', 'J. Nivre', nivre, 'Toutanowa, K.', 'Zhang Wei', 'A. Lovelace'],
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  ),
  { maxLength: 8 },
);

describe('whatever the roster', () => {
  test('every entry ends in exactly one group, and the order of lines does not matter', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        // A first line may be a heading; a comment is none.
        const rows = match(['#', ...lines].join('\n'));
        const back = match(['#', ...lines.toReversed()].join('\n'));
        const { matched, ambiguous, unmatched } = countRows(rows, {});
        expect(matched + ambiguous + unmatched).toBe(rows.length);
        const groups = (of: readonly RosterRow[]) =>
          of
            .map(({ entry, group, candidates }) =>
              [entry.text, group, ...candidates.map(({ person }) => person.id)].join('|'),
            )
            .sort();
        expect(groups(back)).toEqual(groups(rows));
        expect(membersIn(back, {})).toEqual(membersIn(rows, {}));
      }),
      { numRuns: 60 },
    );
  });
});
