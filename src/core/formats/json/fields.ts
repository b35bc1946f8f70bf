/** From what JSON formats have in common to the fields of records. */

import type { Identifier, IdentifierScheme } from '../../model/identifier.ts';
import { excerpt } from '../../model/issue.ts';
import type { NameParts, Organisation, RawAuthorship } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { isGroupName, meansOthers, namesNobody, withoutOthers } from '../../text/groupNames.ts';
import {
  doiIdentifiers,
  parseArxiv,
  parseOrcid,
  parsePmcid,
  parsePmid,
} from '../../text/identifiers.ts';
import { markupToText } from '../../text/markup.ts';
import { invertedName, naturalName } from '../../text/personName.ts';
import { plainText } from '../../text/plainText.ts';
import { texToText } from '../../text/tex.ts';
import type { RecordSink } from '../format.ts';
import { distinct } from '../recordOf.ts';
import type { JsonRecord } from './jsonReader.ts';

/** A title, abstract or name as plain text; undefined when nothing is left. */
export const plain = (printed: string | undefined): string | undefined =>
  printed === undefined ? undefined : markupToText(printed) || undefined;

/** The same where formulas are in TeX as well. */
export const plainTex = (printed: string | undefined): string | undefined => {
  const text = plain(printed);
  return text === undefined ? undefined : texToText(text).replace(/\s+/gu, ' ').trim() || undefined;
};

/** For sources that are no TeX as a rule: a dollar or two hyphens alone mean what they are. */
export const plainPerhapsTex = (printed: string | undefined): string | undefined =>
  printed === undefined ? undefined : plainText(printed) || undefined;

/** The parts of a name that stand in fields of their own; undefined without a family name. */
export function partsOf(
  family: string | undefined,
  given: string | undefined,
  suffix?: string,
): NameParts | undefined {
  const name = plain(family);
  if (name === undefined) return undefined;
  const first = plain(given);
  // Some write the suffix behind the family name: `King, Jr.`
  const apart = suffix === undefined ? invertedName(name) : undefined;
  const own = apart?.suffix !== undefined && apart.given === undefined ? apart : undefined;
  const last = own?.suffix ?? plain(suffix);
  const whole = own?.family ?? name;
  if (last !== undefined)
    return { family: whole, ...(first ? { given: first } : {}), suffix: last };
  return first === undefined ? { family: whole } : { family: whole, given: first };
}

/** A name in parts, as it is written in one. */
export const named = (parts: NameParts): Pick<RawAuthorship, 'rawName' | 'parts'> => ({
  rawName: naturalName({ rawName: '', parts }),
  parts,
});

/** Schemes whose numbers are printed in several forms. */
const parsers: Partial<Record<IdentifierScheme, (text: string) => string | undefined>> = {
  pmid: parsePmid,
  pmcid: (text) => parsePmcid(text) ?? parsePmcid(`PMC${text}`),
  orcid: parseOrcid,
};

/** A number in its scheme's bare form; none where it is not of that form. */
export function identifiersOf(
  scheme: IdentifierScheme,
  value: string | undefined,
): readonly Identifier[] {
  if (value === undefined || value === '') return [];
  if (scheme === 'doi') return doiIdentifiers(value);
  if (scheme === 'arxiv') {
    const arxiv = parseArxiv(value);
    return arxiv ? [arxiv] : [];
  }
  const parser = parsers[scheme];
  const bare = parser ? parser(value) : value;
  return bare === undefined ? [] : [{ scheme, value: bare }];
}

/** The last part of an address, as OpenAlex and HAL write their ids. */
export const lastSegment = (address: string | undefined): string | undefined =>
  address?.replace(/\/+$/u, '').split('/').at(-1);

export const distinctIdentifiers = (
  found: readonly Located<Identifier>[],
): readonly Located<Identifier>[] =>
  distinct(found, ({ value: { scheme, value } }) => `${scheme} ${value}`);

