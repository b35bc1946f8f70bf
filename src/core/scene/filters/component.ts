/** One component: the largest part that hangs together, or the one that a node is in. */

import { isAuthorId, isPaperId } from '../../model/ids.ts';
import { filled } from '../filled.ts';
import { standFor } from '../surroundings.ts';
import { declarePart, type Given, type Standing } from './filterPart.ts';

export const component = declarePart<'component'>({
  part: 'component',
  label: 'Component',
  key: 'component',
  flag: 'component',
  form: 'largest or id',
  help: 'The largest part that hangs together in what is left, or the part that an author or paper is in.',
  views: ['authors', 'bipartite', 'papers'],
  write: (value, readable) => readable(value),
  read: (text) => (text === 'largest' || isAuthorId(text) || isPaperId(text) ? text : undefined),
  words: (value, names) =>
    value === 'largest' ? 'the largest component' : `the component of ${names.node(value)}`,
  nodes: (value) => (value === 'largest' ? [] : [value]),
  follow: (value, next) => (value === 'largest' ? value : (next(value) ?? undefined)),
  leave: (value, standing, given) => {
    const { kept } = standing;
    const rootOf = componentsOf(standing, given);
    const roots = new Set<number>();
    if (value === 'largest') roots.add(largest(kept, rootOf));
    else {
      const own = standFor(given.network, given.view, given.sources.placeOf(value));
      for (const node of own) if (kept[node] === 1) roots.add(rootOf(node));
    }
    for (let node = 0; node < kept.length; node++) {
      if (kept[node] === 1 && !roots.has(rootOf(node))) kept[node] = 0;
    }
  },
});

/** Of nodes that hang together, the first one stands for all. Nearly linear. */
function componentsOf({ kept, edges }: Standing, { ends }: Given): (node: number) => number {
  const parent = filled(new Uint32Array(kept.length), (node) => node);
  const rootOf = (node: number): number => {
    let at = node;
    for (;;) {
      const up = parent[at] ?? at;
      if (up === at) return at;
      const further = parent[up] ?? up;
      parent[at] = further;
      at = further;
    }
  };
  for (const edge of edges) {
    const [a, b] = [rootOf(ends.source[edge] ?? 0), rootOf(ends.target[edge] ?? 0)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  return rootOf;
}

/** The root of most nodes; of equals the first. */
function largest(kept: Uint8Array, rootOf: (node: number) => number): number {
  const sizes = new Uint32Array(kept.length);
  for (let node = 0; node < kept.length; node++) {
    if (kept[node] === 1) sizes[rootOf(node)] = (sizes[rootOf(node)] ?? 0) + 1;
  }
  let most = 0;
  for (let node = 0; node < sizes.length; node++) {
    if ((sizes[node] ?? 0) > (sizes[most] ?? 0)) most = node;
  }
  return most;
}
