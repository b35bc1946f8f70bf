/** The nodes and edges of a painted network, brought to pixels. */

import type { NetworkItem } from './drawing.ts';

/** Of an edge, 0 to 1, where nothing makes it paler. */
const edgeInk = 0.5;
/** Where there would be more on a pixel of the frame on average, all edges are paler. */
const mostMeanInk = 0.6;
/** Longer edges are paler, or those across the picture would bury it; nominal points. */
const fullInkLength = 60;
/** Nominal points. */
const thinnestLine = 0.4;
const smallestRadius = 0.55;

/** Nodes in pixels of the frame. */
export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  /** Pixels of a nominal point. */
  readonly unit: number;
}

/** `density` is pixels a unit of the drawing. */
export function placesOf(
  { ink, left, top, scale, markScale, unit }: NetworkItem,
  density: number,
): Places {
  const own = unit * density;
  return {
    x: ink.x.map((value) => (value - left) * scale * density),
    y: ink.y.map((value) => (value - top) * scale * density),
    radius: ink.radius.map((value) => Math.max(smallestRadius * own, value * markScale * density)),
    unit: own,
  };
}

/** Of each edge, pixels and 0 to 1. */
export interface Lines {
  readonly thickness: Float32Array;
  readonly amount: Float32Array;
}

/** Longer edges are paler, and all of them where there are too many. */
export function linesOf(
  { ink, width, height, markScale }: NetworkItem,
  density: number,
  places: Places,
): Lines {
  const { source, target } = ink;
  const { x, y, unit } = places;
  const thickness = ink.width.map((value) =>
    Math.max(thinnestLine * unit, value * markScale * density),
  );
  const amount = new Float32Array(source.length);
  let total = 0;
  for (let e = 0; e < source.length; e++) {
    const [a, b] = [source[e] ?? 0, target[e] ?? 0];
    const [dx, dy] = [(x[b] ?? 0) - (x[a] ?? 0), (y[b] ?? 0) - (y[a] ?? 0)];
    const length = Math.max(1, Math.sqrt(dx * dx + dy * dy));
    const own = edgeInk * Math.min(1, Math.sqrt((fullInkLength * unit) / length));
    amount[e] = own;
    total += own * length * (thickness[e] ?? 0);
  }
  const mean = total / Math.max(1, width * height * density * density);
  if (mean <= mostMeanInk) return { thickness, amount };
  return { thickness, amount: amount.map((own) => (own * mostMeanInk) / mean) };
}
