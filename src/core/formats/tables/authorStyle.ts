/**
 * Cells with several authors where nobody says what separates them. What a cell shows by itself
 * comes first; where it may mean two things, the other cells of the column decide.
 */

import { isGroupName, meansOthers } from '../../text/groupNames.ts';
import { initialsLast, isInitials } from '../../text/personName.ts';
import { semicolonItems } from './authorNames.ts';

/** What the first cells of a column show. */
export interface AuthorStyle {
  /** Something stronger than commas separates names, and commas stand within them. */
  readonly commasWithin: boolean;
  /** Most names without a comma end with initials: `Nivre J`. */
  readonly initialsLast: boolean;
}

export interface SplitAuthors {
  readonly names: readonly string[];
  /** Another way of cutting would be about as good. */
  readonly doubtful: boolean;
}

/** Academic degrees after a name, and marks of footnotes. */
const degrees = /(?:,\s*(?:Ph\.?\s?D|M\.?D|M\.?\s?Sc|B\.?\s?Sc|M\.?A|MBA|MPH|DPhil|Dr|RN)\.?)+$/u;
const marks = /(?<=[\p{L}.])[\d*†‡§¶¹²³⁴⁵⁶⁷⁸⁹]+$/u;

/** Letters, or the dots for further names. */
const nameLike = /\p{L}|…|\.{3}/u;

const bareName = (name: string): string =>
  name.trim().replace(degrees, '').replace(marks, '').trim();

const split = (names: readonly string[], doubtful: boolean): SplitAuthors => ({
  names: names.map(bareName).filter((name) => nameLike.test(name)),
  doubtful,
});
const sure = (names: readonly string[]): SplitAuthors => split(names, false);

export function authorStyle(cells: readonly string[]): AuthorStyle {
  let commasWithin = false;
  let ending = 0;
  let surely = 0;
  let others = 0;
  for (const cell of cells) {
    const strong = stronglySeparated(cell);
    if (strong && strong.length > 1 && strong.some((name) => name.includes(',')))
      commasWithin = true;
    for (const name of splitAuthors(cell, { commasWithin: false, initialsLast: false }).names) {
      if (name.includes(',') || !/\s/u.test(name) || meansOthers(name) || isGroupName(name))
        continue;
      if (!initialsLast(name)) others++;
      else {
        ending++;
        if (/(?:\s\p{Lu}|\.)$/u.test(name)) surely++;
      }
    }
  }
  // `Wei WU` ends with a short family name in capitals: single letters must be among the endings.
  return { commasWithin, initialsLast: ending > 9 * others && surely * 4 > ending };
}

/** The authors of one cell. Linear in its length. */
export function splitAuthors(cell: string, style: AuthorStyle): SplitAuthors {
  const strong = stronglySeparated(cell);
  if (strong) return sure(strong.map((name) => name.replace(/^(?:and|und|&)\s+/iu, '')));
  const text = cell.replace(/\s+/gu, ' ');
  const words = text.split(/,?\s(?:and|und|&|et(?!\.?\s+al\b))\s/iu);
  const commas = (text: string) => text.split(',').length - 1;
  if (words.length > 1) {
    const inverted = words.every(
      (part) => commas(part) === 1 || /^\{.*\}$/u.test(part.trim()) || isGroupName(part),
    );
    const several = words.length > 2 && words.every((part) => commas(part) <= 1);
    if (inverted || several || words.every((part) => commas(part) === 0)) return sure(words);
  }
  return byCommas(words.join(', '), style);
}

/** The names where `;`, a line break, `|`, `、`, ` / ` or the form of a list separates them. */
function stronglySeparated(cell: string): string[] | undefined {
  const list = listItems(cell);
  if (list) return list;
  if (cell.includes(';')) return semicolonItems(cell);
  if (cell.includes('\n')) return cell.split('\n').map((name) => name.replace(/,\s*$/u, ''));
  if (cell.includes('|')) return cell.split('|');
  // Chinese and Japanese print their own commas and semicolons.
  for (const separator of ['；', '、', '，', ' / '])
    if (cell.includes(separator)) return cell.split(separator);
  return undefined;
}

