/** What the user may decide about how the networks are made. */

export type Counting = 'full' | 'fractional';

/**
 * How much evidence names need to be held for one person's: much (few wrong joins, people in several
 * pieces), what the evidence says, or little (few pieces, more wrong joins).
 */
export type Identity = 'pessimistic' | 'balanced' | 'optimistic';

/** From the most cautious on: each joins what the one before joins, and more. */
export const identities: readonly Identity[] = ['pessimistic', 'balanced', 'optimistic'];

/**
 * How weights are set against how much their ends write with others, for communities and layout:
 * association strength divides them by the product of both ends' totals (van Eck & Waltman 2009,
 * doi:10.1002/asi.21075).
 */
export type Normalisation = 'association-strength';

export interface PipelineOptions {
  /** Absent in datasets that took equal names for one person. */
  readonly identity?: Identity | undefined;
  /** How a joint paper adds to an edge's weight (Perianes-Rodriguez, Waltman & van Eck 2016). */
  readonly counting: Counting;
  /** Papers with more authors make no co-authorship edges; null: no limit. VOSviewer uses 25. */
  readonly maxAuthorsPerPaper: number | null;
  /** Who has fewer papers is not in the co-authorship network; absent: nobody is left out. */
  readonly minPapersPerAuthor?: number | undefined;
  /** Lighter edges are left out, as the counting weighs them, and who has no other; absent: none. */
  readonly minEdgeWeight?: number | undefined;
  /** Leaves all but the largest component out; absent: no. */
  readonly giantComponentOnly?: true | undefined;
  /** Absent: communities and layout go by the weights that are shown. */
  readonly normalisation?: Normalisation | undefined;
  /** False: communities are looked for even where a finished network has its own; absent: kept. */
  readonly fileCommunities?: false | undefined;
  /** False: a finished network is laid out anew even where it has places; absent: kept. */
  readonly filePositions?: false | undefined;
  /** Above 0. Higher finds more and smaller communities (Reichardt & Bornholdt 2006). */
  readonly louvainResolution: number;
  /** Louvain runs of which the best is kept, 1 to 100; large networks get fewer, but at least 4. */
  readonly louvainRuns: number;
  /** Seeds every random choice; an unsigned 32-bit integer. */
  readonly seed: number;
  /** Papers whose cosine is below are not linked, 0 to 1. */
  readonly similarityThreshold: number;
  /** Each paper is linked to at most so many nearest papers of its own. */
  readonly similarityNeighbours: number;
}

export const defaultOptions: PipelineOptions = {
  identity: 'balanced',
  counting: 'full',
  maxAuthorsPerPaper: null,
  louvainResolution: 1,
  louvainRuns: 20,
  seed: 1,
  similarityThreshold: 0.06,
  similarityNeighbours: 4,
};
