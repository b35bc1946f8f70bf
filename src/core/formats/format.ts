/**
 * What an input format is: a descriptor, a cheap recogniser, and a reader loaded when used. Text is
 * pushed in as it comes and records are handed over as they end, so that memory does not grow with
 * the file.
 */

import type { GivenEdge, GivenNode, NetworkFacts } from '../model/givenNetwork.ts';
import type { Issue } from '../model/issue.ts';
import type { PaperRecord, ParsedDocument, ProfileRecord } from '../model/record.ts';

/** Trouble in a file; which file is known to whoever opened the reader. */
export type FileIssue = Omit<Issue, 'file'>;

/** Takes what a reader finds, in the order of the file. */
export interface RecordSink {
  /** The file's name, for messages. */
  readonly file: string;
  readonly record: (record: PaperRecord) => void;
  /** Of a finished network. */
  readonly node: (node: GivenNode) => void;
  readonly edge: (edge: GivenEdge) => void;
  readonly network: (facts: NetworkFacts) => void;
  readonly profile: (profile: ProfileRecord) => void;
  /** When the page was saved, as far as it says. */
  readonly saved: (date: NonNullable<ParsedDocument['saved']>) => void;
  readonly issue: (issue: FileIssue) => void;
}

/** Reads one file's text, cut anywhere into pieces. Never throws on content. */
export interface FormatReader {
  readonly write: (text: string) => void;
  /** The file has ended; what is still open is finished or reported. */
  readonly end: () => void;
}

export type OpenReader = (sink: RecordSink) => FormatReader;

export interface InputFormat {
  readonly id: string;
  readonly label: string;
  /** What it looks like, one sentence for `coterie formats`. */
  readonly description: string;
  /** It holds a finished network rather than records of papers. */
  readonly network?: true;
  /** Usual endings, without the dot. Hints only: content decides. */
  readonly extensions: readonly string[];
  /**
   * How surely a text is of this format, 0 (not) to 1, from its beginning (`beginningLength`
   * characters). Linear in the length.
   */
  readonly recognise: (beginning: string) => number;
  readonly load: () => Promise<OpenReader>;
}
