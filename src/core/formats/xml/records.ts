/** What a format in XML tells the reader, and how its records are put together. */

import type { PaperRecord, RawAuthorship } from '../../model/record.ts';
import { meansOthers, namesNobody, withoutOthers } from '../../text/groupNames.ts';
import type { FileIssue } from '../format.ts';
import { distinct, type RecordFields, recordOf } from '../recordOf.ts';
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

/** The fields of a record as a format finds them; authors are numbered afterwards. */
export type FoundFields = Omit<RecordFields, 'authors'> & {
  readonly authors?: readonly FoundAuthor[];
};

export type FoundAuthor = Omit<RawAuthorship, 'position'>;

/**
 * A record of what was found. Authors are numbered in their order; `et al.` in place of one or
 * after a name becomes a mark that there are more, `Anonymous` is no author. What is said twice is
 * kept once.
 */
export function recordOfElement(element: XmlElement, fields: FoundFields): PaperRecord {
  const { identifiers = [], authors = [], organisations = [], keywords = [] } = fields;
  const marked = authors.some(hasMark);
  const named = marked ? authors.flatMap(withoutMark) : authors;
  const more = marked ? authors.find(({ rawName }) => saysOthers(rawName)) : undefined;
  return recordOf(element.line, {
    ...fields,
    identifiers: distinct(identifiers, ({ value }) => `${value.scheme} ${value.value}`),
    authors: named.map((author, i) => ({ ...author, position: i + 1 })),
    organisations: distinct(organisations, ({ value }) => value.name),
    keywords: distinct(keywords, ({ value }) => value),
    unnamedAuthors: fields.unnamedAuthors ?? (more && { value: null, line: more.line }),
  });
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
