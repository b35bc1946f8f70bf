/** Which nodes hang together. */

import type { Neighbourhoods } from '../../graph/neighbourhoods.ts';
import type { Components } from './measure.ts';

/** Linear. */
export function componentsOf({ nodes, starts, neighbours }: Neighbourhoods): Components {
  const of = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  const sizes: number[] = [];
  for (let first = 0; first < nodes; first++) {
    if (of[first] !== -1) continue;
    let [head, tail] = [0, 0];
    of[first] = sizes.length;
    queue[tail++] = first;
    while (head < tail) {
      const node = queue[head++] as number;
      for (let i = starts[node] as number; i < (starts[node + 1] as number); i++) {
        const next = neighbours[i] as number;
        if (of[next] !== -1) continue;
        of[next] = sizes.length;
        queue[tail++] = next;
      }
    }
    sizes.push(tail);
  }
  return { of, sizes: Int32Array.from(sizes) };
}
