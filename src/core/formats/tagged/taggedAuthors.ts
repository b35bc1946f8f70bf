/** Names in the author fields of tagged records. */

import type { NameParts, RawAuthorship } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { isGroupName, meansOthers, namesNobody, withoutOthers } from '../../text/groupNames.ts';
import { initialsLast, invertedName, isInitials } from '../../text/personName.ts';
import { plainText } from '../../text/plainText.ts';
import type { Authors } from '../aboutAuthors.ts';

export interface AuthorList {
  /** A name that signed; what is no name is passed over. `sure`: what the record says of it. */
  readonly add: (printed: Located<string>, sure?: 'group' | NameParts) => void;
  readonly authors: RawAuthorship[];
  readonly result: () => Authors;
}

/** Collects names in order: groups, and what says that there are others, are told from persons. */
export function authorList(partsOf: (name: string) => NameParts | undefined): AuthorList {
  const authors: RawAuthorship[] = [];
  let unnamed: Located<null> | undefined;
  /** Beside `Taro YAMADA` the capitals of `Ken ABE` are no initials. */
  let capitals = false;
  return {
    authors,
    add: ({ value, line }, sure) => {
      const printed = plainText(value).replace(/^[\s;,]+|[\s;]{1,20}$/gu, '');
      if (meansOthers(printed)) unnamed = { value: null, line };
      const before = withoutOthers(printed);
      if (before !== undefined) unnamed = { value: null, line };
      const rest = before ?? printed;
      // EndNote sets a comma after a group's name; after one or two words, it may as well be that
      // the given name is missing.
      const alone = rest.endsWith(',') && !rest.slice(0, -1).includes(',');
      const comma = alone && (rest.split(' ').length > 2 || /^[A-Z]{3,10},$/u.test(rest));
      const braced = /^\{[^{}]{2,500}\}$/u.test(rest);
      const rawName = (braced ? rest.slice(1, -1) : rest.replace(/,$/u, '')).trim();
      if (rawName === '' || meansOthers(rawName) || namesNobody(rawName)) return;
      if (!/[\p{L}\p{N}]/u.test(rawName)) return;
      const group =
        sure === 'group' || comma || braced || (sure === undefined && isGroupName(rawName));
      const knownParts = typeof sure === 'object' ? sure : undefined;
      const parts = group
        ? undefined
        : (knownParts ?? (alone ? { family: rawName } : partsOf(rawName)));
      if (!group && !parts && /\p{Ll} \p{Lu}{5,40}$/u.test(rawName)) capitals = true;
      authors.push({
        rawName,
        ...(parts ? { parts } : {}),
        position: authors.length + 1,
        line,
        ...(group ? { group: true as const } : {}),
      });
    },
    result: () => ({
      authors: capitals ? authors.map(withoutGuess) : authors,
      ...(unnamed ? { unnamedAuthors: unnamed } : {}),
    }),
  };
}

/** The name whole where capitals without points were all that made them initials. */
function withoutGuess(author: RawAuthorship): RawAuthorship {
  if (!/^[^,]*\p{Ll} \p{Lu}{1,4}$/u.test(author.rawName)) return author;
  const { parts: _, ...whole } = author;
  return whole;
}

/** `Family, Given` or `Family AB`; other names stay whole. */
export function eitherParts(name: string): NameParts | undefined {
  // `Mills, Ada, PhD`: behind two parts of a name it is a degree.
  const bare = name.replace(degree, '');
  return invertedName(bare.includes(',') ? bare : name) ?? initialsLast(name);
}

const degree = /,\s?(?:Ph\.?\s?D|D\.?\s?Phil|M\.?D|[MB]\.?Sc|Pharm\.?D|Ed\.?D)\.?$/u;

/**
 * The names of one author field. Mostly that is one name a line; some exports set several into one
 * field, separated by semicolons, by `and`, or by commas after initials.
 */
export function namesOfField(lines: readonly Located<string>[]): Located<string>[] {
  // A line that ends in a comma goes on; otherwise a line without a tag is a further name.
  const whole: { readonly pieces: string[]; readonly line: number }[] = [];
  let open = false;
  let comma = false;
  for (const { value, line } of lines) {
    const last = whole.at(-1);
    if (last && open) last.pieces.push(value);
    else {
      whole.push({ pieces: [value], line });
      comma = false;
    }
    comma ||= value.lastIndexOf(',') > 0;
    open = value.endsWith(',') || (value.endsWith(';') && !comma);
  }
  return whole.flatMap(({ pieces, line }) =>
    splitList(pieces.join(' ')).map((name) => ({ value: name, line })),
  );
}

function splitList(text: string): string[] {
  // Entities end in semicolons too.
  const plain = /&[#\w]{1,10};/u.test(text) ? plainText(text) : text;
  if (plain.includes(';'))
    return plain.split(';').flatMap((name) => (name.trim() === '' ? [] : splitAnd(name.trim())));
  return splitAnd(plain);
}

function splitAnd(text: string): string[] {
  const names = text.split(/,?\s{1,9}(?:and|&)\s{1,9}/u);
  const severally =
    names.length > 1 &&
    !meansOthers(names.at(-1) ?? '') &&
    (names.every((name) => name.includes(',')) ||
      (!names.some((name) => name.includes(',')) && !isGroupName(text) && names.every(isPerson)));
  return severally ? names.flatMap(splitPairs) : splitPairs(text);
}

/** `Smith, J., Doe, K. L.`: every second part is initials; `Smith J, Doe KL`: each ends in them. */
function splitPairs(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length > 1 && parts.every(isShortName)) return parts;
  if (parts.length < 4 || parts.length % 2 !== 0) return [text];
  const isPairs = parts.every((part, i) =>
    i % 2 === 0 ? part.length > 1 : part.split(/\s+/u).every(isInitials),
  );
  if (!isPairs) return [text];
  return parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1]}`] : []));
}

const isShortName = (text: string): boolean => (initialsLast(text)?.family.length ?? 0) > 2;

/** Two to four words, each beginning with a capital or being a particle: `Jane van Doe`. */
function isPerson(name: string): boolean {
  const words = name.trim().split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}|^(?:van|von|de|der|den|di|da|la|le)$/u.test(word))
  );
}
