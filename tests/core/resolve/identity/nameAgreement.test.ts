import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../../../src/core/resolve/identity/nameAgreement.ts';
import { parseName } from '../../../../src/core/resolve/identity/parsedName.ts';
import { invertedName, naturalName } from '../../../../src/core/text/personName.ts';

const parsed = (rawName: string) => {
  const parts = invertedName(rawName);
  return parseName({
    name: naturalName({ rawName, ...(parts ? { parts } : {}) }),
    ...(parts ? { parts } : {}),
  });
};

describe('names are parsed', () => {
  test.each([
    ['Joakim Nivre', 'nivre', ['joakim']],
    ['Aalst, Wil M.P. van der', 'aalst', ['wil', 'm', 'p', 'van', 'der']],
    ['van der Aalst, W. M. P.', 'aalst', ['w', 'm', 'p']],
    ['Wil van der Aalst', 'aalst', ['wil']],
    ['Hakkani-Tür, Dilek', 'hakkanitur', ['dilek']],
    ['Berg JA', 'ja', ['berg']],
    ['Berg, JA', 'berg', ['j', 'a']],
    ['Park, Myung-Kwan', 'park', ['myung', 'kwan']],
    ['张伟', '张伟', []],
    ['Plato', 'plato', []],
    ['Chunming (Victor) Li', 'li', ['chunming']],
  ])('%s', (name, surname, given) => {
    expect(parsed(name)).toMatchObject({ surname, given });
  });

  test('a numeral after the name is neither family nor given name', () => {
    expect(parsed('Eric H. Nyberg III')).toMatchObject({ surname: 'nyberg', suffix: 'iii' });
    expect(parsed('King, Martin Luther, Jr.')).toMatchObject({ surname: 'king', suffix: 'jr' });
  });

  test('a group stays whole and agrees with nothing but itself', () => {
    const group = parseName({ name: 'The Weavers Consortium', group: true });
    expect(group.given).toEqual([]);
    expect(agreementOf(group, parsed('Weavers Consortium'))).toBeUndefined();
  });
});

describe('two spellings agree', () => {
  test.each([
    ['Park, Myung-Kwan', 'Park, Myungkwan', 'same-letters'],
    ['Schäfer, Ulrich', 'Schaefer, Ulrich', 'same-letters'],
    ['Weld, Daniel', 'Weld, Daniel S.', 'middle-dropped'],
    ['Carman, Mark James', 'Carman, Mark J.', 'middle-initial'],
    ['Nivre, J.', 'Nivre, Joakim', 'initial'],
    ['Lee, H.', 'Lee, H. G.', 'initials-only'],
    ['Glass, Jim', 'Glass, James', 'short-form'],
    ['Weld, Dan', 'Weld, Daniel', 'short-form'],
    ['Zheng, Fang', 'Zheng, Thomas Fang', 'first-dropped'],
    ['Thenmozhi, Durairaj', 'Durairaj, Thenmozhi', 'exchanged'],
    ['Nguyen, Le Minh', 'Minh, Nguyen Le', 'exchanged'],
    ['Bertomeu, Núria', 'Bertomeu Castelló, Núria', 'family-part'],
    ['Sarioglu, Efsun', 'Kayi, Efsun Sarioglu', 'family-part'],
    ['Krallinger, Martin', 'Krallinger, Martim', 'given-slip'],
    ['Tanev, Hristo', 'Tannev, Hristo', 'family-slip'],
  ])('%s and %s: %s', (a, b, kind) => {
    expect(agreementOf(parsed(a), parsed(b))).toBe(kind);
    expect(agreementOf(parsed(b), parsed(a))).toBe(kind);
  });

  test.each([
    ['Smith, John', 'Smith, James'],
    ['Johnson, David E.', 'Johnson, David K.'],
    ['Nyberg, Eric, Jr.', 'Nyberg, Eric, Sr.'],
    ['Li, Yan', 'Li, Yanjun'],
    ['Li, Wei', 'Li, Wen'],
    ['Wu, Jian', 'Wu, Jian Cheng'],
    ['Xu, Wei', 'Xue, Wei'],
    ['Wang, Jiaqi', 'Wang, Jiaqin'],
    ['Kim, Jin-Dong', 'Kim, Jinsung'],
    ['Plato', 'Plato, Joe'],
  ])('%s and %s do not', (a, b) => {
    expect(agreementOf(parsed(a), parsed(b))).toBeUndefined();
    expect(agreementOf(parsed(b), parsed(a))).toBeUndefined();
  });
});
