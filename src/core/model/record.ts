/** What parsers return: records as they stand in one document, before anything is joined. */

import type { PartialDate } from './date.ts';
import type { ReadNetwork } from './givenNetwork.ts';
import type { Identifier } from './identifier.ts';
import type { Issue } from './issue.ts';
import type { Located } from './source.ts';

export type { Identifier } from './identifier.ts';

export interface Organisation {
  readonly name: string;
  /** A short name the document prints beside it, e.g. an account on a web site. */
  readonly handle?: string;
  /** As the document gives it: a name or an ISO 3166-1 code. */
  readonly country?: string;
}

/** The parts of a personal name, where the document tells them apart. */
export interface NameParts {
  /** With its particles: `van der Aalst`. */
  readonly family: string;
  /** Given names or initials. */
  readonly given?: string;
  /** `Jr.`, `III`. */
  readonly suffix?: string;
}

/** One author of one record, as printed. Editors and translators are none. */
export interface RawAuthorship {
  /** As printed: `Nivre, Joakim` stays so. */
  readonly rawName: string;
  readonly parts?: NameParts;
  /** Counted from 1; absent when the document does not say at which position. */
  readonly position?: number;
  readonly line: number;
  /** A consortium, collaboration or institution that signs as an author. */
  readonly group?: true;
  /** Of the person: ORCID and the like. */
  readonly identifiers?: readonly Identifier[];
  /** Where the document says whose they are; otherwise they are organisations of the record. */
  readonly affiliations?: readonly Organisation[];
}

/** Names printed in one run with only spaces between; the corpus is needed to split them. */
export interface RunTogetherNames {
  readonly text: string;
  /** How many further authors the document says it does not show; null: some, it does not say how many. */
  readonly hidden: number | null;
}

export interface PaperRecord {
  /** First line of the entry, from 1. */
  readonly line: number;
  /** The record's own key in its file (`@article{key,`), where it has one. */
  readonly key?: string;
  readonly title?: Located<string>;
  readonly abstract?: Located<string>;
  readonly date?: Located<PartialDate>;
  readonly venue?: Located<string>;
  readonly identifiers: readonly Located<Identifier>[];
  readonly authors: readonly RawAuthorship[];
  readonly runTogether?: Located<RunTogetherNames>;
  /** Further authors that the record says it leaves out (`and others`): how many, or null. */
  readonly unnamedAuthors?: Located<number | null>;
  /** Only where the document prints it. */
  readonly authorCount?: Located<number>;
  readonly organisations: readonly Located<Organisation>[];
  readonly citations?: Located<number>;
  readonly comments?: Located<number>;
  readonly keywords: readonly Located<string>[];
}

/** What a page says about a person rather than about a paper. */
export interface ProfileRecord {
  readonly rawName: string;
  readonly line: number;
  readonly citations?: Located<number>;
  readonly hIndex?: Located<number>;
  readonly papers?: Located<number>;
}

/** One input file after parsing. */
export interface ParsedDocument {
  readonly file: string;
  /** The format's id in the registry. */
  readonly format: string;
  readonly records: readonly PaperRecord[];
  readonly profiles: readonly ProfileRecord[];
  /** When the page was saved, as far as it says; dates without a year are of that year. */
  readonly saved?: Located<PartialDate>;
  /** Of files that hold a finished network, or a part of one, in place of records. */
  readonly network?: ReadNetwork;
  readonly issues: readonly Issue[];
}

/** A record with nothing in it but its place; parsers spread it and fill in what they find. */
export const emptyRecord = (line: number): PaperRecord => ({
  line,
  identifiers: [],
  authors: [],
  organisations: [],
  keywords: [],
});
