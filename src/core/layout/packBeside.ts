/**
 * Many small components beside the one that makes up most of a network: in rows, the tallest first,
 * as text runs around a picture, so that they fill the corners at its side and leave it the rest of
 * the screen. Strewn around it they would look like dust, and say nothing.
 */

import { hullSide } from './hullSide.ts';
import type { Coordinates } from './network.ts';
import { boxed, type Item, type Part } from './shelves.ts';

/** Between the large component and the rows, as a share of its height. */
const distance = 0.02;
/** Halvings of the range in which the width is looked for. */
const halvings = 24;

/** Where the small ones go; the large one stays where it is. */
export interface Beside {
  readonly part: Part;
  readonly at: Coordinates;
}

/**
 * Moves `others` and `singles`, nodes without edges, to the right of `main` (below it, where it is
 * broader than the screen), in the least frame of the given width over height that has room for them.
 */
export function packBeside(
  main: Part,
  others: readonly Part[],
  singles: readonly number[],
  radii: readonly number[],
  aspect: number,
): Beside[] {
  const side = hullSide(
    main,
    main.nodes.map((node) => radii[node] ?? 0),
  );
  const space = distance * (side.bottom - side.top);
  const items = others
    .map((part) => boxed(part, radii))
    .sort((a, b) => b.height - a.height || b.width - a.width);
  const widest = singles.reduce((most, node) => Math.max(most, radii[node] ?? 0), 0);
  const alone = singles.map((node) => boxed(lone(node), radii, widest));
  const within = (width: number) =>
    inRows([...items, ...alone], {
      ...{ top: side.top, right: side.left + width },
      bottom: side.top + Math.max(side.bottom - side.top, width / aspect),
      leftAt: (top, height) => {
        const reach = side.reachBetween(top - space, top + height + space);
        return reach === Number.NEGATIVE_INFINITY ? side.left : reach + space;
      },
    });
  let narrow = side.right - side.left;
  let wide = 2 * narrow;
  while (!within(wide)) wide *= 2;
  for (let round = 0; round < halvings; round++) {
    const middle = (narrow + wide) / 2;
    if (within(middle)) wide = middle;
    else narrow = middle;
  }
  return within(wide) ?? [];
}

const lone = (node: number): Part => ({
  nodes: [node],
  edges: [],
  ...{ x: new Float64Array(1), y: new Float64Array(1) },
});

interface Frame {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Where a row of a height may begin. */
  readonly leftAt: (top: number, height: number) => number;
}

/** Rows from top to bottom that end flush with the right side; undefined where they do not fit. */
function inRows(items: readonly Item[], { top, right, bottom, leftAt }: Frame) {
  const placed: Beside[] = [];
  let y = top;
  for (let first = 0; first < items.length; ) {
    const height = items[first]?.height ?? 0;
    if (y + height > bottom) return undefined;
    const room = right - leftAt(y, height);
    let width = 0;
    let end = first;
    for (; end < items.length; end++) {
      const next = items[end]?.width ?? 0;
      if (width + next > room) break;
      width += next;
    }
    let x = right - width;
    for (const { part, left, top: above, width: own, height: tall } of items.slice(first, end)) {
      const [ox, oy] = [x - left, y - above + (height - tall) / 2];
      placed.push({
        part,
        at: { x: part.x.map((px) => px + ox), y: part.y.map((py) => py + oy) },
      });
      x += own;
    }
    // Where not even one has room the next try is a little further down.
    y += end > first ? height : height / 4;
    first = end;
  }
  return placed;
}
