import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEnglishDate } from '../../../src/core/text/englishDates.ts';
import { foldText, slug } from '../../../src/core/text/fold.ts';
import { findLinks } from '../../../src/core/text/links.ts';
import { naturalLogarithm } from '../../../src/core/text/logarithm.ts';
import { markupToText } from '../../../src/core/text/markup.ts';
import { looksLikeName, looksLikeNames } from '../../../src/core/text/nameParts.ts';
import { texToText } from '../../../src/core/text/tex.ts';
import { stem, terms, words } from '../../../src/core/text/tokens.ts';

describe('folding', () => {
  test.each([
    ['Marie-Catherine de Marneffe', 'marie catherine de marneffe'],
    ['Łukasz Kaiser', 'lukasz kaiser'],
    ['Jørgen Ødegård', 'jorgen odegard'],
    ['O’Brien', 'obrien'],
    ['Gödel, Escher', 'godel escher'],
    ['مُحَمَّد', 'محمد'],
    ['王小明', '王小明'],
    ['ガ', 'ガ'],
  ])('%s becomes %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('plain letters fold alike beside others and alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(`${foldText(text)} e`.trim()).toBe(foldText(`${text} é`));
      }),
    );
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  test('a slug ends between words', () => {
    expect(slug('On the Entropy Dynamics in Reinforcement', 20)).toBe('on-the-entropy');
  });
});

describe('links in prose', () => {
  test.each([
    ['at https://github.com/a/Alignment{Github}.', ['https://github.com/a/Alignment']],
    ['the [link](https://github.com/b/DAC-RL).', ['https://github.com/b/DAC-RL']],
    ['(see https://en.wikipedia.org/wiki/A_(b))', ['https://en.wikipedia.org/wiki/A_(b)']],
    ['code: https://x.org/a, and https://x.org/b;', ['https://x.org/a', 'https://x.org/b']],
    ['代码在https://x.org/a。谢谢', ['https://x.org/a']],
    ['twice https://x.org/a https://x.org/a.', ['https://x.org/a']],
    ['https://github.com/foo/bar\\_baz.', ['https://github.com/foo/bar_baz']],
    ['https://x.org/a,https://x.org/b', ['https://x.org/a', 'https://x.org/b']],
    ['javascript:alert(1) ftp://x.org http://x', []],
  ])('%s', (text, links) => {
    expect(findLinks(text)).toEqual(links);
  });
});

describe('TeX as text', () => {
  test.each([
    ['{\\em entropy collapse} in layers', 'entropy collapse in layers'],
    ["``length-scaling'' and ``aha\"", '“length-scaling” and “aha"'],
    ['22--25\\% of G\\"odel, Fran\\c{c}ois', '22–25% of Gödel, François'],
    ['$\\pi_\\theta$ with \\textbf{bold}', 'π_θ with bold'],
    ['a \\{set\\} costs \\$5', 'a {set} costs $5'],
    [
      '$\\sqrt{s}$, $\\sqrt{2x}$, $\\frac{1}{2}$ and $b\\overline{b}$',
      '√s, √(2x), 1/2 and bb\u0304',
    ],
    ['A $100 laptop and a $5 sensor, or $5--$10', 'A $100 laptop and a $5 sensor, or $5–$10'],
    ['at 7\\,TeV, $p\\lt 5$', 'at 7 TeV, p< 5'],
    ['<b>not HTML</b> & co', '<b>not HTML</b> & co'],
  ])('%s', (tex, text) => {
    expect(texToText(tex)).toBe(text);
  });
});

describe('markup', () => {
  test('comments go, and thousands that do not end take no time', () => {
    expect(markupToText('Looms<!-- a > b -->and cloth <!-- open')).toBe(
      'Looms and cloth <!-- open',
    );
    const begun = performance.now();
    expect(markupToText('<!--'.repeat(500_000))).toHaveLength(2_000_000);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

describe('dates', () => {
  test.each([
    ['Feb 03, 2026', { year: 2026, month: 2, day: 3 }],
    ['September 9', { month: 9, day: 9 }],
    ['Sept. 9, 2025', { year: 2025, month: 9, day: 9 }],
    ['Feb 30', undefined],
    ['Marx 3', undefined],
    ['Feb 3 7', undefined],
  ])('%s', (text, date) => {
    expect(parseEnglishDate(text)).toEqual(date);
  });
});

describe('telling names from other lines', () => {
  test.each([
    'Wenhao Zhang',
    'Rob van der Goot',
    'J. R. R. Tolkien',
    '王小明',
    'محمد علي',
    'Plato',
  ])('%s could be a name', (line) => {
    expect(looksLikeName(line)).toBe(true);
  });
  test.each(['2026', 'We study graphs.', 'A tale of two cities', '#1 x'])(
    '%s could not',
    (line) => {
      expect(looksLikeName(line)).toBe(false);
    },
  );
  test('a run of names has neither sentences nor lower-case words', () => {
    expect(looksLikeNames('Yuexiang Xie Ying Shen +1')).toBe(true);
    expect(looksLikeNames('We propose a method. It works.')).toBe(false);
  });
});

describe('terms', () => {
  test('stop words and bare numbers are left out, plurals stemmed', () => {
    expect(terms('We propose 3 novel policies for language models')).toEqual([
      'policy',
      'language',
      'model',
    ]);
  });
  test('scripts without spaces are taken in pairs of characters', () => {
    expect(words('大语言模型')).toEqual(['大语', '语言', '言模', '模型']);
  });
  test.each([
    ['analysis', 'analysis'],
    ['loss', 'loss'],
    ['classes', 'class'],
    ['biases', 'bias'],
    ['networks', 'network'],
  ])('%s has the stem %s', (word, stemmed) => {
    expect(stem(word)).toBe(stemmed);
  });
});

test('the natural logarithm agrees with Math.log to within rounding', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      const expected = Math.log(x);
      expect(Math.abs(naturalLogarithm(x) - expected)).toBeLessThanOrEqual(
        4e-15 * Math.max(1, Math.abs(expected)),
      );
    }),
  );
  expect(() => naturalLogarithm(0)).toThrow(RangeError);
});
