/**
 * A block of small things in rows, as books on shelves: nodes without edges, and the handfuls of a
 * network that has very many of them, which would otherwise lie about it as dust.
 */

import type { Coordinates } from './network.ts';
import type { Component } from './splitComponents.ts';

/** A component with its own coordinates. */
export type Part = Component & Coordinates;

/** Free space around things in the block, in layout units. */
const gap = 8;

/** A part and the box around it. */
export interface Item {
  readonly part: Part;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The parts in rows of a block of the given width over height, the tallest and then the widest first,
 * so that equals stand side by side; at the end the single nodes, in columns.
 */
export function onShelves(
  parts: readonly Part[],
  singles: readonly number[],
  radii: readonly number[],
  shape: number,
): Part {
  const items = parts
    .map((part): Item => boxed(part, radii))
    .sort((a, b) => b.part.nodes.length - a.part.nodes.length || b.height - a.height);
  const step = singles.reduce((most, node) => Math.max(most, radii[node] ?? 0), 0) * 2 + 2 * gap;
  const area = items.reduce(
    (sum, { width, height }) => sum + width * height,
    singles.length * step * step,
  );
  const widest = items.reduce((most, { width }) => Math.max(most, width), step);
  const full = Math.max(widest, Math.ceil(Math.sqrt(area * shape) / step) * step);
  const nodes: number[] = [];
  const edges: Component['edges'][number][] = [];
  const xs: number[] = [];
  const ys: number[] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  const advance = (width: number, height: number) => {
    if (x > 0 && x + width > full * 1.0001) {
      x = 0;
      y += rowHeight;
      rowHeight = 0;
    }
    rowHeight = Math.max(rowHeight, height);
  };
  for (const { part, left, top, width, height } of items) {
    advance(width, height);
    const before = nodes.length;
    for (const [k, node] of part.nodes.entries()) {
      nodes.push(node);
      xs.push(x + (part.x[k] ?? 0) - left);
      ys.push(y + (part.y[k] ?? 0) - top);
    }
    for (const { source, target, weight } of part.edges) {
      edges.push({ source: source + before, target: target + before, weight });
    }
    x += width;
  }
  if (singles.length > 0 && x > 0) {
    x = 0;
    y += rowHeight;
    rowHeight = 0;
  }
  for (const node of singles) {
    advance(step, step);
    nodes.push(node);
    xs.push(x + step / 2);
    ys.push(y + step / 2);
    x += step;
  }
  return { nodes, edges, x: Float64Array.from(xs), y: Float64Array.from(ys) };
}

/** The box around the discs of a part and the space around them; discs count as `least` or larger. */
export function boxed(part: Part, radii: readonly number[], least = 0): Item {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [top, bottom] = [left, right];
  for (const [k, node] of part.nodes.entries()) {
    const reach = Math.max(least, radii[node] ?? 0) + 1.5 * gap;
    left = Math.min(left, (part.x[k] ?? 0) - reach);
    right = Math.max(right, (part.x[k] ?? 0) + reach);
    top = Math.min(top, (part.y[k] ?? 0) - reach);
    bottom = Math.max(bottom, (part.y[k] ?? 0) + reach);
  }
  return { part, left, top, width: right - left, height: bottom - top };
}
