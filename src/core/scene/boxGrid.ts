/** Finds which of many rectangles meet a given one, by a grid of buckets. */

import type { Bounds } from './scene.ts';

/** Whether two rectangles share more than an edge. */
export const boxesMeet = (a: Bounds, b: Bounds): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Rectangles with something attached; adding and asking take time by the cells they cover. */
export interface BoxGrid<T> {
  readonly add: (box: Bounds, value: T) => void;
  /** Calls back for each that meets the box, perhaps more than once; true from it stops. */
  readonly some: (box: Bounds, test: (value: T, box: Bounds) => boolean) => boolean;
}

/** An empty grid with square cells of the given side. */
export function createBoxGrid<T>(cell: number): BoxGrid<T> {
  const cells = new Map<string, { readonly box: Bounds; readonly value: T }[]>();
  const someCell = (box: Bounds, visit: (key: string) => boolean): boolean => {
    const right = Math.floor(box.right / cell);
    const bottom = Math.floor(box.bottom / cell);
    for (let x = Math.floor(box.left / cell); x <= right; x++) {
      for (let y = Math.floor(box.top / cell); y <= bottom; y++) {
        if (visit(`${x},${y}`)) return true;
      }
    }
    return false;
  };
  return {
    add: (box, value) => {
      someCell(box, (key) => {
        const list = cells.get(key);
        if (list) list.push({ box, value });
        else cells.set(key, [{ box, value }]);
        return false;
      });
    },
    some: (box, test) =>
      someCell(
        box,
        (key) =>
          cells
            .get(key)
            ?.some((entry) => boxesMeet(entry.box, box) && test(entry.value, entry.box)) ?? false,
      ),
  };
}
