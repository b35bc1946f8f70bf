/** What a picture is confined to. Every part is independent; an absent one confines nothing. */

import type { NodeId } from './ids.ts';

/** Both ends belong to the span; `from` is never after `to`. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** Who is at most `radius` edges away from a node, and the node itself. */
export interface Surroundings {
  readonly node: NodeId;
  readonly radius: EgoRadius;
}

export type EgoRadius = 1 | 2 | 3;

export interface Filter {
  /** Papers of these years; weights and sizes count these papers only. */
  readonly years?: YearSpan;
  /** Of co-authorship edges, as they are weighted; where it is set, who has no edge left leaves. */
  readonly leastWeight?: number;
  /** The same of edges between similar papers, above 0 to 1. */
  readonly leastSimilarity?: number;
  /** Of authors, counted within the years. */
  readonly leastPapers?: number;
  /** In the network that the others leave. */
  readonly around?: Surroundings;
}

export type FilterPart = keyof Filter;

/** Confines nothing. */
export const noFilter: Filter = {};

/** Whether two filters say the same. */
export const sameFilter = (a: Filter, b: Filter): boolean =>
  a === b ||
  (a.years?.from === b.years?.from &&
    a.years?.to === b.years?.to &&
    a.leastWeight === b.leastWeight &&
    a.leastSimilarity === b.leastSimilarity &&
    a.leastPapers === b.leastPapers &&
    a.around?.node === b.around?.node &&
    a.around?.radius === b.around?.radius);