const namedObject = /['"]name['"]:\s?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")(?=\s?[,}])/gu;

/** `["A B", "C D"]` as programs write lists, with either kind of quotation marks. */
function listItems(cell: string): string[] | undefined {
  const text = cell.trim();
  if (!/^\[.*\]$/su.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value.flatMap(nameOfItem);
  } catch {
    // Not JSON; single quotation marks are Python's.
  }
  // Python's objects; where lists stand within, a name may be an institution's.
  const named = text.lastIndexOf('[') > 0 ? [] : [...text.matchAll(namedObject)];
  if (named.length > 0)
    return named.map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/gu, '$1'));
  const quoted = [
    ...text.matchAll(/'((?:[^'\\]|\\.)*)'(?=\s*[,\]])|"((?:[^"\\]|\\.)*)"(?=\s*[,\]])/gu),
  ];
  const items = quoted.map(([, single, double]) =>
    (single ?? double ?? '').replace(/\\(.)/gu, '$1'),
  );
  return items.length > 0 ? items : undefined;
}

function nameOfItem(item: unknown): string[] {
  if (typeof item === 'string') return [item];
  if (typeof item !== 'object' || item === null) return [];
  const field = (name: string): string => {
    const value: unknown = Object.hasOwn(item, name) ? Reflect.get(item, name) : undefined;
    return typeof value === 'string' ? value : '';
  };
  const family = field('family') || field('last') || field('lastName');
  const given = field('given') || field('first') || field('firstName');
  if (family !== '') return [given === '' ? family : `${family}, ${given}`];
  return [field('name')].filter((name) => name !== '');
}

const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/iu;
const areInitials = (text: string): boolean => text.split(/\s+/u).every(isInitials);
/** More than one word, or written without spaces between words. */
const isWholeName = (text: string): boolean =>
  /\s/u.test(text) ||
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/u.test(text);

/**
 * Commas alone: `Smith, J., Doe, J.` are pairs, since every second part is initials; `John Smith,
 * Jane Doe` are names; `Smith, John` is one name. `Smith, John, Doe, Jane` are taken as pairs, in
 * doubt.
 */
function byCommas(text: string, style: AuthorStyle): SplitAuthors {
  const parts: string[] = [];
  for (const part of text.split(',').map(bareName)) {
    if (!nameLike.test(part) || degrees.test(`,${part}`)) continue;
    if (suffix.test(part) && parts.length > 0) parts.push(`${parts.pop()}, ${part}`);
    else parts.push(part);
  }
  const bare = (part: string) => part.replace(/,.*$/u, '');
  if (parts.length < 2) return sure(parts);
  const inPairs = () =>
    parts.flatMap((part, i) =>
      i % 2 === 0 ? [[part, parts[i + 1]].filter(Boolean).join(', ')] : [],
    );
  const even = parts.length % 2 === 0;
  const secondAreInitials = parts.every((part, i) => i % 2 === 0 || areInitials(bare(part)));
  if (even && secondAreInitials && !parts.every((part) => areInitials(bare(part))))
    return sure(inPairs());
  if (style.commasWithin && parts.length === 2) return sure([text]);
  if (parts.every((part) => isWholeName(bare(part)))) return sure(parts);
  const [first = ''] = parts;
  if (parts.length === 2) {
    const initialsFirst = isInitials(first.split(/\s+/u)[0] ?? '') && /\s/u.test(first);
    return initialsFirst || initialsLast(first) ? sure(parts) : sure([text]);
  }
  const pairsOfWords =
    even &&
    parts.every((part, i) => i % 2 === 1 || !isWholeName(part) || !isWholeName(parts[i + 1] ?? ''));
  return split(pairsOfWords ? inPairs() : parts, true);
}