/** Organisations by name, with their country where it is given. */
export function organisation(
  name: string | undefined,
  country?: string | undefined,
): readonly Organisation[] {
  const printed = plain(name);
  if (printed === undefined) return [];
  return [{ name: printed, ...(country === undefined ? {} : { country }) }];
}

/** What an author has besides a name, leaving out what is empty. */
export const ofPerson = (
  identifiers: readonly Identifier[],
  affiliations: readonly Organisation[] = [],
): Pick<RawAuthorship, 'identifiers' | 'affiliations'> => ({
  ...(identifiers.length === 0 ? {} : { identifiers }),
  ...(affiliations.length === 0
    ? {}
    : { affiliations: distinct(affiliations, ({ name, country }) => `${name} ${country}`) }),
});

/** Located values of a list, without the empty ones. */
export const locatedList = (
  record: JsonRecord,
  values: readonly (string | undefined)[],
  ...path: (string | number)[]
): readonly Located<string>[] =>
  distinct(
    values.flatMap((value, i) => {
      const printed = plain(value);
      return printed === undefined ? [] : [{ value: printed, line: record.lineOf(...path, i) }];
    }),
    ({ value }) => value,
  );

/** An author as printed, wherever that is. */
type Unplaced = Omit<RawAuthorship, 'line' | 'position'>;

export interface Authors {
  readonly authors: readonly RawAuthorship[];
  readonly unnamedAuthors?: Located<number | null>;
}

/**
 * A list of authors, each at its position and line. `readAuthor` gives undefined for one who
 * cannot be read, who is reported and keeps the position, and null for one who is no author.
 */
export function authorsOf<T>(
  record: JsonRecord,
  sink: RecordSink,
  items: readonly T[],
  path: readonly (string | number)[],
  readAuthor: (item: T) => Omit<RawAuthorship, 'line' | 'position'> | undefined | null,
): Authors {
  const authors: RawAuthorship[] = [];
  let unnamedAuthors: Located<null> | undefined;
  let position = 0;
  for (const [i, item] of items.entries()) {
    const line = record.lineOf(...path, i);
    const author = readAuthor(item);
    if (author === null) continue;
    const before = author && withoutOthers(author.rawName);
    if (author && (meansOthers(author.rawName) || before !== undefined)) {
      unnamedAuthors = { value: null, line };
      if (before) authors.push({ rawName: before, position: ++position, line });
      continue;
    }
    if (author && namesNobody(author.rawName)) continue;
    position++;
    if (author) authors.push(atPlace(groupTold(author), position, line));
    else {
      sink.issue({
        severity: 'warning',
        code: 'author-unreadable',
        message: `A name was expected for author ${position} of this record, but none was found. The author was left out and the others kept.`,
        line,
        excerpt: excerpt(JSON.stringify(valueAt(record, path, i)) ?? ''),
      });
    }
  }
  return { authors, ...(unnamedAuthors ? { unnamedAuthors } : {}) };
}

/** A group's name that stands where those of persons do is marked as one. */
function groupTold(author: Unplaced): Unplaced {
  if (author.parts?.given !== undefined || !isGroupName(author.rawName)) return author;
  const { parts: _, ...rest } = author;
  return { ...rest, group: true };
}

/** The usual author has a name in parts and nothing else; an object of its own form is small. */
function atPlace(author: Unplaced, position: number, line: number): RawAuthorship {
  const { rawName, parts, group, identifiers, affiliations } = author;
  return parts && !group && !identifiers && !affiliations
    ? { rawName, parts, position, line }
    : { ...author, position, line };
}

/** What stands in the record at a path, for an excerpt. */
function valueAt(record: JsonRecord, path: readonly (string | number)[], item: number): unknown {
  let here: unknown = record.value;
  for (const part of [...path, item]) {
    if (typeof here !== 'object' || here === null) return here;
    // A single author may stand where a list is usual.
    if (typeof part === 'number' && !Array.isArray(here)) return here;
    here = (here as Readonly<Record<string | number, unknown>>)[part];
  }
  return here;
}
