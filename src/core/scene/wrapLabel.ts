/** Breaks a label into a few short lines, with an ellipsis where it is too long. */

import { textWidth } from './measureText.ts';

export interface WrapOptions {
  readonly fontSize: number;
  /** In the unit of `fontSize`. */
  readonly maxWidth: number;
  readonly maxLines: number;
  readonly bold?: boolean;
}

const ellipsis = '…';

/** Where a line may break: after spaces and hyphens, and between CJK characters. */
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\-\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*-?\s*/gu;

/** At most `maxLines` lines of at most `maxWidth`; a word that is too long alone is cut. */
export function wrapLabel(text: string, options: WrapOptions): readonly string[] {
  const { fontSize, maxWidth, maxLines, bold = false } = options;
  const fits = (line: string) => textWidth(line, fontSize, bold) <= maxWidth;
  const clean = text.replace(/\s+/gu, ' ').trim();
  if (fits(clean)) return [clean];
  const lines: string[] = [];
  let line = '';
  for (const piece of clean.match(pieces) ?? []) {
    if (piece === '') continue;
    if (line === '' || fits((line + piece).trimEnd())) {
      line += piece;
      continue;
    }
    lines.push(line.trimEnd());
    line = piece;
    if (lines.length > maxLines) break;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  const kept = lines.slice(0, maxLines);
  return kept.map((one, i) => {
    const cut = i === kept.length - 1 && lines.length > maxLines;
    return !cut && fits(one) ? one : shorten(cut ? `${one}${ellipsis}` : one, fits);
  });
}

/** The longest beginning that fits, with an ellipsis; breaks at a character if it must. */
export function shorten(text: string, fits: (line: string) => boolean): string {
  if (fits(text)) return text;
  const characters = [...text.replace(/…$/u, '')];
  while (characters.length > 1) {
    characters.pop();
    const shorter = `${characters.join('').replace(/[\s,;:.\-–—(]+$/u, '')}${ellipsis}`;
    if (fits(shorter)) return shorter;
  }
  return ellipsis;
}
