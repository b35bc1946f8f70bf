/** A filter as parts of the page's address, written and read. */

import type { Filter } from '../core/model/filter.ts';
import { writtenParts } from '../core/model/filterParts.ts';

/** `years=2010-2015`, `weight=3`, `similarity=0.2`, `papers=5`, `around=a:wenhao-zhang,2`. */
export const formatFilter = (
  filter: Filter,
  readable: (text: string) => string,
): readonly string[] =>
  writtenParts.flatMap(({ key, write }) => {
    const value = write(filter, readable);
    return value === undefined ? [] : [`${key}=${value}`];
  });

/** Reads what `formatFilter` wrote; what it does not understand confines nothing. */
export const parseFilter = (given: URLSearchParams): Filter =>
  Object.assign({}, ...writtenParts.map(({ key, read }) => read(given.get(key) ?? '') ?? {}));
