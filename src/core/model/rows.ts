/** Long lists of a dataset, as they are read. */

/**
 * What may be asked of a long list. Plain arrays are such lists; others make a row out of columns
 * whenever it is asked for, so that two askings may give two objects that say the same: tell rows
 * apart by their ids, and read their properties rather than copying them by spreading.
 */
export interface Rows<T> extends Iterable<T> {
  readonly length: number;
  /** The row at an index from 0; undefined beyond the last. */
  at(index: number): T | undefined;
  map<U>(make: (row: T, index: number) => U): U[];
  flatMap<U>(make: (row: T, index: number) => U | readonly U[]): U[];
  filter(keep: (row: T, index: number) => boolean): T[];
  find(is: (row: T, index: number) => boolean): T | undefined;
  some(is: (row: T, index: number) => boolean): boolean;
  every(is: (row: T, index: number) => boolean): boolean;
  reduce<U>(add: (sum: U, row: T, index: number) => U, begin: U): U;
  entries(): IterableIterator<[number, T]>;
  slice(start?: number, end?: number): T[];
}
