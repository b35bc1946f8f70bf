/** What a format in XML tells the reader, and how its records are put together. */

import type { Identifier, Organisation, PaperRecord, RawAuthorship } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { meansOthers, namesNobody, withoutOthers } from '../../text/groupNames.ts';
import type { FileIssue } from '../format.ts';
import type { XmlElement } from './element.ts';

/** An element that is open around a record. */
export interface Surroundings {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its children of the kinds that the format asked to keep, the last of each name. */
  readonly kept: Map<string, XmlElement>;
}

export interface XmlRecords {
  /** Elements that hold a record; they do not hold each other. */
  readonly records: readonly string[];
  /** Elements beside the records that speak of all of them. */
  readonly kept?: readonly string[];
  /** Elements around records at which reading may start again after a fault. */
  readonly around?: readonly string[];
  /** Elements within records that are of no use. */
  readonly skip?: readonly string[];
  /** The papers of a record's element; `around` is what it stands in, from the outside. */
  readonly read: (
    element: XmlElement,
    around: readonly Surroundings[],
    report: (issue: FileIssue) => void,
  ) => PaperRecord[];
}

/** The innermost thing of this name that was kept around a record. */
export const keptAround = (around: readonly Surroundings[], name: string): XmlElement | undefined =>
  around.findLast(({ kept }) => kept.has(name))?.kept.get(name);

/** An object without the fields that are undefined. */
export function known<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** The fields of a record as a format finds them. */
export interface FoundFields {
  readonly key?: string | undefined;
  readonly title?: Located<string> | undefined;
  readonly abstract?: Located<string> | undefined;
  readonly date?: PaperRecord['date'] | undefined;
  readonly venue?: Located<string> | undefined;
  readonly identifiers?: readonly Located<Identifier>[];
  readonly authors?: readonly FoundAuthor[];
  readonly unnamedAuthors?: Located<number | null> | undefined;
  readonly organisations?: readonly Located<Organisation>[];
  readonly keywords?: readonly Located<string>[];
}

export type FoundAuthor = Omit<RawAuthorship, 'position'>;

/**
 * A record of what was found. Authors are numbered in their order; `et al.` in place of one or
 * after a name becomes a mark that there are more, `Anonymous` is no author. What is said twice is
 * kept once.
 */
export function recordOf(element: XmlElement, fields: FoundFields): PaperRecord {
  const { identifiers = [], authors = [], organisations = [], keywords = [] } = fields;
  const marked = authors.some(hasMark);
  const named = marked ? authors.flatMap(withoutMark) : authors;
  const more = marked ? authors.find(({ rawName }) => saysOthers(rawName)) : undefined;
  const record: { -readonly [K in keyof PaperRecord]: PaperRecord[K] } = {
    line: element.line,
    identifiers: once(identifiers, ({ value }) => `${value.scheme} ${value.value}`),
    authors: named.map((author, i) => ({ ...author, position: i + 1 })),
    organisations: once(organisations, ({ value }) => value.name),
    keywords: once(keywords, ({ value }) => value),
  };
  // One by one: this is done for every record of files with millions of them.
  if (fields.key !== undefined) record.key = fields.key;
  if (fields.title) record.title = fields.title;
  if (fields.abstract) record.abstract = fields.abstract;
  if (fields.date) record.date = fields.date;
  if (fields.venue) record.venue = fields.venue;
  if (fields.unnamedAuthors) record.unnamedAuthors = fields.unnamedAuthors;
  else if (more) record.unnamedAuthors = { value: null, line: more.line };
  return record;
}

const saysOthers = (name: string): boolean =>
  meansOthers(name) || withoutOthers(name) !== undefined;

const hasMark = ({ rawName }: FoundAuthor): boolean => saysOthers(rawName) || namesNobody(rawName);

/** The author without `et al.` after the name; nothing where that was all, or nobody is named. */
function withoutMark(author: FoundAuthor): FoundAuthor[] {
  const { rawName } = author;
  if (meansOthers(rawName) || namesNobody(rawName)) return [];
  const name = withoutOthers(rawName);
  return name === undefined ? [author] : name === '' ? [] : [{ rawName: name, line: author.line }];
}

function once<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  if (values.length < 2) return [...values];
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = keyOf(value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
