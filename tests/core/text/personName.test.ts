import { describe, expect, test } from 'vitest';
import { namesAgree } from '../../../src/core/resolve/compareNames.ts';
import {
  initialsLast,
  invertedName,
  isInitials,
  naturalName,
} from '../../../src/core/text/personName.ts';

const natural = (rawName: string) => {
  const parts = invertedName(rawName) ?? initialsLast(rawName);
  return naturalName({ rawName, ...(parts ? { parts } : {}) });
};

describe('names printed family name first', () => {
  test.each([
    ['Nivre, Joakim', 'Joakim Nivre'],
    ['van der Aalst, W. M. P.', 'W. M. P. van der Aalst'],
    ['King, Jr., Martin Luther', 'Martin Luther King Jr.'],
    ['King, Martin Luther, III', 'Martin Luther King III'],
    ['Rodriguez, Danissa, V', 'Danissa V Rodriguez'],
    ['Nivre J.', 'J. Nivre'],
    ['van der Berg JA', 'JA van der Berg'],
    ['VAN DER BERG JA', 'JA VAN DER BERG'],
    ['KING J A', 'J A KING'],
    ['李, 伟', '李伟'],
    ['Chen Z.‐t.', 'Z.‐t. Chen'],
    ['Garcia-Perez A.-M.', 'A.-M. Garcia-Perez'],
    ['Plato', 'Plato'],
    ['Wei Zhang', 'Wei Zhang'],
  ])('%s is %s', (printed, expected) => {
    expect(natural(printed)).toBe(expected);
  });

  test('initials are told from short names', () => {
    expect(['J.', 'J.-P.', 'JA', 'Yu.', 'Z.‐t.'].every(isInitials)).toBe(true);
    expect(['Li', 'Wu', 'Ada', 'van', 'ABCDE'].some(isInitials)).toBe(false);
  });
});

describe('names agree', () => {
  const agree = (a: string, b: string) => {
    const printed = (rawName: string) => {
      const parts = invertedName(rawName) ?? initialsLast(rawName);
      return { name: natural(rawName), ...(parts ? { parts } : {}) };
    };
    return namesAgree(printed(a), printed(b));
  };

  test.each([
    ['Nivre J.', 'Joakim Nivre'],
    ['Liu, JY', 'Liu, Jing Yi'],
    ['Aalst, W.', 'van der Aalst, Wil'],
    ['Wei Zhang', 'Zhang Wei'],
    ['Peñalver, EA', 'Penalver, Elena Alcalde'],
    ['Chen Z.‐t.', 'Chen, Zi-tan'],
    ['König-Ries, B', 'Koenig-Ries, Birgitta'],
    ['Shi, CM', 'Shi, Chunming (Victor)'],
    ['Kuchi, YEVPK', 'Kuchi, Yudu Eswar Vinay Pratap Kumar'],
  ])('%s and %s', (a, b) => {
    expect(agree(a, b)).toBe(true);
  });

  test.each([
    ['Nivre J.', 'Nivre, Anna'],
    ['Ada Lovelace', 'Ada Byron'],
    ['Liu, J', 'Li, J'],
    ['Liu, JY', 'Liu, Jing Xi'],
  ])('not %s and %s', (a, b) => {
    expect(agree(a, b)).toBe(false);
  });
});

test('suffixes are found wherever a source prints them', () => {
  expect(invertedName('Fischer Jr, Ivo')).toEqual({
    family: 'Fischer',
    given: 'Ivo',
    suffix: 'Jr',
  });
  expect(invertedName('Abebe, Tesfaye K 3rd')).toEqual({
    family: 'Abebe',
    given: 'Tesfaye K',
    suffix: '3rd',
  });
  expect(invertedName('King, Jr.')).toEqual({ family: 'King', suffix: 'Jr.' });
});

test('initials that look like a numeral are initials', () => {
  expect(invertedName('Ivanov, II')).toEqual({ family: 'Ivanov', given: 'II' });
});
