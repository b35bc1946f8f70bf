/** Positions within one connected component, by the method that suits its size. */

import { createRandom } from '../model/random.ts';
import { countCrossings } from './crossings.ts';
import { largeLayout } from './largeLayout.ts';
import type { Listening } from './multilevel.ts';
import type { Coordinates, LayoutNetwork } from './network.ts';
import { orient } from './orient.ts';
import { removeOverlaps } from './removeOverlaps.ts';
import { springLayout } from './springLayout.ts';

/** Free space around each node, in layout units. */
export const gap = 8;
/** Up to so many nodes edges are springs; in a network of very many, where it would add up, fewer. */
const springsUpTo = { few: 300, many: 40 };
const manyNodesInAll = 6000;
/** Each component of a small network is laid out from so many beginnings … */
const smallTries = 10;
/** … as long as nodes times beginnings stay below this. */
const mostTried = 900;
/** Counting crossings is quadratic in the edges. */
const mostEdgesToCompare = 400;

export interface Place {
  readonly seed: number;
  /** Which component it is, and how many nodes all of them have together. */
  readonly part: number;
  readonly inAll: number;
  readonly listening?: Listening | undefined;
}

export function layoutComponent(network: LayoutNetwork, place: Place): Coordinates {
  const { radii } = network;
  const { few, many } = springsUpTo;
  if (radii.length <= (place.inAll > manyNodesInAll ? many : few)) return clearest(network, place);
  const random = createRandom(place.seed, 1000 + place.part);
  const at = largeLayout(network, random, place.listening);
  removeOverlaps(at, { radii, gap });
  return at;
}

/**
 * The layout with the fewest crossings among several from different beginnings. Larger networks get
 * one, because there it takes long and matters little.
 */
function clearest(network: LayoutNetwork, { seed, part, inAll }: Place): Coordinates {
  const { length } = network.edges;
  const affordable = Math.max(1, Math.min(smallTries, Math.floor(mostTried / inAll)));
  const tries = length > 2 && length <= mostEdgesToCompare ? affordable : 1;
  let best: Coordinates | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < tries; attempt++) {
    const at = springLayout(network, createRandom(seed, 1000 * (attempt + 1) + part));
    orient(at);
    removeOverlaps(at, { radii: network.radii, gap });
    const crossings = tries === 1 ? 0 : countCrossings(at, network.edges);
    if (best && crossings >= fewest) continue;
    best = at;
    fewest = crossings;
    if (crossings === 0) break;
  }
  return best ?? { x: new Float64Array(0), y: new Float64Array(0) };
}
