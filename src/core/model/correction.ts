/**
 * What a person says about who is who, against or beside what resolution found. People are told by
 * what is printed, never by ids, so that a correction outlives the dataset that it was made on.
 */

import type { Issue } from './issue.ts';

/** A name as it stands on one paper. Of the properties that tell the paper, one at least is there. */
export interface Mention {
  /** The name as printed. */
  readonly name: string;
  /** Among the authors of the paper, counted from 1, where a document says it. */
  readonly position?: number;
  /** An identifier of the paper, e.g. `doi:10.1162/coli.2008.34.4.513`. */
  readonly id?: string;
  /** The key of a record of the paper in its file (`@article{key,`). */
  readonly record?: string;
  readonly title?: string;
  readonly year?: number;
}

/** A person, by mentions that were theirs when the correction was made. */
export interface Denoted {
  /** What they were called then, for readers of the file. */
  readonly name: string;
  /** At least one. */
  readonly mentions: readonly Mention[];
}

export type Correction =
  /** All these are one person. Of one alone: it was looked at, and is one person. */
  | { readonly kind: 'same'; readonly people: readonly Denoted[] }
  /** No two of these are one person. Parts of one author: they are split. */
  | { readonly kind: 'apart'; readonly people: readonly Denoted[] }
  /** The person is to be called so. */
  | { readonly kind: 'name'; readonly person: Denoted; readonly name: string };

/** What became of a correction. */
export interface CorrectionOutcome {
  /** Its number among all corrections, from 1. */
  readonly number: number;
  /**
   * `changed`; `in-order`: all was so already; `refused`: it cannot be, and an issue says why;
   * `not-found`: too few of its mentions are in the papers.
   */
  readonly became: 'changed' | 'in-order' | 'refused' | 'not-found';
  /** What to know about it: not found, refused, of another opinion than an earlier one. */
  readonly issues: readonly Issue[];
}
