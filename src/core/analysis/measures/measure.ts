/** What a measure of nodes is: a number for each, out of the network alone. */

import type { Neighbourhoods } from '../../graph/neighbourhoods.ts';

export interface MeasureContext {
  /** Seeds what is sampled. */
  readonly seed: number;
  /** In how many parts the network falls, and which each node is in. */
  readonly components: Components;
  /** By node: the number of its community. */
  readonly membership: ArrayLike<number>;
}

/** Connected parts, numbered by their first nodes. */
export interface Components {
  /** By node. */
  readonly of: Int32Array;
  /** By component: how many nodes. */
  readonly sizes: Int32Array;
}

export interface Measured {
  /** By node; NaN where the measure says nothing of it. */
  readonly values: Float64Array;
  /** From how many nodes it was estimated; absent where it is exact. */
  readonly sampled?: number;
}

export interface Measure {
  /** Kebab case. */
  readonly id: string;
  /** As a heading, in sentence case. */
  readonly label: string;
  /** One sentence for people: what a high value means. */
  readonly meaning: string;
  /** Decimal places worth showing. */
  readonly decimals: number;
  /** Yields now and then, so that whoever runs it can stop. */
  readonly compute: (
    network: Neighbourhoods,
    context: MeasureContext,
  ) => Generator<undefined, Measured>;
}
