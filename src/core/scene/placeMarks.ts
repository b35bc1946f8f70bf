/**
 * Where the names of communities stand in a large picture, and which have opened: a name stands for
 * its members only as long as these are too close together to bear names of their own.
 */

import { formatCount } from '../text/wording.ts';
import { createBoxGrid } from './boxGrid.ts';
import type { CommunityMark } from './communityCentres.ts';
import { lineHeight } from './labelSpots.ts';
import { textWidth } from './measureText.ts';
import type { Bounds } from './scene.ts';
import { wrapLabel } from './wrapLabel.ts';

/** A name that found room; layout units at the scale it was placed for. */
export interface PlacedMark {
  readonly mark: CommunityMark;
  /** Centre of the text block. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly lines: readonly string[];
  /** 1: closed; towards 0 as it opens. */
  readonly strength: number;
}

export interface MarkOptions {
  /** Screen pixels a layout unit. */
  readonly scale: number;
  /** Of the whole picture in this window: there, every community is closed. */
  readonly wholeScale: number;
  /** Names must lie within, layout units. */
  readonly viewport: Bounds;
  /** Where no name may stand, layout units. */
  readonly taken?: readonly Bounds[];
  /** Nodes of the picture, of which communities are shares. */
  readonly nodes: number;
  /** Smaller text, for phones. */
  readonly compact: boolean;
}

/** Communities of at least this share of the nodes are moved rather than left out. */
const large = 0.01;
/** Names besides those of large communities. */
const mostSmall = 14;
/** A small community must reach so far before it is named, pixels. */
const smallestReach = 24;
/** Half of its members lie so far around when a community begins to open, and is open; pixels. */
const opens = { from: 215, to: 270 };
/** Nothing opens below so many times the scale of the whole. */
const closedUpTo = 1.6;
/** Free room around a name, pixels. */
const padding = 5;

/** Places names, those of the largest communities first; the same options give the same places. */
export function placeMarks(
  marks: readonly CommunityMark[],
  options: MarkOptions,
): readonly PlacedMark[] {
  const { scale, nodes, compact } = options;
  const viewport = scaled(options.viewport, scale);
  const taken = createBoxGrid<null>(96);
  for (const box of options.taken ?? []) taken.add(scaled(box, scale), null);
  const placed: PlacedMark[] = [];
  let small = 0;
  for (const mark of marks) {
    const share = mark.count / Math.max(1, nodes);
    const isLarge = share >= large;
    if (!isLarge && (small >= mostSmall || mark.spread * scale < smallestReach)) continue;
    const strength = strengthOf(mark, options);
    if (strength <= 0) continue;
    const [cx, cy] = [mark.x * scale, mark.y * scale];
    if (!contains(viewport, cx, cy)) continue;
    const block = blockOf(mark, share, compact);
    const box = freeBox(cx, cy, block, isLarge, viewport, (b) => !taken.some(b, () => true));
    if (!box) continue;
    taken.add(box, null);
    if (!isLarge) small++;
    placed.push({
      mark,
      x: (box.left + box.right) / 2 / scale,
      y: (box.top + box.bottom) / 2 / scale,
      width: block.width / scale,
      height: block.height / scale,
      fontSize: block.fontSize / scale,
      lines: block.lines,
      strength,
    });
  }
  return placed;
}

function strengthOf({ spread }: CommunityMark, { scale, wholeScale }: MarkOptions): number {
  if (scale <= wholeScale * closedUpTo) return 1;
  const open = (spread * scale - opens.from) / (opens.to - opens.from);
  return Math.max(0, Math.min(1, 1 - open));
}

interface Block {
  readonly lines: readonly string[];
  readonly fontSize: number;
  readonly width: number;
  readonly height: number;
}

/** The name, a line for each who leads, and the number of members; larger for larger ones; pixels. */
function blockOf({ label, count }: CommunityMark, share: number, compact: boolean): Block {
  const size = Math.min(18, 11 + 28 * Math.sqrt(share)) * (compact ? 0.78 : 1);
  const fontSize = Math.max(10, Math.round(size * 2) / 2);
  const measure = (line: string) => textWidth(line, fontSize, true);
  const maxWidth = fontSize * 11;
  const lines = label
    .split(/(?<=,) /u)
    .flatMap((part) => [...wrapLabel(part, { fontSize, bold: true, maxWidth, maxLines: 2 })]);
  // Short terms share a line.
  const joined: string[] = [];
  for (const line of lines) {
    const together = `${joined[joined.length - 1] ?? ''} ${line}`;
    if (joined.length > 0 && measure(together) <= maxWidth) joined[joined.length - 1] = together;
    else joined.push(line);
  }
  const lastLine = joined[joined.length - 1] ?? '';
  const counted = `${lastLine} · ${formatCount(count)}`;
  if (measure(counted) <= maxWidth * 1.2) joined[joined.length - 1] = counted;
  else joined.push(formatCount(count));
  const width = joined.reduce((most, line) => Math.max(most, measure(line)), 0);
  return { lines: joined, fontSize, width, height: joined.length * fontSize * lineHeight };
}

/** Unit vectors all around, those up and down first: names are wider than high. */
const directions = [
  [0, 1],
  [0, -1],
  [0.5, 0.866],
  [-0.5, 0.866],
  [0.5, -0.866],
  [-0.5, -0.866],
  [0.866, 0.5],
  [-0.866, 0.5],
  [0.866, -0.5],
  [-0.866, -0.5],
  [1, 0],
  [-1, 0],
] as const;
/** How far a name may be from its place, and in what steps, pixels. */
const moves = { step: 9, large: 252, small: 27 };

/** The nearest free place within the window, or undefined. */
function freeBox(
  cx: number,
  cy: number,
  { width, height }: Block,
  isLarge: boolean,
  viewport: Bounds,
  isFree: (box: Bounds) => boolean,
): Bounds | undefined {
  const [halfWidth, halfHeight] = [width / 2 + padding, height / 2 + padding];
  const inWindow = (at: number, half: number, from: number, to: number): number =>
    Math.max(from + half, Math.min(to - half, at));
  if (viewport.right - viewport.left < 2 * halfWidth) return undefined;
  for (let away = 0; away <= (isLarge ? moves.large : moves.small); away += moves.step) {
    for (const [dx, dy] of away === 0 ? [[0, 0] as const] : directions) {
      const x = inWindow(cx + dx * away, halfWidth, viewport.left, viewport.right);
      const y = inWindow(cy + dy * away, halfHeight, viewport.top, viewport.bottom);
      const box = {
        left: x - halfWidth,
        right: x + halfWidth,
        top: y - halfHeight,
        bottom: y + halfHeight,
      };
      if (isFree(box)) return box;
    }
  }
  return undefined;
}

const scaled = ({ left, top, right, bottom }: Bounds, scale: number): Bounds => ({
  left: left * scale,
  top: top * scale,
  right: right * scale,
  bottom: bottom * scale,
});

const contains = (box: Bounds, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
