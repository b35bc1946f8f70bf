/**
 * The places of the coarsest nodes, from which all the rest follows: several beginnings are settled,
 * and the one is taken whose distances are most like those in the network (stress: Kamada & Kawai
 * 1989, doi:10.1016/0020-0190(89)90102-6; Gansner, Koren & North 2005).
 */

import type { Random } from '../model/random.ts';
import type { Level } from './coarsen.ts';
import type { InwardPulls } from './inwardPulls.ts';
import type { Coordinates } from './network.ts';
import { settle } from './settle.ts';

const settling = { steps: 250, firstStep: 0.25, lastStep: 0.001 };

export function startCoarsest(
  level: Level,
  tries: number,
  inward: InwardPulls,
  random: Random,
): Coordinates {
  const how = { ...settling, inward };
  let best = scattered(level, random);
  settle(level, best, how);
  if (tries === 1) return best;
  const distances = pathLengths(level);
  let least = stress(level, distances, best);
  for (let attempt = 1; attempt < tries; attempt++) {
    const at = scattered(level, random);
    settle(level, at, how);
    const found = stress(level, distances, at);
    if (found >= least) continue;
    best = at;
    least = found;
  }
  return best;
}

/** Anywhere in a square with room for all. */
function scattered({ network, masses }: Level, random: Random): Coordinates {
  const side = Math.sqrt(masses.reduce((sum, mass) => sum + mass, 0));
  const any = () => (random() - 0.5) * side;
  const x = new Float64Array(network.count);
  const y = new Float64Array(network.count);
  for (let i = 0; i < network.count; i++) {
    x[i] = any();
    y[i] = any();
  }
  return { x, y };
}

/**
 * Lengths of the shortest paths between all pairs, O(nodes³) (Floyd 1962). A coarse edge is as long as
 * what stands at its ends is wide.
 */
function pathLengths({ network, masses }: Level): Float64Array {
  const { count, offsets, targets } = network;
  const far = new Float64Array(count * count).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < count; i++) {
    far[i * count + i] = 0;
    const end = offsets[i + 1] as number;
    for (let e = offsets[i] as number; e < end; e++) {
      const j = targets[e] as number;
      far[i * count + j] = Math.sqrt(masses[i] as number) + Math.sqrt(masses[j] as number);
    }
  }
  for (let via = 0; via < count; via++) {
    for (let i = 0; i < count; i++) {
      const first = far[i * count + via] as number;
      for (let j = 0; j < count; j++) {
        const detour = first + (far[via * count + j] as number);
        if (detour < (far[i * count + j] as number)) far[i * count + j] = detour;
      }
    }
  }
  return far;
}

/** Mean of (1 - drawn ÷ wanted)² over pairs, by their masses, at the scale that makes it least. */
function stress({ masses }: Level, wanted: Float64Array, { x, y }: Coordinates): number {
  const count = x.length;
  let [weights, linear, square] = [0, 0, 0];
  for (let i = 1; i < count; i++) {
    for (let j = 0; j < i; j++) {
      const dx = (x[i] as number) - (x[j] as number);
      const dy = (y[i] as number) - (y[j] as number);
      const ratio = Math.sqrt(dx * dx + dy * dy) / (wanted[i * count + j] as number);
      const weight = (masses[i] as number) * (masses[j] as number);
      weights += weight;
      linear += weight * ratio;
      square += weight * ratio * ratio;
    }
  }
  return square === 0 ? 1 : 1 - (linear * linear) / square / weights;
}
