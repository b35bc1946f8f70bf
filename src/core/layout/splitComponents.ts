/** Cuts a network into the parts that are laid out on their own. */

import type { LayoutEdge, LayoutNetwork } from './network.ts';

export interface Component {
  /** Indices into the network's nodes, ascending. */
  readonly nodes: readonly number[];
  /** Between indices into `nodes`; empty for the part that holds all nodes without edges. */
  readonly edges: readonly LayoutEdge[];
}

/**
 * Connected components with edges among their own nodes; all nodes without edges are one part, the
 * last. Edges from a node to itself count as none.
 */
export function splitComponents({ radii, edges }: LayoutNetwork): Component[] {
  const count = radii.length;
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const find = (node: number): number => {
    let root = node;
    while (parent[root] !== root) {
      // Halving the way for those who come after.
      parent[root] = parent[parent[root] as number] as number;
      root = parent[root] as number;
    }
    return root;
  };
  for (const { source, target } of edges) {
    const [a, b] = [find(source), find(target)];
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  const parts: { readonly nodes: number[]; readonly edges: LayoutEdge[] }[] = [];
  const partOf = new Int32Array(count).fill(-1);
  const placeOf = new Int32Array(count);
  for (let node = 0; node < count; node++) {
    const root = find(node);
    if (root === node) partOf[node] = parts.push({ nodes: [], edges: [] }) - 1;
    const nodes = parts[partOf[root] as number]?.nodes;
    if (nodes) placeOf[node] = nodes.push(node) - 1;
  }
  for (const { source, target, weight } of edges) {
    if (source === target) continue;
    const [from, to] = [placeOf[source] as number, placeOf[target] as number];
    parts[partOf[find(source)] as number]?.edges.push({ source: from, target: to, weight });
  }
  const linked = parts.filter((part) => part.edges.length > 0);
  const single = parts.flatMap((part) => (part.edges.length > 0 ? [] : part.nodes));
  return single.length > 0 ? [...linked, { nodes: single, edges: [] }] : linked;
}
