/**
 * The network of units: two are joined by the papers of both, counted as co-authorships are. In
 * fractional counting a paper of n units adds 1/(n-1) to each pair (Perianes-Rodriguez, Waltman &
 * van Eck 2016, doi:10.1016/j.joi.2016.10.006).
 */

import type { GatheredUnits } from './gatherUnits.ts';

/** Edge e joins `source[e]` < `target[e]`; its papers are `items` from `start[e]`, rising. */
export interface UnitEdges {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly full: Float64Array;
  readonly fractional: Float64Array;
  readonly start: Uint32Array;
  readonly items: Uint32Array;
}

/** By source, then target. `leftOut` says which papers make no edges. */
export function unitEdges(
  { units, start, items }: Pick<GatheredUnits, 'units' | 'start' | 'items'>,
  leftOut: (paper: number) => boolean,
): UnitEdges {
  const papersOf: number[][] = units.map(() => []);
  for (let p = 0; p + 1 < start.length; p++) {
    const [from, to] = [start[p] ?? 0, start[p + 1] ?? 0];
    if (to - from < 2 || leftOut(p)) continue;
    for (let k = from; k < to; k++) papersOf[items[k] ?? 0]?.push(p);
  }
  const edges: { source: number; target: number; papers: number[] }[] = [];
  for (const [source, papers] of papersOf.entries()) {
    const company = new Map<number, number[]>();
    for (const p of papers) {
      for (let k = start[p] ?? 0; k < (start[p + 1] ?? 0); k++) {
        const target = items[k] ?? 0;
        if (target <= source) continue;
        const joint = company.get(target);
        if (joint) joint.push(p);
        else company.set(target, [p]);
      }
    }
    for (const [target, joint] of [...company].sort(([a], [b]) => a - b)) {
      edges.push({ source, target, papers: joint });
    }
  }
  const shareOf = (p: number) => 1 / ((start[p + 1] ?? 0) - (start[p] ?? 0) - 1);
  const begin = new Uint32Array(edges.length + 1);
  for (const [e, { papers }] of edges.entries()) begin[e + 1] = (begin[e] ?? 0) + papers.length;
  return {
    source: Uint32Array.from(edges, ({ source }) => source),
    target: Uint32Array.from(edges, ({ target }) => target),
    full: Float64Array.from(edges, ({ papers }) => papers.length),
    fractional: Float64Array.from(edges, ({ papers }) =>
      papers.reduce((sum, p) => sum + shareOf(p), 0),
    ),
    start: begin,
    items: Uint32Array.from(edges.flatMap(({ papers }) => papers)),
  };
}
