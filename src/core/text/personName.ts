/** Personal names whose parts a document tells apart, and names printed family name first. */

import type { NameParts } from '../model/record.ts';

const suffix = /^(?:[Jj]r\.?|[Ss]r\.?|I{2,3}|IV|2nd|3rd|4th)$/u;

/**
 * The parts of a name printed family name first: `Nivre, Joakim`, `van der Aalst, W. M. P.`,
 * `King, Jr., Martin Luther`, `King, Martin Luther, Jr.`, `King Jr, Martin`, `King, Martin Jr`.
 * Undefined without a comma that separates two parts.
 */
export function invertedName(printed: string): NameParts | undefined {
  const [first = '', ...rest] = printed.split(',').map((part) => part.trim());
  const parts = rest.filter((part) => part !== '');
  if (first === '' || parts.length === 0) return undefined;
  // What follows the only comma may be initials that look like a numeral: `Ivanov, II`.
  const at = parts.length === 1 && /^I/u.test(parts[0] ?? '') ? -1 : parts.findIndex(isSuffix);
  const [family, afterFamily] = at < 0 ? withoutSuffix(first) : [first];
  const all = parts.filter((_, i) => i !== at).join(' ');
  const [given, afterGiven] = at < 0 && afterFamily === undefined ? withoutSuffix(all) : [all];
  const own = parts[at] ?? afterFamily ?? afterGiven;
  return {
    family,
    ...(given === '' ? {} : { given }),
    ...(own === undefined ? {} : { suffix: own }),
  };
}

const isSuffix = (part: string): boolean => suffix.test(part);

/** `Martin Jr` as `Martin` and `Jr`; a word alone is a name. */
function withoutSuffix(text: string): [string, string?] {
  const space = text.lastIndexOf(' ');
  const last = text.slice(space + 1);
  return space > 0 && isSuffix(last) ? [text.slice(0, space).trim(), last] : [text];
}

/**
 * The parts of a name printed family name first without a comma, initials last: `Nivre J.`,
 * `van der Berg JA`, `Liu R.`. Undefined when the last word is not initials.
 */
export function initialsLast(printed: string): NameParts | undefined {
  const words = printed.trim().split(/\s+/u);
  let end = words.length;
  const own = suffix.test(words[end - 1] ?? '') && end > 2 ? words[--end] : undefined;
  // In capitals only, `VAN DER BERG JA`, any short word looks like initials, of which one is left.
  const capitals = printed === printed.toUpperCase();
  let begin = end;
  while (begin > 1 && isInitials(words[begin - 1] ?? '')) {
    begin--;
    if (capitals && /^\p{Lu}{2}/u.test(words[begin] ?? '')) break;
  }
  if (begin === end) return undefined;
  return {
    family: words.slice(0, begin).join(' '),
    given: words.slice(begin, end).join(' '),
    ...(own === undefined ? {} : { suffix: own }),
  };
}

/** `J.`, `J.-P.`, `Z.-t.`, `JA`, `A.M.`: capitals with or without points, up to four of them. */
export const isInitials = (word: string): boolean =>
  /^(?:\p{Lu}\p{M}*\p{Ll}?\.?(?:[-\u2010\u2011]\p{Ll}\.)?[-\u2010\u2011]?){1,4}$/u.test(word) &&
  (word.includes('.') || word === word.toUpperCase());

/** Names in Chinese, Japanese and Korean characters, which have the family name first, unspaced. */
const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u;

/** Given names before the family name, the suffix last: how names are shown and compared. */
export const naturalName = (printed: {
  readonly rawName: string;
  readonly parts?: NameParts;
}): string => {
  const { rawName, parts } = printed;
  if (!parts) return rawName;
  const { family, given = '', suffix: after = '' } = parts;
  if (parts.given !== undefined && eastAsian.test(family + given)) return family + given;
  let name = given;
  if (family !== '') name = name === '' ? family : `${name} ${family}`;
  if (after !== '') name = name === '' ? after : `${name} ${after}`;
  return name;
};
