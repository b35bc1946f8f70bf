/** One person, after the names that denote them were joined; and their part in papers. */

import type { GivenAttribute } from './givenNetwork.ts';
import type { Identifier } from './identifier.ts';
import type { AuthorId, PaperId } from './ids.ts';
import type { Organisation } from './record.ts';
import type { Claims, SourceRef } from './source.ts';

export interface NameVariant {
  readonly name: string;
  /** Where it is printed; the count of the variant is the length. */
  readonly sources: readonly SourceRef[];
}

export interface Author {
  readonly id: AuthorId;
  /** Display name: of the variants with spelled-out given names, if any, the most frequent. */
  readonly name: string;
  /** A consortium, collaboration or institution rather than a person. */
  readonly group?: true;
  /** Most frequent first. */
  readonly variants: readonly NameVariant[];
  readonly identifiers: Claims<Identifier>;
  /** Figures that pages print about the person. They need not agree with the corpus. */
  readonly profile: {
    readonly citations: Claims<number>;
    readonly hIndex: Claims<number>;
    readonly papers: Claims<number>;
  };
  /** Why these names are held to be one person, a sentence each. */
  readonly evidence: readonly string[];
  /** How sure it is that all of this is one person, 0 to 1; absent in older files. */
  readonly confidence?: number;
  /** What makes it unlikely that this is one person, a sentence each. */
  readonly flags: readonly string[];
  /** What a finished network says of the node; absent where the author is known from papers. */
  readonly given?: readonly GivenAttribute[] | undefined;
}

/** One statement that somebody wrote something. */
export interface PrintedName extends SourceRef {
  readonly rawName: string;
  /** Counted from 1; absent when the document does not say. */
  readonly position?: number;
  /** The record's own key, where it has one. */
  readonly recordKey?: string;
  /** True when the name was cut out of a run of names and the cut is doubtful. */
  readonly guessed?: boolean;
  /** The author's, where the record says so. */
  readonly affiliations?: readonly Organisation[];
}

/** One author on one paper: an edge of the bipartite network. */
export interface Authorship {
  readonly paper: PaperId;
  readonly author: AuthorId;
  /** Counted from 1; absent when no document says. */
  readonly position?: number;
  /** Every place that says so, at least one. */
  readonly printed: readonly PrintedName[];
}

/** Two authors who may be one person but were not joined. */
export interface NearMiss {
  /** `author` comes before `other` among the authors. */
  readonly author: AuthorId;
  readonly other: AuthorId;
  /** What speaks for it and why they were not joined: one sentence. */
  readonly reason: string;
  /** What speaks for it, in the points of `resolve/identity/weights.ts`. */
  readonly points: number;
}
