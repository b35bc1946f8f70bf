/** One scholarly work, after the records that describe it were joined. */

import type { PartialDate } from './date.ts';
import type { PaperId } from './ids.ts';
import type { Identifier, Organisation } from './record.ts';
import type { Claims, SourceRef } from './source.ts';

/** A record that took part in a paper. */
export interface RecordRef extends SourceRef {
  readonly format: string;
  readonly key?: string;
}

export interface Paper {
  readonly id: PaperId;
  /** What to call it on screen: its title, or a name made from its abstract. Unique enough to read. */
  readonly label: string;
  /** True when no document gives a title; such a label is never exported as one. */
  readonly labelIsDerived: boolean;
  readonly title: Claims<string>;
  readonly abstract: Claims<string>;
  readonly date: Claims<PartialDate>;
  readonly venue: Claims<string>;
  readonly identifiers: Claims<Identifier>;
  /** http(s) addresses named in the abstract. All stand beside one another. */
  readonly links: Claims<string>;
  /** All stand beside one another. */
  readonly organisations: Claims<Organisation>;
  /** How many authors the paper has, named or not. */
  readonly authorCount: Claims<number>;
  /** Each source counts for itself, so further claims are not disagreements. */
  readonly citations: Claims<number>;
  readonly comments: Claims<number>;
  readonly keywords: Claims<string>;
  readonly records: readonly RecordRef[];
  /** Why the records are held to be one paper, a sentence each; empty for a single record. */
  readonly joins: readonly string[];
}

/** The year to count the paper under, where one is known. */
export const paperYear = (paper: Paper): number | undefined => paper.date[0]?.value.year;

/**
 * How many authors the paper has for fractional counting and for the limit: what documents state
 * or imply, and never fewer than are named.
 */
export const authorTotal = (paper: Paper, named: number): number =>
  Math.max(named, paper.authorCount[0]?.value ?? 0);

/** Title and abstract as one text, as far as they are known. */
export const preferredText = (paper: Paper): string =>
  `${paper.title[0]?.value ?? ''}\n${paper.abstract[0]?.value ?? ''}`;
