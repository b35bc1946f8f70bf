/** Authors out of cells: names of one convention, signs that some were left out, groups. */

import type { Identifier } from '../../model/identifier.ts';
import type { NameParts, Organisation, PaperRecord, RawAuthorship } from '../../model/record.ts';
import { countryOfAddress } from '../../text/addresses.ts';
import { isGroupName, meansOthers, namesNobody, withoutOthers } from '../../text/groupNames.ts';
import { initialsLast, invertedName, isInitials } from '../../text/personName.ts';
import { plainText } from '../../text/plainText.ts';

/**
 * How a column prints names: `Nivre, Joakim`, `Nivre J.`, `J Nivre`, or `Joakim Nivre`, whose
 * parts are not told apart.
 */
export type NameOrder = 'inverted' | 'initials-last' | 'initials-first' | 'natural';

const partsOf: Readonly<Record<NameOrder, (name: string) => NameParts | undefined>> = {
  inverted: invertedName,
  'initials-last': initialsBeforeSuffix,
  'initials-first': initialsFirst,
  natural: (name) => (name.includes(',') ? invertedName(name) : undefined),
};

/** `Nivre J.`, `Nivre, J.`, `Nivre J., Jr.` */
function initialsBeforeSuffix(printed: string): NameParts | undefined {
  const parts = printed.includes(',') ? invertedName(printed) : initialsLast(printed);
  if (!parts || parts.given !== undefined) return parts;
  return { ...parts, ...initialsLast(parts.family) };
}

/** `WR Tobler`, `J. van der Berg`, `WD Tobler Jr`. */
function initialsFirst(printed: string): NameParts | undefined {
  if (printed.includes(',')) return invertedName(printed);
  const words = printed.split(' ');
  const found = words.findIndex((word) => !isInitials(word));
  // `N GALE`: a short family name in capitals looks like initials.
  const begin = found < 0 ? words.length - 1 : found;
  if (begin < 1) return undefined;
  const last = words.at(-1) ?? '';
  const own = words.length - begin > 1 && /^(?:Jr\.?|Sr\.?|I{2,3}|IV)$/iu.test(last);
  return {
    family: words.slice(begin, own ? -1 : undefined).join(' '),
    given: words.slice(0, begin).join(' '),
    ...(own ? { suffix: last } : {}),
  };
}

/** Where nobody signs: `[No author name available]` and the like. */
const nobody = /^(?:\[no authors?\b.*\]|no author (?:names?|ids?) available|[-–—?]+)$/iu;

/** Further authors of whom the list says how many: `+ 5 more`, `and 3 others`. */
const counted =
  /^(?:(?:and|und|et|y|&)\s+|\+\s*)?(\d{1,5})\s+(?:more|others?|further|authors?|weitere|autres|más|otros)\b/iu;

/** How many further authors an item of a list stands for; undefined where it is a name. */
function leftOut(item: string): number | null | undefined {
  const number = counted.exec(item)?.[1];
  if (number !== undefined) return Number(number);
  return meansOthers(item) || /^(?:et\.?\s*al\.?|\[(?:…|\.{3})\]|u\.\s?a\.)$/iu.test(item)
    ? null
    : undefined;
}

export interface AuthorList {
  readonly authors: readonly RawAuthorship[];
  readonly unnamedAuthors?: { readonly value: number | null; readonly line: number };
}

/** What a table says of the author at one place of the list, beside the name. */
export interface AuthorDetails {
  readonly identifiers?: readonly Identifier[];
  readonly affiliations?: readonly Organisation[];
}

export interface ListRules {
  readonly order: NameOrder;
  readonly line: number;
  /** By place in the list as printed, from 0. */
  readonly details?: (place: number, name: string) => AuthorDetails;
  readonly group?: true;
}

/** Names as printed, one an item, as authorships; signs for unnamed authors are taken out. */
export function authorList(names: readonly string[], rules: ListRules): AuthorList {
  const authors: RawAuthorship[] = [];
  let unnamed: number | null | undefined;
  // Where the beginning of the list is left out, nobody's place is known.
  let placed = true;
  for (const [place, printed] of names.entries()) {
    const text = plainText(printed).replace(/^[,;\s]+|[,;\s]{1,50}$/gu, '');
    const further = leftOut(text);
    if (further !== undefined) {
      unnamed = further ?? unnamed ?? null;
      if (authors.length === 0) placed = false;
      continue;
    }
    const name = withoutOthers(text) ?? text.replace(/[\s,]{1,50}(?:…|\.{3}|u\.\s?a\.)$/u, '');
    if (name !== text) unnamed ??= null;
    if (!/[\p{L}\p{N}]/u.test(name) || nobody.test(name) || namesNobody(name)) continue;
    authors.push(author(name, placed ? authors.length + 1 : undefined, place, rules));
  }
  return {
    authors,
    ...(unnamed === undefined ? {} : { unnamedAuthors: { value: unnamed, line: rules.line } }),
  };
}

function author(
  name: string,
  position: number | undefined,
  place: number,
  rules: ListRules,
): RawAuthorship {
  const group = rules.group || /^\{.*\}$/u.test(name) || isGroupName(name);
  const parts = group ? undefined : partsOf[rules.order](name);
  const { identifiers = [], affiliations = [] } = rules.details?.(place, name) ?? {};
  return {
    rawName: group ? name.replace(/^\{(.*)\}$/u, '$1') : name,
    ...(parts ? { parts } : {}),
    ...(position === undefined ? {} : { position }),
    line: rules.line,
    ...(group ? { group: true } : {}),
    ...(identifiers.length > 0 ? { identifiers } : {}),
    ...(affiliations.length > 0 ? { affiliations } : {}),
  };
}

/** The record with its authors; those of a further list stand after the first. */
export function withAuthors(record: PaperRecord, ...lists: readonly AuthorList[]): PaperRecord {
  const authors: RawAuthorship[] = [];
  for (const list of lists) {
    const before = authors.length;
    for (const each of list.authors)
      authors.push(
        each.position === undefined ? each : { ...each, position: each.position + before },
      );
  }
  const unnamed = lists.find((list) => list.unnamedAuthors)?.unnamedAuthors;
  return { ...record, authors, ...(unnamed ? { unnamedAuthors: unnamed } : {}) };
}

/** Items of a list joined by `;`, where `\;` is a semicolon within an item. Empty ones stay. */
export function semicolonItems(cell: string): string[] {
  const items: string[] = [];
  let item = '';
  for (let i = 0; i < cell.length; i++) {
    const character = cell[i] ?? '';
    if (character === '\\' && (cell[i + 1] === ';' || cell[i + 1] === '\\')) {
      item += cell[i + 1];
      i++;
    } else if (character === ';') {
      items.push(item.trim());
      item = '';
    } else item += character;
  }
  items.push(item.trim());
  if (items.at(-1) === '') items.pop();
  return items;
}

/** An institution with its address, and the country with which that ends. */
export function organisationOf(printed: string): Organisation | undefined {
  const name = plainText(printed).replace(/[\s,;.]+$/u, '');
  if (name === '') return undefined;
  const country = countryOfAddress(name);
  return { name, ...(country === undefined ? {} : { country }) };
}
