/** The text block of a label and the places around its node where it may stand. */

import { textWidth } from './measureText.ts';
import type { Bounds, PlacedLabel, SceneNode } from './scene.ts';
import { wrapLabel } from './wrapLabel.ts';

/** Distance of baselines in font sizes. */
export const lineHeight = 1.2;

/** A label broken into lines, with its extent in screen pixels. */
export interface LabelBlock {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** One possible place, screen pixels. */
export interface Spot {
  readonly box: Bounds;
  readonly side: PlacedLabel['side'];
  /** How much worse it is than the best place, before looking at what is in the way. */
  readonly cost: number;
}

/** Whether the label of a node is set in SemiBold: authors are, papers are not. */
export const isBold = (node: SceneNode): boolean => node.kind === 'author';

/**
 * Breaks the label: papers on two lines, or three when `full`, and cut where that is too little;
 * names of authors on as many as they need, never cut.
 */
export function labelBlock(node: SceneNode, full: boolean): LabelBlock {
  const fontSize = node.labelSize;
  const bold = isBold(node);
  const paper = node.kind === 'paper';
  const measure = (word: string) => textWidth(word, fontSize, bold);
  const widest = paper ? 0 : Math.max(...node.label.split(/[\s-]/u).map(measure));
  const lines = wrapLabel(node.label, {
    fontSize,
    bold,
    // A hyphen stays on the line before it.
    maxWidth: Math.max(fontSize * (paper ? 13 : 15), widest + measure('-')),
    maxLines: paper ? (full ? 3 : 2) : Number.POSITIVE_INFINITY,
  });
  const width = lines.reduce((most, line) => Math.max(most, textWidth(line, fontSize, bold)), 0);
  return { lines, width, height: lines.length * fontSize * lineHeight };
}

/** The places for a block, the preferred ones first; `far` adds places at a distance. */
export function labelSpots(
  node: SceneNode,
  block: LabelBlock,
  scale: number,
  far: boolean,
): readonly Spot[] {
  const [x, y, radius] = [node.x * scale, node.y * scale, node.radius * scale];
  const { width, height } = block;
  const spot = (side: Spot['side'], cx: number, cy: number, cost: number): Spot => ({
    side,
    cost,
    box: {
      left: cx - width / 2,
      right: cx + width / 2,
      top: cy - height / 2,
      bottom: cy + height / 2,
    },
  });
  const spots: Spot[] = [];
  if (Math.sqrt(width * width + height * height) < 2 * radius * 0.92) {
    spots.push(spot('centre', x, y, 0));
  }
  for (const gap of far ? [4, 13, 27, 45] : [4]) {
    const penalty = (gap - 4) * 0.5;
    const reach = radius + gap;
    const out = (node.shape === 'square' ? radius : radius * Math.SQRT1_2) + gap + width / 2;
    const off = radius * Math.SQRT1_2 + gap / 2 - node.labelSize * 0.35 + height / 2;
    spots.push(
      spot('below', x, y + reach + height / 2, penalty),
      spot('right', x + reach + 1.5 + width / 2, y, penalty + 0.5),
      spot('left', x - reach - 1.5 - width / 2, y, penalty + 0.7),
      spot('above', x, y - reach - height / 2, penalty + 0.9),
      spot('right', x + out, y + off, penalty + 1.2),
      spot('left', x - out, y + off, penalty + 1.3),
      spot('right', x + out, y - off, penalty + 1.4),
      spot('left', x - out, y - off, penalty + 1.5),
    );
  }
  return spots;
}
