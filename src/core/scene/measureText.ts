/** How wide a text is in Inter, without a screen: from a table, to within kerning. */

import { interWidths } from './interWidths.ts';

/** Marks that stand on the character before them take no room of their own. */
const combining = /^[\p{M}\p{Cf}\p{Cc}]$/u;
/** Scripts whose characters fill a square. */
const square =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60\p{Extended_Pictographic}]$/u;
/** Thousandths of an em for all others, a little more than the mean of Latin. */
const typical = 600;

/** The advance of one character in thousandths of an em. */
function advance(character: string, bold: boolean): number {
  const codePoint = character.codePointAt(0) ?? 0;
  for (const block of interWidths) {
    if (codePoint < block.first || codePoint >= block.first + block.regular.length) continue;
    const width = (bold ? block.semiBold : block.regular)[codePoint - block.first] ?? 0;
    if (width > 0) return width;
  }
  if (combining.test(character)) return 0;
  return square.test(character) ? 1000 : typical;
}

/** The width of a line in the unit of `fontSize`; `bold` is Inter SemiBold. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let width = 0;
  for (const character of text) width += advance(character, bold);
  return (width * fontSize) / 1000;
}
