/** All measures of nodes, in the order in which they are offered. */

import type { Neighbourhoods } from '../../graph/neighbourhoods.ts';
import { betweenness } from './betweenness.ts';
import { closeness } from './closeness.ts';
import { clustering } from './clustering.ts';
import { componentsOf } from './components.ts';
import { core } from './core.ts';
import { degree } from './degree.ts';
import type { Measure, MeasureContext, Measured } from './measure.ts';
import { pageRank } from './pageRank.ts';
import { participation } from './participation.ts';
import { weightedDegree } from './weightedDegree.ts';

export const measures = [
  degree,
  weightedDegree,
  betweenness,
  closeness,
  core,
  clustering,
  pageRank,
  participation,
] as const satisfies readonly Measure[];

export type MeasureId = (typeof measures)[number]['id'];

/** By measure: a value for each author, in the order of the network. */
export type AuthorMeasures = Readonly<Record<MeasureId, Measured>>;

/** Computes all of them; yields again and again, so that who runs it can stop. */
export function* measureAll(
  network: Neighbourhoods,
  { seed, membership }: Pick<MeasureContext, 'seed' | 'membership'>,
): Generator<undefined, AuthorMeasures> {
  const context: MeasureContext = { seed, membership, components: componentsOf(network) };
  const found: Partial<Record<MeasureId, Measured>> = {};
  for (const { id, compute } of measures) found[id] = yield* compute(network, context);
  return found as AuthorMeasures;
}
