/** What we use of a package without types. */

declare module 'd3-force-sampled' {
  import type { Force, SimulationNodeDatum } from 'd3-force';

  interface SampledManyBody extends Force<SimulationNodeDatum, undefined> {
    strength(value: number): this;
  }

  /** Repulsion by random vertex sampling (Gove 2019, doi:10.1111/cgf.13724). */
  export function forceManyBodySampled(): SampledManyBody;
}
