/** What parsers return: records as they stand in one document, before anything is joined. */

import type { PartialDate } from './date.ts';
import type { Issue } from './issue.ts';
import type { Located } from './source.ts';

/** A number under which a paper or person is registered. `value` is in the scheme's own form. */
export interface Identifier {
  readonly scheme: 'doi' | 'arxiv' | 'pmid' | 'orcid';
  readonly value: string;
  /** arXiv: 1 for `v1`. */
  readonly version?: number;
}

export interface Organisation {
  readonly name: string;
  /** A short name the document prints beside it, e.g. an account on a web site. */
  readonly handle?: string;
}

/** One author of one record, as printed. */
export interface RawAuthorship {
  readonly rawName: string;
  /** Counted from 1; absent when the document does not say at which position. */
  readonly position?: number;
  readonly line: number;
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
