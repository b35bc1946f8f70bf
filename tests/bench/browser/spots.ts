/** Where authors stand in the window, from the dataset's positions and a camera of our choice. */

import type { Dataset } from '../../../src/core/model/dataset.ts';
import type { Area } from './gestures.ts';
import type { Spot } from './highlight.ts';

export interface Look {
  /** For the page's address. */
  readonly fragment: string;
  /** Of the authors in sight, spread over the list, at most so many. */
  readonly spots: (area: Area, most: number) => readonly Spot[];
}

/** Looks at the authors from so far that a share (0 to 1) of the network's width fills the window. */
export function lookAt({ layouts: { authors } }: Dataset, share: number): Look {
  const at = (axis: 'x' | 'y') =>
    Float64Array.from(
      Array.from({ length: authors.x.length }, (_, i) => authors[axis].at(i) ?? NaN),
    );
  const [x, y] = [at('x'), at('y')];
  const rank = (values: Float64Array, part: number) => {
    const known = values.filter((value) => !Number.isNaN(value)).sort();
    return known[Math.floor(part * (known.length - 1))] ?? 0;
  };
  // The middle one, so that there is something in sight.
  const [cx, cy] = [Math.round(rank(x, 0.5)), Math.round(rank(y, 0.5))];
  const zoom = Number((1000 / Math.max(1, share * (rank(x, 1) - rank(x, 0)))).toFixed(3));
  return {
    fragment: `#view=authors&at=${cx},${cy},${zoom}`,
    spots: (area, most) => {
      const inSight: Spot[] = [];
      for (let i = 0; i < x.length; i++) {
        const [dx, dy] = [((x[i] ?? NaN) - cx) * zoom, ((y[i] ?? NaN) - cy) * zoom];
        // Buttons and hints lie on the rim of the picture.
        if (!(Math.abs(dx) < area.width * 0.38 && Math.abs(dy) < area.height * 0.38)) continue;
        inSight.push({ x: area.x + area.width / 2 + dx, y: area.y + area.height / 2 + dy });
      }
      return Array.from(
        { length: Math.min(most, inSight.length) },
        (_, k) => inSight[Math.floor(((k * 0.618034) % 1) * inSight.length)] ?? { x: 0, y: 0 },
      );
    },
  };
}
