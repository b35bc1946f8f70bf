/** Measures of one network, each worked out when it is first asked for and then kept. */

import type { Neighbourhoods } from '../../graph/neighbourhoods.ts';
import { componentsOf } from './components.ts';
import type { MeasureContext, Measured } from './measure.ts';
import { type AuthorMeasures, type MeasureId, measures } from './registry.ts';

/** Work in slices: who asks while another works on the same carries it on. */
type Slices<T> = Generator<undefined, T>;

export interface MeasureShelf {
  /** Undefined for a measure that is not known. */
  readonly measured: (id: string) => Slices<Measured | undefined>;
  readonly all: () => Slices<AuthorMeasures>;
}

/** `membership` is asked for when the first measure is. */
export function measureShelf(
  network: () => Neighbourhoods,
  seed: number,
  membership: () => ArrayLike<number>,
): MeasureShelf {
  const known = new Map<string, Measured>();
  const begun = new Map<string, Slices<Measured>>();
  let context: MeasureContext | undefined;
  function* measured(id: string): Slices<Measured | undefined> {
    const measure = measures.find((each) => each.id === id);
    if (!measure) return undefined;
    for (;;) {
      const found = known.get(id);
      if (found) return found;
      context ??= { seed, membership: membership(), components: componentsOf(network()) };
      const work = begun.get(id) ?? measure.compute(network(), context);
      begun.set(id, work);
      const { done, value } = work.next();
      if (done) known.set(id, value);
      else yield undefined;
    }
  }
  return {
    measured,
    all: function* () {
      const found: Partial<Record<MeasureId, Measured>> = {};
      for (const { id } of measures) {
        const one = yield* measured(id);
        if (one) found[id] = one;
      }
      return found as AuthorMeasures;
    },
  };
}
