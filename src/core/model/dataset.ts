/** The result of the pipeline: what the page shows and the exports write. */

import type { Author, Authorship, NearMiss } from './author.ts';
import type { Correction } from './correction.ts';
import type { GivenNetwork } from './givenNetwork.ts';
import type { Issue } from './issue.ts';
import type { CoauthorshipEdge, CommunityStructure, Positions, SimilarityEdge } from './network.ts';
import type { Identity, PipelineOptions } from './options.ts';
import type { Paper } from './paper.ts';
import type { Rows } from './rows.ts';

/** One file of the corpus and what became of it. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: number;
  /** Id in the format registry; null when it was not recognised. */
  readonly format: string | null;
  readonly records: number;
}

/** Authors and co-authorship edges. */
export interface LeftOut {
  readonly authors: number;
  readonly edges: number;
}

export interface Dataset {
  readonly format: 'coterie-dataset';
  readonly version: 1;
  /** The version of Coterie that wrote it. */
  readonly generator: string;
  readonly options: PipelineOptions;
  /** What people said about who is who, in the order in which it was applied; absent: nothing. */
  readonly corrections?: readonly Correction[];
  /** By name. */
  readonly files: readonly SourceFile[];
  /**
   * The co-authorship network came finished out of a file: no papers stand behind it, and whatever is
   * counted of papers is unknown. Absent where it is made of papers.
   */
  readonly given?: GivenNetwork;
  /** By id. */
  readonly papers: Rows<Paper>;
  /** By id. */
  readonly authors: Rows<Author>;
  /** By author, then other; none in older files. */
  readonly nearMisses: Rows<NearMiss>;
  /** By paper, then by position (unknown last), then by author. */
  readonly authorships: Rows<Authorship>;
  /** By source, then target. */
  readonly coauthorships: Rows<CoauthorshipEdge>;
  /** By source, then target. */
  readonly similarities: Rows<SimilarityEdge>;
  readonly communities: {
    /** On the co-authorship network, nodes in the order of `authors`. */
    readonly authors: CommunityStructure;
    /** On the similarity network, nodes in the order of `papers`. */
    readonly papers: CommunityStructure;
  };
  readonly layouts: {
    /** In the order of `authors`. */
    readonly authors: Positions;
    /** All of `authors`, then all of `papers`. */
    readonly bipartite: Positions;
    /** In the order of `papers`. */
    readonly papers: Positions;
  };
  /**
   * Papers with more authors made no co-authorship edges: the limit asked for in the options, or a
   * lower one where the pairs would have been too many. Null: no limit; absent in older files.
   */
  readonly authorLimit?: number | null;
  /** Papers that made no co-authorship edges because they have too many authors. */
  readonly papersOverAuthorLimit: number;
  /**
   * What the options leave out of the co-authorship network, which communities and layout are made
   * of; such authors have no place in it. Absent where they leave out nothing.
   */
  readonly leftOut?: LeftOut;
  readonly issues: Rows<Issue>;
  /**
   * What each way of telling people apart would make of the corpus: how many authors, and how many
   * pairs of them with a joint paper (of at most 100 authors). Absent in older files.
   */
  readonly identities?: Readonly<
    Record<Identity, { readonly authors: number; readonly coauthorships: number }>
  >;
}

/** A dataset whose lists are plain arrays, as the pipeline builds it. */
export type BuiltDataset = {
  readonly [K in keyof Dataset]: Dataset[K] extends Rows<infer T> ? readonly T[] : Dataset[K];
};
