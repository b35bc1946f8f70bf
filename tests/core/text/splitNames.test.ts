import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/core/text/fold.ts';
import { splitNames } from '../../../src/core/text/splitNames.ts';

const none: ReadonlySet<string> = new Set();
const names = (text: string, known: readonly string[] = []) =>
  splitNames(text, new Set(known.map(foldText))).map(({ name }) => name);
const guessed = (text: string, known: readonly string[] = []) =>
  splitNames(text, new Set(known.map(foldText)))
    .filter((split) => split.guessed)
    .map(({ name }) => name);

describe('splitting names printed in one run', () => {
  test('two words are a name where nothing says otherwise', () => {
    expect(names('Yuexiang Xie Ying Shen Wenhao Zhang')).toEqual([
      'Yuexiang Xie',
      'Ying Shen',
      'Wenhao Zhang',
    ]);
    expect(guessed('Yuexiang Xie Ying Shen Wenhao Zhang')).toEqual([]);
  });

  test('particles, initials and hyphens belong to the name around them', () => {
    const text = 'Marie-Catherine de Marneffe Christopher D. Manning Rob van der Goot';
    expect(names(text)).toEqual([
      'Marie-Catherine de Marneffe',
      'Christopher D. Manning',
      'Rob van der Goot',
    ]);
    expect(guessed(text)).toEqual([]);
  });

  test('a name known from elsewhere decides where its neighbours end', () => {
    expect(names('Ana María López Wei Li', ['Ana María López'])).toEqual([
      'Ana María López',
      'Wei Li',
    ]);
    expect(guessed('Ana María López Wei Li', ['ana maria lopez'])).toEqual([]);
  });

  test('an odd number of words is cut, but called a guess', () => {
    expect(guessed('Ana María López Wei Li')).not.toEqual([]);
    expect(guessed('Madonna')).toEqual(['Madonna']);
  });

  test('East Asian names written as one word are names of their own', () => {
    expect(names('张伟 李娜 Wenhao Zhang 김민수')).toEqual([
      '张伟',
      '李娜',
      'Wenhao Zhang',
      '김민수',
    ]);
  });

  test('a single character is a family name, and the next word the given name', () => {
    expect(names('김 민수 张 伟 李娜')).toEqual(['김 민수', '张 伟', '李娜']);
  });

  test('what may be one name or two is said to be a guess', () => {
    expect(guessed('山田 太郎 鈴木 花子')).toHaveLength(4);
  });

  test('short forms and particles of many countries', () => {
    expect(names('Anna Schmidt Md Rahman Wei Li')).toEqual(['Anna Schmidt', 'Md Rahman', 'Wei Li']);
    expect(names('Habib ur Rehman Zia ul Haq Bo Li')).toEqual([
      'Habib ur Rehman',
      'Zia ul Haq',
      'Bo Li',
    ]);
    expect(names('Nan Du Di Wu')).toEqual(['Nan Du', 'Di Wu']);
    expect(names('Anna Schmidt, Bo Li')).toEqual(['Anna Schmidt', 'Bo Li']);
  });

  test('names in right-to-left scripts are cut in reading order', () => {
    expect(names('محمد علي فاطمة حسن')).toEqual(['محمد علي', 'فاطمة حسن']);
  });

  test('a capitalised particle may be a given name', () => {
    expect(names('Di Wu Le Sun')).toEqual(['Di Wu', 'Le Sun']);
    expect(names('Laurens Van Der Maaten Geoffrey Hinton')).toEqual([
      'Laurens Van Der Maaten',
      'Geoffrey Hinton',
    ]);
  });

  test('a suffix ends a name', () => {
    expect(names('Sammy Davis Jr. Ada Lovelace')).toEqual(['Sammy Davis Jr.', 'Ada Lovelace']);
  });

  test('no word is lost, added or moved, whatever the words', () => {
    const word = fc.constantFrom(
      'Ana',
      'Li',
      'van',
      'de',
      'J.',
      'K',
      'Jr.',
      '王伟',
      'Di',
      'x',
      '++',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const text = words.join(' ');
        expect(
          splitNames(text, none)
            .map(({ name }) => name)
            .join(' '),
        ).toBe(text);
      }),
    );
  });
});
