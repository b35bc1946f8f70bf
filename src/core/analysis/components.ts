/** Connected components of an undirected graph. */

import type Graph from 'graphology';

/** For each node in graph order the number of its component, from 0 by falling size, then by first node. */
export function connectedComponents(graph: Graph): {
  readonly of: Int32Array;
  readonly sizes: number[];
} {
  const nodes = graph.nodes();
  const order = new Map(nodes.map((node, i) => [node, i]));
  const found = new Int32Array(nodes.length).fill(-1);
  const sizes: number[] = [];
  for (const [start, node] of nodes.entries()) {
    if (found[start] !== -1) continue;
    const component = sizes.length;
    const queue = [node];
    found[start] = component;
    for (let head = 0; head < queue.length; head++) {
      const current = queue[head];
      if (current === undefined) break;
      graph.forEachNeighbor(current, (neighbour) => {
        const i = order.get(neighbour);
        if (i === undefined || found[i] !== -1) return;
        found[i] = component;
        queue.push(neighbour);
      });
    }
    sizes.push(queue.length);
  }
  const bySize = sizes.map((_, i) => i).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const rank = new Map(bySize.map((component, i) => [component, i]));
  return {
    of: found.map((component) => rank.get(component) ?? component),
    sizes: bySize.map((component) => sizes[component] ?? 0),
  };
}
