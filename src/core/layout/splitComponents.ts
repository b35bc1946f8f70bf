/** Cuts a network into the parts that are laid out on their own. */

import type { LayoutEdge, LayoutNetwork } from './network.ts';

export interface Component {
  /** Indices into the network's nodes, ascending. */
  readonly nodes: readonly number[];
  /** Between indices into `nodes`; empty for the part that holds all nodes without edges. */
  readonly edges: readonly LayoutEdge[];
}

/** Connected components with edges among their own nodes; all nodes without edges are one part. */
export function splitComponents({ radii, edges }: LayoutNetwork): Component[] {
  const parent = radii.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let walk = i; walk !== root; ) {
      const next = parent[walk] ?? root;
      parent[walk] = root;
      walk = next;
    }
    return root;
  };
  for (const { source, target } of edges) {
    const [a, b] = [find(source), find(target)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const nodesOf = new Map<number, number[]>();
  for (let i = 0; i < radii.length; i++) {
    const root = find(i);
    const list = nodesOf.get(root);
    if (list) list.push(i);
    else nodesOf.set(root, [i]);
  }
  const place = new Int32Array(radii.length);
  const edgesOf = new Map<number, LayoutEdge[]>();
  for (const nodes of nodesOf.values()) for (const [i, node] of nodes.entries()) place[node] = i;
  for (const { source, target, weight } of edges) {
    const root = find(source);
    const local = { source: place[source] ?? 0, target: place[target] ?? 0, weight };
    const list = edgesOf.get(root);
    if (list) list.push(local);
    else edgesOf.set(root, [local]);
  }
  const linked: Component[] = [];
  const single: number[] = [];
  for (const [root, nodes] of nodesOf) {
    const own = edgesOf.get(root);
    if (own) linked.push({ nodes, edges: own });
    else single.push(...nodes);
  }
  return single.length > 0 ? [...linked, { nodes: single, edges: [] }] : linked;
}
