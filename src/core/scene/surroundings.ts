/** The ego network of a node: who is at most so many edges away (Wasserman & Faust 1994, 2.3). */

import type { EdgeEnds, NetworkColumns } from './networkColumns.ts';
import type { BaseView } from './views/view.ts';

/**
 * Takes all but the surroundings of `center` out of `kept`. In a view that has no such nodes, an
 * author stands for the papers they wrote and a paper for those who wrote it. Linear.
 */
export function keepAround(
  network: NetworkColumns,
  view: BaseView,
  kept: Uint8Array,
  { ends, edges }: { readonly ends: EdgeEnds; readonly edges: Uint32Array },
  center: number,
  radius: number,
): void {
  const near = new Uint8Array(kept.length);
  for (const node of standFor(network, view, center)) if (kept[node] === 1) near[node] = 1;
  for (let step = 1; step <= radius; step++) {
    for (const e of edges) {
      const [a, b] = [ends.source[e] ?? 0, ends.target[e] ?? 0];
      // Reached in an earlier step: what is reached in this one bears step + 1.
      if (isBefore(near[a], step) && near[b] === 0) near[b] = step + 1;
      else if (isBefore(near[b], step) && near[a] === 0) near[a] = step + 1;
    }
  }
  for (let i = 0; i < kept.length; i++) if (near[i] === 0) kept[i] = 0;
}

const isBefore = (mark: number | undefined, step: number): boolean =>
  mark !== undefined && mark > 0 && mark <= step;

/** The nodes of a view that a node is, or that stand for it. */
export function standFor({ authors, authorships }: NetworkColumns, view: BaseView, center: number) {
  if (center < 0) return [];
  const isAuthor = center < authors;
  if (view === 'bipartite' || isAuthor === (view === 'authors')) return [center];
  const [own, other] = isAuthor
    ? [authorships.source, authorships.target]
    : [authorships.target, authorships.source];
  return [...other].filter((_, i) => own[i] === center);
}
