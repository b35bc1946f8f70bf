/** What a picture is confined to. Every part is independent; an absent one confines nothing. */

import type { AuthorId, NodeId } from './ids.ts';

/** Both ends belong to the span; `from` is never after `to`. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** Who is at most `radius` edges away from a node, and the node itself. */
export interface Surroundings {
  readonly node: NodeId;
  readonly radius: EgoRadius;
}

export type EgoRadius = 1 | 2 | 3;

/** Values of a measure of authors, both ends included; at least one of them is there. */
export interface MeasureRange {
  /** Id in the registry of measures. */
  readonly id: string;
  readonly from?: number;
  readonly to?: number;
}

/** Lists are ascending and name nothing twice (`tidyList`). */
export interface Filter {
  /** Papers of these years; weights and sizes count these papers only. */
  readonly years?: YearSpan;
  /** Authors whose name, or papers whose title or abstract, has all these words; and who wrote them. */
  readonly text?: string;
  /** Numbers of communities of authors. */
  readonly communities?: readonly number[];
  /** Numbers of communities of papers. */
  readonly paperCommunities?: readonly number[];
  /** These authors alone. */
  readonly roster?: readonly AuthorId[];
  /** All of them; of the whole network, whatever else confines it. */
  readonly measures?: readonly MeasureRange[];
  /** Authors and papers that were hidden one by one. */
  readonly hidden?: readonly NodeId[];
  /** Of authors, counted within the years. */
  readonly leastPapers?: number;
  /** Of co-authorship edges, as they are weighted; where it is set, who has no edge left leaves. */
  readonly leastWeight?: number;
  /** The same of edges between similar papers, above 0 to 1. */
  readonly leastSimilarity?: number;
  /** The largest part that hangs together, or that of a node, in what the parts above leave. */
  readonly component?: 'largest' | NodeId;
  /** In the network that the others leave. */
  readonly around?: Surroundings;
  /** Parts that are kept for later and confine nothing now. */
  readonly off?: readonly FilterPart[];
}

export type FilterPart = Exclude<keyof Filter, 'off'>;

/** In the order in which they act, one on what the one before leaves. */
export const filterParts = [
  'years',
  'text',
  'communities',
  'paperCommunities',
  'roster',
  'measures',
  'hidden',
  'leastPapers',
  'leastWeight',
  'leastSimilarity',
  'component',
  'around',
] as const satisfies readonly FilterPart[];

/** Parts to set; an undefined one is taken away. */
export type FilterChange = { readonly [Key in keyof Filter]?: Filter[Key] | undefined };

/** Confines nothing. */
export const noFilter: Filter = {};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * The filter with some parts changed. Empty lists and texts are as if they were not there; a part that
 * is set anew is on, unless the change says otherwise.
 */
export function changedFilter(filter: Filter, change: FilterChange): Filter {
  const merged: FilterChange = { ...filter, ...change };
  const next: { -readonly [Key in keyof Filter]?: unknown } = {};
  for (const part of filterParts) if (!isEmpty(merged[part])) next[part] = merged[part];
  const stays = (part: FilterPart): boolean =>
    part in next && ('off' in change || !(part in change) || change[part] === filter[part]);
  const off = filterParts.filter((part) => merged.off?.includes(part) && stays(part));
  return (off.length > 0 ? { ...next, off } : next) as Filter;
}

/** Switches a part off without forgetting it, or on again. */
export function switchedFilter(filter: Filter, part: FilterPart, on: boolean): Filter {
  const others = (filter.off ?? []).filter((each) => each !== part);
  return changedFilter(filter, { off: on ? others : [...others, part] });
}

/** Only what confines now: without the parts that are switched off. */
export function actingFilter(filter: Filter): Filter {
  const { off, ...parts } = filter;
  if (!off) return filter;
  const acting: { -readonly [Key in keyof Filter]?: unknown } = { ...parts };
  for (const part of off) delete acting[part];
  return acting as Filter;
}

/** Whether two filters say the same. */
export const sameFilter = (a: Filter, b: Filter): boolean =>
  a === b || (sameValue(a.off, b.off) && filterParts.every((part) => sameValue(a[part], b[part])));

/** Of plain values, lists and objects. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [own, other] = [Object.entries(a), Object.entries(b)];
  return (
    own.length === other.length &&
    own.every(([key, value]) => sameValue(value, (b as Record<string, unknown>)[key]))
  );
}

/** Ascending, each once: how lists of a filter stand, so that equal ones are told to be so. */
export const tidyList = <T extends string | number>(items: Iterable<T>): readonly T[] =>
  [...new Set(items)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
