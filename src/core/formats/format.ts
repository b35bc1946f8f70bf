/** What an input format is: a descriptor, a cheap recogniser, and a parser loaded when used. */

import type { ParsedDocument } from '../model/record.ts';

/** Reads the text of one file. Never throws on content; trouble is in the document's issues. */
export type Parser = (text: string, file: string) => ParsedDocument;

export interface InputFormat {
  readonly id: string;
  readonly label: string;
  /** What it looks like, one sentence for `coterie formats`. */
  readonly description: string;
  /** Usual endings, without the dot. Hints only: content decides. */
  readonly extensions: readonly string[];
  /**
   * How surely a text is of this format, 0 (not) to 1, from its beginning (some 8,000 characters).
   * Linear in the length.
   */
  readonly recognise: (beginning: string) => number;
  readonly load: () => Promise<Parser>;
}
