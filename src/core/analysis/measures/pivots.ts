/** From which nodes to look when looking from all would take too long. */

import { createRandom } from '../../model/random.ts';
import type { Components } from './measure.ts';

/**
 * Nodes of components up to this size are all looked from: at 2,000 that is exact in a second or two,
 * and time grows with the square.
 */
export const mostExact = 2000;

/** Pivots of a component too large to look from everybody. */
const pivotCount = 500;

/** The generator's streams, apart from other uses of the seed. */
const stream = 0x9150;

export interface Pivots {
  /** Ascending. */
  readonly nodes: Int32Array;
  /** By component: for how many of its nodes each pivot stands; 1 where all are pivots. */
  readonly share: Float64Array;
  /** How many pivots there are in components that were sampled; 0 where none was. */
  readonly sampled: number;
}

/**
 * All nodes of small components; of a larger one `pivotCount` of its nodes, drawn without replacement
 * (Eppstein & Wang 2004, doi:10.7155/jgaa.00081; Brandes & Pich 2007, doi:10.1142/S0218127407018403).
 */
export function pivotsOf({ of, sizes }: Components, seed: number): Pivots {
  const random = createRandom(seed, stream);
  const share = new Float64Array(sizes.length).fill(1);
  const chosen = new Uint8Array(of.length);
  const large = new Map<number, number[]>();
  for (let node = 0; node < of.length; node++) {
    const component = of[node] as number;
    if ((sizes[component] as number) <= mostExact) {
      chosen[node] = 1;
      continue;
    }
    const own = large.get(component);
    if (own) own.push(node);
    else large.set(component, [node]);
  }
  let sampled = 0;
  for (const [component, own] of large) {
    share[component] = own.length / pivotCount;
    sampled += pivotCount;
    for (let i = 0; i < pivotCount; i++) {
      const other = i + Math.floor(random() * (own.length - i));
      const node = own[other] as number;
      own[other] = own[i] as number;
      chosen[node] = 1;
    }
  }
  const nodes: number[] = [];
  for (let node = 0; node < of.length; node++) if (chosen[node]) nodes.push(node);
  return { nodes: Int32Array.from(nodes), share, sampled };
}
