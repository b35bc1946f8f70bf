/** All measures of nodes, in the order in which they are offered. */

import { betweenness } from './betweenness.ts';
import { closeness } from './closeness.ts';
import { clustering } from './clustering.ts';
import { core } from './core.ts';
import { degree } from './degree.ts';
import type { Measure, Measured } from './measure.ts';
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
