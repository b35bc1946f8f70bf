/** A filter as parts of the page's address, written and read. */

import { changedFilter, type Filter, filterParts } from '../core/model/filter.ts';
import { allParts, partOf } from '../core/scene/filters/registry.ts';

/** `years=2010-2015`, `weight=3`, `around=a:wenhao-zhang,2`, …; `off=years` for what is switched off. */
export function formatFilter(
  filter: Filter,
  readable: (text: string) => string,
): readonly string[] {
  const parts = allParts.flatMap(({ key, write }) => {
    const value = write(filter, readable);
    return value === undefined ? [] : [`${key}=${value}`];
  });
  const off = filter.off?.map((part) => partOf(part).key) ?? [];
  return off.length > 0 ? [...parts, `off=${off.join(',')}`] : parts;
}

/** Reads what `formatFilter` wrote; what it does not understand confines nothing. */
export function parseFilter(given: URLSearchParams): Filter {
  const parts: Filter = Object.assign(
    {},
    ...allParts.map(({ key, read }) => read(given.get(key) ?? '') ?? {}),
  );
  const keys = (given.get('off') ?? '').split(',');
  return changedFilter(parts, {
    off: allParts.filter(({ key }) => keys.includes(key)).map(({ part }) => part),
  });
}

/** What an address has no room for, such as a roster of thousands. */
export function unwrittenFilter(filter: Filter): Filter {
  const written = (text: string) => text;
  const parts = filterParts.filter(
    (part) => filter[part] !== undefined && partOf(part).write(filter, written) === undefined,
  );
  return Object.fromEntries(parts.map((part) => [part, filter[part]])) as Filter;
}
