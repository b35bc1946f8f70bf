/** A finished network as a file has it: nodes and edges, without the papers that they came of. */

/** What a file says of a node: the name of an attribute, and its value as it is written. */
export interface GivenAttribute {
  readonly name: string;
  readonly value: string;
}

export interface GivenNode {
  /** As the file tells nodes apart; texts, even where they are numbers. */
  readonly id: string;
  /** Absent where the file has none. */
  readonly label?: string;
  /** Places are called `x` and `y`. */
  readonly attributes: readonly GivenAttribute[];
  /** Counted from 1. */
  readonly line: number;
}

export interface GivenEdge {
  /** Ids of nodes. */
  readonly source: string;
  readonly target: string;
  /** As it is written; absent where the file has none, which weighs 1. */
  readonly weight?: string;
  /** Counted from 1. */
  readonly line: number;
}

/** What a file says of its network as a whole. */
export interface NetworkFacts {
  readonly directed?: true;
  /** Places have y upwards; else downwards. */
  readonly upwards?: true;
  /**
   * The file is one of several that make a network: `nodes` of which other files have the edges,
   * `edges` whose nodes may stand elsewhere, one `values` for each node of another file.
   */
  readonly part?: 'nodes' | 'edges' | 'values';
  /** What the file calls communities, where it says so once for all of their nodes. */
  readonly communityLabels?: readonly (readonly [community: string, label: string])[];
}

/** Where `communityLabels` come to stand among a node's attributes. */
export const communityLabel = 'community_name';

/** What a network's nodes have an attribute of this name for, at least one of them. */
export interface GivenColumn {
  readonly name: string;
  /** Every value is a number. */
  readonly numeric: boolean;
}

/** What one file has. */
export interface ReadNetwork extends NetworkFacts {
  readonly nodes: readonly GivenNode[];
  readonly edges: readonly GivenEdge[];
}

/** That a dataset is a finished network, and what the file says of all nodes. */
export interface GivenNetwork {
  /** Edges had directions, and the weights of both were added up. */
  readonly directed?: true | undefined;
  /** Of the nodes, in the order in which the file first names them. */
  readonly attributes?: readonly GivenColumn[] | undefined;
  /** Names of attributes of the nodes; absent: the file has no such thing. */
  readonly community?: string | undefined;
  readonly communityName?: string | undefined;
  /** Every node has `x` and `y`. */
  readonly positions?: 'upwards' | 'downwards' | undefined;
}

/** What a node's file says under a name. */
export const givenValue = (
  attributes: readonly GivenAttribute[] | undefined,
  name: string | undefined,
): string | undefined =>
  name === undefined ? undefined : attributes?.find((each) => each.name === name)?.value;
