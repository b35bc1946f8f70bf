/**
 * Layout of a large connected network from coarse to fine: it is coarsened level by level, the
 * coarsest is settled from chance, and each finer one from the places of those who stood for its
 * nodes (Walshaw 2001, doi:10.7155/jgaa.00070; Hu 2005, "Efficient, high-quality force-directed graph
 * drawing"). The shape is found where nodes are few, and the many only have to find their places.
 * Distances come out in units of an edge of weight 1 between two lone nodes.
 */

import type { Random } from '../model/random.ts';
import { type Coarsened, coarsen, type Level } from './coarsen.ts';
import { startCoarsest } from './coarseStart.ts';
import { inwardPulls } from './inwardPulls.ts';
import type { Coordinates } from './network.ts';
import { settle } from './settle.ts';

/** Coarsening ends here, or where a level would keep more than this share of its nodes. */
const coarsest = 40;
const leastShrink = 0.9;
/** In networks of so many nodes and more beginnings and steps would take longer than they help. */
const manyNodes = 8000;
/** Beginnings of the coarsest level. */
const tries = { few: 20, many: 3 };
const stepsAt = { coarsest: 250, finest: { few: 40, many: 24 } };

/** What may be heard while a layout goes on. */
export interface Listening {
  /** The places of all nodes as far as they are known, after each level but the last. */
  readonly onCoarse?: ((x: Float64Array, y: Float64Array) => void) | undefined;
  /** How much of the work is done, 0 to 1, rising. */
  readonly onShare?: ((share: number) => void) | undefined;
}

export function multilevel(
  finest: Level,
  random: Random,
  { onCoarse, onShare }: Listening = {},
): Coordinates {
  const size = finest.network.count < manyNodes ? 'few' : 'many';
  const inward = inwardPulls(finest.network.count);
  const coarser: Coarsened[] = [];
  for (let level = finest; level.network.count > coarsest; ) {
    const next = coarsen(level, random);
    if (next.network.count > level.network.count * leastShrink) break;
    coarser.push(next);
    level = next;
  }
  const sizes = coarser.map((_, depth) => (coarser[depth - 1] ?? finest).network.count);
  const work = sizes.reduce((sum, size) => sum + size, 0);
  let done = 0;
  let at = startCoarsest(coarser.at(-1) ?? finest, tries[size], inward, random);
  for (let depth = coarser.length - 1; depth >= 0; depth--) {
    const level = coarser[depth - 1] ?? finest;
    const above = coarser[depth];
    if (!above) break;
    at = prolonged(above, level, at, random);
    const share = depth / coarser.length;
    const [most, least] = [stepsAt.coarsest, stepsAt.finest[size]];
    settle(level, at, {
      steps: Math.round(least + (most - least) * share * share),
      firstStep: 0.03 + 0.03 * share,
      lastStep: 0.001,
      inward,
    });
    done += level.network.count;
    onShare?.(done / work);
    if (onCoarse && depth > 0) {
      const whole = broughtDown(coarser, depth, at);
      onCoarse(whole.x, whole.y);
    }
  }
  return at;
}

/** The finer nodes around those who stood for them. */
function prolonged(above: Coarsened, { network }: Level, at: Coordinates, random: Random) {
  const x = new Float64Array(network.count);
  const y = new Float64Array(network.count);
  for (let i = 0; i < network.count; i++) {
    const parent = above.parents[i] as number;
    const spread = Math.sqrt(above.masses[parent] as number);
    x[i] = (at.x[parent] as number) + (random() - 0.5) * spread;
    y[i] = (at.y[parent] as number) + (random() - 0.5) * spread;
  }
  return { x, y };
}

/** Every node of the finest level where the one that stands for it at this depth is. */
function broughtDown(coarser: readonly Coarsened[], depth: number, at: Coordinates): Coordinates {
  let { x, y } = at;
  for (let d = depth - 1; d >= 0; d--) {
    const parents = coarser[d]?.parents ?? new Int32Array(0);
    const [fx, fy] = [x, y];
    x = Float64Array.from(parents, (parent) => fx[parent] as number);
    y = Float64Array.from(parents, (parent) => fy[parent] as number);
  }
  return { x, y };
}
