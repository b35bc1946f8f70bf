/** Networks and what is computed on them, as plain data. */

import type { AuthorId, NodeId, PaperId } from './ids.ts';
import type { Rows } from './rows.ts';

/** Two authors with at least one joint paper. `source` < `target` in code-unit order. */
export interface CoauthorshipEdge {
  readonly source: AuthorId;
  readonly target: AuthorId;
  /** The joint papers that count, in dataset order. */
  readonly papers: readonly PaperId[];
  /** Full counting: the number of joint papers. */
  readonly weightFull: number;
  /** Fractional counting: the sum of 1/(n-1) over joint papers with n authors. */
  readonly weightFractional: number;
  readonly firstYear?: number;
  readonly lastYear?: number;
}

/** Two papers whose texts are alike. `source` < `target`. */
export interface SimilarityEdge {
  readonly source: PaperId;
  readonly target: PaperId;
  /** Cosine of the TF-IDF vectors of title and abstract, above 0 to 1. */
  readonly similarity: number;
}

/** Groups found by Louvain, numbered from 1 by falling size. */
export interface Community {
  readonly number: number;
  /** Readable: leading members and the terms that set the group apart. */
  readonly name: string;
  readonly size: number;
  /** The most central members, most central first, at most three. */
  readonly leaders: readonly NodeId[];
  /** Terms that set it apart, most telling first, at most five. */
  readonly terms: readonly string[];
  /** Mean confidence of its members, 0 to 1. */
  readonly stability: number;
}

export interface CommunityStructure {
  readonly communities: readonly Community[];
  /** For each node, in the order of the dataset's authors or papers: its community's number. */
  readonly membership: Rows<number>;
  /** For each node: how consistently the runs put it with its community, 0 to 1. */
  readonly confidence: Rows<number>;
  /** Modularity Q of the kept partition at the given resolution (Newman & Girvan 2004). */
  readonly modularity: number;
  readonly louvainResolution: number;
  readonly runs: number;
  /** Different partitions among the runs that reach the best modularity; above 1 is a tie. */
  readonly tied: number;
  /** `none`: no edges to divide by; `weak`: read with care, `verdict` says why; else `clear`. */
  readonly strength: 'clear' | 'weak' | 'none';
  /** One sentence for people. */
  readonly verdict: string;
}

/**
 * Positions in layout units (a middling node has a radius of about 10), y downwards; null for nodes
 * that are left out of a picture that cannot hold all.
 */
export interface Positions {
  readonly x: Rows<number | null>;
  readonly y: Rows<number | null>;
}
