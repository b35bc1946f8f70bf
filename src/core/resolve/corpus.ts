/** The corpus while it is being resolved: every record with its place and its authors told apart. */

import type { PaperRecord, ParsedDocument, RawAuthorship } from '../model/record.ts';
import type { Claim, SourceRef } from '../model/source.ts';
import { naturalName } from '../text/personName.ts';

/** A name of one record after runs of names were split. */
export interface PrintedAuthor extends RawAuthorship {
  /** Given names first, whatever the order in which it is printed. */
  readonly name: string;
  readonly guessed: boolean;
}

/** A name printed apart from others. */
export function printedAuthor(authorship: RawAuthorship): PrintedAuthor {
  const { rawName, parts, position, line, group, identifiers, affiliations } = authorship;
  const natural = naturalName(authorship);
  const name = natural === rawName ? rawName : natural;
  // The usual form written out: spreading takes several times as long, and more memory.
  return parts && position !== undefined && !group && !identifiers && !affiliations
    ? { rawName, parts, position, line, name, guessed: false }
    : { ...authorship, name, guessed: false };
}

export interface CorpusRecord {
  readonly file: string;
  readonly format: string;
  readonly record: PaperRecord;
  readonly authors: readonly PrintedAuthor[];
  /** The number of authors as far as it follows from the names, with the reason. */
  readonly countedAuthors?: Claim<number>;
}

/** Where a record begins. */
export const placeOf = (entry: CorpusRecord): SourceRef => ({
  file: entry.file,
  line: entry.record.line,
});

/** `page.txt:12`, for sentences. */
export const describePlace = (place: SourceRef): string => `${place.file}:${place.line}`;

/** Documents in the order of their names, which makes all that follows independent of input order. */
export const inOrder = (documents: readonly ParsedDocument[]): readonly ParsedDocument[] =>
  [...documents].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
