import type { Measure } from './measure.ts';

/**
 * The largest k so that the node is in the k-core, where everybody has k neighbours within it
 * (Seidman 1983, doi:10.1016/0378-8733(83)90028-X), by Batagelj & Zaversnik (2003,
 * arXiv:cs/0310049): nodes are taken away by rising degree. Linear in the edges.
 */
export const core = {
  id: 'core',
  label: 'Core',
  meaning: 'The largest k so that the author belongs to a group in which all have k co-authors.',
  decimals: 0,
  *compute({ nodes, starts, neighbours }) {
    yield undefined;
    const left = new Int32Array(nodes);
    let most = 0;
    for (let i = 0; i < nodes; i++) {
      left[i] = (starts[i + 1] as number) - (starts[i] as number);
      most = Math.max(most, left[i] as number);
    }
    // Nodes by what is left of their degree; `begin` is where those of each degree begin.
    const begin = new Int32Array(most + 2);
    for (const one of left) begin[one + 1] = (begin[one + 1] as number) + 1;
    for (let d = 0; d <= most; d++) begin[d + 1] = (begin[d + 1] as number) + (begin[d] as number);
    const next = begin.slice(0, most + 1);
    const order = new Int32Array(nodes);
    const placeOf = new Int32Array(nodes);
    for (let i = 0; i < nodes; i++) {
      const place = next[left[i] as number] as number;
      next[left[i] as number] = place + 1;
      order[place] = i;
      placeOf[i] = place;
    }
    for (let at = 0; at < nodes; at++) {
      const node = order[at] as number;
      const own = left[node] as number;
      for (let e = starts[node] as number; e < (starts[node + 1] as number); e++) {
        const other = neighbours[e] as number;
        const theirs = left[other] as number;
        if (theirs <= own) continue;
        // Moved to the front of those with its degree, who then begin one later.
        const front = begin[theirs] as number;
        const [first, place] = [order[front] as number, placeOf[other] as number];
        order[front] = other;
        order[place] = first;
        placeOf[other] = front;
        placeOf[first] = place;
        begin[theirs] = front + 1;
        left[other] = theirs - 1;
      }
    }
    return { values: Float64Array.from(left) };
  },
} as const satisfies Measure;
