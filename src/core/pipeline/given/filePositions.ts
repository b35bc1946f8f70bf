/** Places as a finished network's file has them, in place of a layout. */

import type { Dataset } from '../../model/dataset.ts';
import { givenValue } from '../../model/givenNetwork.ts';
import type { Positions } from '../../model/network.ts';

/**
 * Room for a node, layout units: files that give each node about as much keep their places as they
 * are, others are made larger or smaller as a whole.
 */
const [leastRoom, usualRoom, mostRoom] = [12, 60, 600];

/** Whether places of the file are there and wanted. */
export const hasFilePositions = ({ given, options }: Pick<Dataset, 'given' | 'options'>): boolean =>
  given?.positions !== undefined && options.filePositions !== false;

/** Layout units, y downwards; as far apart as nodes are in pictures of our own. Linear. */
export function filePositions({ authors, given }: Pick<Dataset, 'authors' | 'given'>): Positions {
  const count = authors.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const sign = given?.positions === 'upwards' ? -1 : 1;
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [top, bottom] = [left, right];
  let at = 0;
  for (const author of authors) {
    const [across, down] = [numberOf(author.given, 'x'), sign * numberOf(author.given, 'y')];
    x[at] = across;
    y[at] = down;
    left = Math.min(left, across);
    right = Math.max(right, across);
    top = Math.min(top, down);
    bottom = Math.max(bottom, down);
    at++;
  }
  // Nodes on one line have a strip rather than nothing.
  const wide = Math.max(right - left, bottom - top);
  const narrow = Math.max(Math.min(right - left, bottom - top), wide / count);
  const room = Math.sqrt((wide * narrow) / count);
  if (room >= leastRoom && room <= mostRoom)
    return { x: plain(x, (v) => v), y: plain(y, (v) => v) };
  const scale = usualRoom / room;
  const within = (middle: number) => (value: number) =>
    Math.round((value - middle) * scale * 100) / 100;
  return {
    x: plain(x, within((left + right) / 2)),
    y: plain(y, within((top + bottom) / 2)),
  };
}

/** Without a zero that is less than nothing. */
const plain = (values: Float64Array, change: (value: number) => number): number[] =>
  Array.from(values, (value) => change(value) + 0);

const numberOf = (...[given, name]: Parameters<typeof givenValue>): number =>
  Number(givenValue(given, name) ?? 0);
