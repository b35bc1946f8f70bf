/** Whether words on the picture lie over each other. */

import type { DrawnLabel } from '../../support/drawnLabels.ts';

/** Boxes reach a little beyond most letters, pixels. */
const margin = 1;

/** Pairs of labels whose letters lie over each other. */
export function overlapping(labels: readonly DrawnLabel[]): (readonly [DrawnLabel, DrawnLabel])[] {
  const pairs: (readonly [DrawnLabel, DrawnLabel])[] = [];
  for (const [i, a] of labels.entries()) {
    for (const b of labels.slice(i + 1)) {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left) - 2 * margin;
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) - 2 * margin;
      if (wide > 0 && high > 0) pairs.push([a, b]);
    }
  }
  return pairs;
}
