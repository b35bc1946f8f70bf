/** Places for nodes of known groups, at once: a picture that looks like a layout and costs none. */

import type { Positions } from '../../src/core/model/network.ts';

/** Layout units between neighbours within a group. */
const step = 30;
const goldenAngle = 2.399963229728653;

/**
 * Each group a round heap of its own (sunflower seeds, Vogel 1979, doi:10.1016/0025-5564(79)90080-4),
 * the heaps side by side in rows, largest first. Layout units, rounded to hundredths.
 */
export function plantedPlaces(groups: readonly number[]): Positions {
  const members = new Map<number, number[]>();
  for (const [i, group] of groups.entries()) {
    const list = members.get(group);
    if (list) list.push(i);
    else members.set(group, [i]);
  }
  const heaps = [...members.values()].sort((a, b) => b.length - a.length);
  const width = step * 2.2 * Math.sqrt(groups.length * 1.6);
  const [x, y] = [
    new Array<number>(groups.length).fill(0),
    new Array<number>(groups.length).fill(0),
  ];
  let [left, top, height] = [0, 0, 0];
  for (const heap of heaps) {
    const radius = step * (1 + Math.sqrt(heap.length));
    if (left > 0 && left + 2 * radius > width) [left, top, height] = [0, top + height, 0];
    height = Math.max(height, 2 * radius);
    for (const [k, node] of heap.entries()) {
      const [r, angle] = [step * Math.sqrt(k), k * goldenAngle];
      x[node] = hundredths(left + radius + r * Math.cos(angle));
      y[node] = hundredths(top + radius + r * Math.sin(angle));
    }
    left += 2 * radius;
  }
  return { x, y };
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
