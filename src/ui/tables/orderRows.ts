/** Which rows of a table are shown and in which order, worked out a little at a time. */

import type { Rows } from '../../core/model/rows.ts';
import { foldText } from '../../core/text/fold.ts';

/** What a row is sorted by; undefined is unknown and comes last. */
export type SortKey = string | number | undefined;

export interface RowOrder<Row> {
  /** Folded words that a row's text must all hold. */
  readonly words: readonly string[];
  readonly textOf: (row: Row) => string;
  /** By row: 1 for those that may be shown; absent: all may. */
  readonly kept?: ArrayLike<number> | undefined;
  /** Null: the order of the dataset. */
  readonly by: { readonly keyOf: (row: Row) => SortKey; readonly descending: boolean } | null;
}

/** Rows looked at, or steps of sorting, between two pauses: some milliseconds. */
const piece = 1000;

/** Whether the rows are shown just as they are. */
export const isAsGiven = <Row>({ words, kept, by }: RowOrder<Row>): boolean =>
  words.length === 0 && by === null && kept === undefined;

/**
 * Gives the places of the rows to show; it may be left for a while wherever it yields. Sorts by code
 * units of folded text or by numbers, unknown last either way, equals in the order of the dataset.
 */
export function* orderRows<Row>(
  rows: Rows<Row>,
  { words, textOf, kept: may, by }: RowOrder<Row>,
): Generator<undefined, Uint32Array> {
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (let place = 0; place < rows.length; place++) {
    if (place % piece === piece - 1) yield undefined;
    if (may && may[place] !== 1) continue;
    if (words.length > 0) {
      const text = foldText(textOf(rows.at(place) as Row));
      if (!words.every((word) => text.includes(word))) continue;
    }
    kept[count++] = place;
  }
  const places = kept.slice(0, count);
  if (!by) return places;
  const keys = new Map<number, SortKey>();
  for (const [i, place] of places.entries()) {
    if (i % piece === piece - 1) yield undefined;
    const key = by.keyOf(rows.at(place) as Row);
    keys.set(place, typeof key === 'string' ? foldText(key) : key);
  }
  const before = by.descending ? 1 : -1;
  return yield* mergeSort(places, (a, b) => {
    const [x, y] = [keys.get(a), keys.get(b)];
    if (x === y) return 0;
    if (x === undefined) return 1;
    if (y === undefined) return -1;
    return x < y ? before : -before;
  });
}

/** Stable; sorts runs of `piece`, then merges them two by two. */
function* mergeSort(
  places: Uint32Array,
  compare: (a: number, b: number) => number,
): Generator<undefined, Uint32Array> {
  for (let from = 0; from < places.length; from += piece) {
    places.subarray(from, from + piece).sort((a, b) => compare(a, b) || a - b);
    yield undefined;
  }
  let source = places;
  let target: Uint32Array = new Uint32Array(places.length);
  for (let run = piece; run < places.length; run *= 2) {
    for (let from = 0; from < places.length; from += 2 * run) {
      const [middle, end] = [
        Math.min(from + run, places.length),
        Math.min(from + 2 * run, places.length),
      ];
      let [left, right] = [from, middle];
      for (let at = from; at < end; at++) {
        if (at % piece === 0) yield undefined;
        const [a, b] = [source[left] ?? 0, source[right] ?? 0];
        const takeLeft = left < middle && (right >= end || compare(a, b) <= 0);
        target[at] = takeLeft ? a : b;
        if (takeLeft) left++;
        else right++;
      }
    }
    [source, target] = [target, source];
  }
  return source;
}
