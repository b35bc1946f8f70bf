/** Weighted undirected networks as columns, for what computes with all of them. */

import Graph from 'graphology';

/** Link i joins the nodes `sources[i]` and `targets[i]`, which are numbered from 0. */
export interface Links {
  readonly nodes: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Above 0. */
  readonly weights: Float64Array;
}

interface Ends {
  readonly source: string;
  readonly target: string;
}

/** Edges between nodes that are known by their ids, in the order in which they come. */
export function linksOf<E extends Ends>(
  nodes: readonly { readonly id: string }[],
  edges: readonly E[],
  weightOf: (edge: E) => number,
): Links {
  const order = new Map(nodes.map(({ id }, i) => [id, i]));
  const placeOf = (id: string): number => {
    const place = order.get(id);
    if (place === undefined) throw new Error(`No node is called ${id}.`);
    return place;
  };
  return {
    nodes: nodes.length,
    sources: Uint32Array.from(edges, ({ source }) => placeOf(source)),
    targets: Uint32Array.from(edges, ({ target }) => placeOf(target)),
    weights: Float64Array.from(edges, weightOf),
  };
}

/**
 * As a graphology graph. Nodes and edges go by their numbers, which are found several times faster
 * than ids are; weights stay in their column.
 */
export function graphOfLinks({ nodes, sources, targets }: Links): Graph {
  const graph = new Graph({ type: 'undirected', multi: false });
  for (let i = 0; i < nodes; i++) graph.addNode(i);
  for (const [i, source] of sources.entries()) graph.addEdgeWithKey(i, source, targets[i]);
  return graph;
}

/** The sum of the weights at each node, added up in the order of the links. */
export function weightedDegrees({ nodes, sources, targets, weights }: Links): Float64Array {
  const degrees = new Float64Array(nodes);
  for (const [i, weight] of weights.entries()) {
    const [a, b] = [sources[i] ?? 0, targets[i] ?? 0];
    degrees[a] = (degrees[a] ?? 0) + weight;
    degrees[b] = (degrees[b] ?? 0) + weight;
  }
  return degrees;
}
