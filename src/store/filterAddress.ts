/** A filter as parts of the page's address, read; and as plain JSON. */

import { changedFilter, type Filter, type FilterPart, filterParts } from '../core/model/filter.ts';
import { allParts, partOf } from '../core/scene/filters/registry.ts';
import { longestWritten } from '../core/scene/viewAddress.ts';

const asItIs = (text: string): string => text;

/** Reads what `lookParts` wrote; what it does not understand confines nothing. */
export function parseFilter(given: URLSearchParams): Filter {
  const parts: Filter = Object.assign(
    {},
    ...allParts.map(({ key, read }) => read(given.get(key) ?? '') ?? {}),
  );
  return withOff(parts, (given.get('off') ?? '').split(','));
}

const withOff = (parts: Filter, keys: readonly unknown[]): Filter =>
  changedFilter(parts, {
    off: allParts.filter(({ key }) => keys.includes(key)).map(({ part }) => part),
  });

const isUnwritten = (filter: Filter, part: FilterPart): boolean =>
  (partOf(part).write(filter, asItIs)?.length ?? 0) > longestWritten;

/** What an address has no room for. */
export function unwrittenFilter(filter: Filter): Filter {
  const parts = filterParts.filter((part) => isUnwritten(filter, part));
  if (parts.length === 0) return {};
  const off = filter.off?.filter((part) => parts.includes(part)) ?? [];
  const kept = Object.fromEntries(parts.map((part) => [part, filter[part]])) as Filter;
  return off.length > 0 ? { ...kept, off } : kept;
}

/** A filter as plain JSON: its parts by the names that addresses have for them. */
export function writeFilter(filter: Filter): Readonly<Record<string, string>> | undefined {
  const parts = allParts.flatMap(({ key, write }) => {
    const value = write(filter, asItIs);
    return value === undefined ? [] : [[key, value] as const];
  });
  const off = filter.off?.map((part) => partOf(part).key) ?? [];
  if (parts.length === 0) return undefined;
  return { ...Object.fromEntries(parts), ...(off.length > 0 ? { off: off.join(',') } : {}) };
}

/** Reads what `writeFilter` wrote, of whatever length; what it does not understand is left out. */
export function readFilter(kept: unknown): Filter {
  if (typeof kept !== 'object' || kept === null) return {};
  const given = Object.entries(kept).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[key, value]] : [],
  );
  return parseFilter(new URLSearchParams(given));
}
