/** What a layout needs to know of a network: indices, sizes, weights. */

export interface LayoutEdge {
  /** Indices into the nodes. */
  readonly source: number;
  readonly target: number;
  /** Above 0; heavier pulls closer. */
  readonly weight: number;
}

export interface LayoutNetwork {
  /** Room each node takes, in layout units, from its centre outwards. */
  readonly radii: readonly number[];
  readonly edges: readonly LayoutEdge[];
  /** Communities, so that they stay together; edges between different ones pull less. */
  readonly groups: readonly number[];
}

/** Coordinates being worked on, one entry a node. */
export interface Coordinates {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Where every node of a network was put, in the order of the nodes. */
export interface LaidOut {
  readonly x: readonly number[];
  readonly y: readonly number[];
}
