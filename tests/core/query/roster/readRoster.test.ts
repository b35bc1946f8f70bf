import { describe, expect, test } from 'vitest';
import { readRoster } from '../../../../src/core/query/roster/readRoster.ts';

const short = (text: string) =>
  readRoster(text).entries.map(({ line, name, orcid }) => [line, name, orcid]);

describe('lines of a roster', () => {
  test('names either way round, initials, ORCIDs in any form, marks and titles passed over', () => {
    const text = [
      '# our group',
      'Joakim Nivre',
      'Nivre, Joakim',
      '',
      'Aalst, W. M. P. van der',
      'Nivre J.',
      '1. Prof. Dr. Wei Zhang <wei@example.org>',
      '• Li Na (https://orcid.org/0000-0002-1825-0097)',
      '0000-0001-5109-3700',
      'Ada Lovelace, 0000000218250097',
      'King, Martin Luther, Jr.',
    ].join('\r\n');
    expect(short(text)).toEqual([
      [2, 'Joakim Nivre', undefined],
      [3, 'Joakim Nivre', undefined],
      [5, 'W. M. P. van der Aalst', undefined],
      [6, 'J. Nivre', undefined],
      [7, 'Wei Zhang', undefined],
      [8, 'Li Na', '0000-0002-1825-0097'],
      [9, '', '0000-0001-5109-3700'],
      [10, 'Ada Lovelace', '0000-0002-1825-0097'],
      [11, 'Martin Luther King Jr.', undefined],
    ]);
  });

  test('several on a line', () => {
    expect(short('Nivre, Joakim; Zhang, Wei')).toEqual([
      [1, 'Joakim Nivre', undefined],
      [1, 'Wei Zhang', undefined],
    ]);
    expect(short('Joakim Nivre, Wei Zhang, Li Na')).toHaveLength(3);
  });

  test('an ORCID with a wrong check digit is no ORCID, and is told', () => {
    const [entry] = readRoster('Li Na 0000-0002-1825-0098').entries;
    expect(entry).toMatchObject({ name: 'Li Na', wrongOrcid: '0000-0002-1825-0098' });
    expect(entry).not.toHaveProperty('orcid');
  });
});

describe('a table', () => {
  test('columns in any order, quoted cells, rows without anything passed over', () => {
    const text =
      'ORCID,Department,Name\n0000-0002-1825-0097,"A, B","Nivre, Joakim"\n,,\n,X,Wei Zhang\n';
    expect(short(text)).toEqual([
      [2, 'Joakim Nivre', '0000-0002-1825-0097'],
      [4, 'Wei Zhang', undefined],
    ]);
  });

  test('family and given names apart, in another language, with semicolons', () => {
    expect(short('Vorname;Nachname\nWil;van der Aalst\nNa;Li')).toEqual([
      [2, 'Wil van der Aalst', undefined],
      [3, 'Na Li', undefined],
    ]);
  });

  test('one column with a heading', () => {
    expect(short('Name\nWei Zhang')).toEqual([[2, 'Wei Zhang', undefined]]);
  });
});
