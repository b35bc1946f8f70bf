/**
 * What somebody has done with a dataset and would not like to lose: how it is looked at, what is
 * selected, where nodes were put. Plain JSON. Corrections and options of the network are not in
 * it, for the dataset itself holds them (`correctionsIn`, `dataset.options`).
 */

import { choicesOf, formatAddress, parseAddress } from './address.ts';
import type { AppState } from './appStore.ts';
import { useApp } from './appStore.ts';
import { workParts } from './workParts.ts';

export interface Work {
  readonly version: 1;
  /** View, colours, sizes, filter, table, selection and camera, as an address says them. */
  readonly address: string;
  /** What addresses do not say, by the keys of `workParts`. */
  readonly parts: Readonly<Record<string, unknown>>;
}

/** The work in a state; the same state gives the same work. */
export function workOf(state: AppState): Work {
  const parts = workParts.flatMap(({ key, write }) => {
    const value = write?.(state);
    return value === undefined ? [] : [[key, value]];
  });
  return { version: 1, address: formatAddress(state), parts: Object.fromEntries(parts) };
}

/** Reads work from outside; null for what is none, or of a later version than this page. */
export function parseWork(given: unknown): Work | null {
  if (typeof given !== 'object' || given === null) return null;
  const { version, address, parts } = given as Partial<Record<keyof Work, unknown>>;
  if (version !== 1 || typeof address !== 'string') return null;
  if (typeof parts !== 'object' || parts === null) return null;
  return { version, address, parts: parts as Work['parts'] };
}

/**
 * Takes up the work on the dataset that is shown; does nothing where there is none. What the
 * dataset does not have is let go, and what cannot be read stays as it is usually.
 */
export function restoreWork({ address, parts }: Work): void {
  const { data } = useApp.getState();
  if (data.kind !== 'ready') return;
  const kept = workParts.map(({ key, read }) => (read && key in parts ? read(parts[key]) : {}));
  useApp.setState(
    Object.assign({}, choicesOf(parseAddress(address), data.dataset), ...kept) as Partial<AppState>,
  );
}
