/**
 * Fonts that come in slices, a file for each range of characters, as a style sheet of `@font-face`
 * rules lists them: Chinese, Japanese and Korean have more characters than one file should hold.
 */

export interface FontSlice {
  /** The name of its WOFF file, without a folder. */
  readonly file: string;
  /** First and last code points. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** The slices of a style sheet, in its order. Rules without a WOFF file are left out. */
export function readFontSlices(css: string): readonly FontSlice[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/gu)].flatMap(([, rule = '']) => {
    const file = /\/([^/)]+\.woff)\)/u.exec(rule)?.[1];
    const list = /unicode-range:\s*([^;}]+)/u.exec(rule)?.[1];
    if (file === undefined || list === undefined) return [];
    const ranges = [...list.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/giu)].map(
      ([, first = '', last = first]) =>
        [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const,
    );
    return [{ file, ranges }];
  });
}

/** The slices that some characters need, each once, in the order of the list. */
export function slicesFor(slices: readonly FontSlice[], letters: string): readonly FontSlice[] {
  const points = [...new Set(letters)].map((letter) => letter.codePointAt(0) ?? 0);
  return slices.filter(({ ranges }) =>
    ranges.some(([first, last]) => points.some((point) => point >= first && point <= last)),
  );
}

/** Scripts that Inter does not have and these fonts do. */
const sliced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/gu;

/** The characters of a text that need a sliced font. */
export const slicedLetters = (text: string): string => (text.match(sliced) ?? []).join('');
