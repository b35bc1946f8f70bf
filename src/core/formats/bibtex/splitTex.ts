/** Splitting TeX where braces are closed: by words, by characters, into groups. */

import { groupEnd } from './latex.ts';

/** The pieces between separators outside braces. `separator` gives the length of one at a place, or 0. */
export function splitOutside(
  tex: string,
  separator: (tex: string, at: number) => number,
): string[] {
  const pieces: string[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i < tex.length; i++) {
    const code = tex.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 123) depth++;
    else if (code === 125) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const length = separator(tex, i);
      if (length === 0) continue;
      pieces.push(tex.slice(start, i));
      start = i + length;
      i = start - 1;
    }
  }
  pieces.push(tex.slice(start));
  return pieces;
}

const and = /\s+\\?and(?=\s)/iuy;
const isBlank = (code: number): boolean => code <= 32 || code === 160;

/** ` and ` with any blanks around it, wrapped lines too. */
export const atAnd = (tex: string, at: number): number => {
  if (!isBlank(tex.charCodeAt(at)) || (at > 0 && isBlank(tex.charCodeAt(at - 1)))) return 0;
  and.lastIndex = at;
  return and.exec(tex)?.[0].length ?? 0;
};

export const atCharacter =
  (character: string) =>
  (tex: string, at: number): number =>
    tex[at] === character ? 1 : 0;

/** A semicolon that does not end an entity such as `&amp;`. */
export const atSemicolon = (tex: string, at: number): number =>
  tex[at] === ';' && !/&#?\w{1,10}$/u.test(tex.slice(Math.max(0, at - 12), at)) ? 1 : 0;

/** Blanks and ties, but not the blank that only ends a command: `Mar\'\i a`, `\c Ser`. */
export const atBlank = (tex: string, at: number): number =>
  tex[at] === '~' ||
  (isBlank(tex.charCodeAt(at)) && !/\\[A-Za-z]{1,30}$/u.test(tex.slice(Math.max(0, at - 32), at)))
    ? 1
    : 0;

/** What is in the braces around the whole text; undefined where there are none, or an accent. */
export function groupOf(tex: string): string | undefined {
  const text = tex.trim();
  if (!text.startsWith('{') || groupEnd(text, 0) !== text.length - 1) return undefined;
  const inner = text.slice(1, -1);
  return /^\\[^A-Za-z]/u.test(inner) || /^\\[A-Za-z](?![A-Za-z])/u.test(inner) ? undefined : inner;
}
