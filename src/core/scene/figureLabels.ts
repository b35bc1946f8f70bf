/** The labels of a figure: where its network is drawn at some scale, as display items. */

import type { TextItem } from './drawing.ts';
import { isBold, lineHeight } from './labelSpots.ts';
import { textWidth } from './measureText.ts';
import { type LabelOptions, placeLabels } from './placeLabels.ts';
import type { Bounds, PlacedLabel, Scene, SceneNode } from './scene.ts';
import { themes } from './theme.ts';

/** From layout units to pixels of the figure. */
export interface Projection {
  readonly scale: number;
  readonly originX: number;
  readonly originY: number;
  /** Pixels a layout unit of radii and widths, which stop growing before distances do. */
  readonly markScale: number;
}

/** An area of the figure in layout units. */
export const areaIn = ({ scale, originX, originY }: Projection, area: Bounds): Bounds => ({
  left: (area.left - originX) / scale,
  right: (area.right - originX) / scale,
  top: (area.top - originY) / scale,
  bottom: (area.bottom - originY) / scale,
});

/** Labels for the figure: nodes with the radii they are drawn with, the area as viewport. */
export function labelsAt(
  scene: Scene,
  projection: Projection,
  unit: number,
  area: Bounds | undefined,
  { taken = [], limit }: Pick<LabelOptions, 'taken' | 'limit'> = {},
): readonly PlacedLabel[] {
  const { scale, markScale } = projection;
  const shrink = markScale / scale;
  const drawn: Scene = {
    ...scene,
    nodes: scene.nodes.map((node) => ({ ...node, radius: node.radius * shrink })),
  };
  return placeLabels(drawn, {
    scale: scale / unit,
    taken,
    ...(limit === undefined ? {} : { limit }),
    ...(area ? { viewport: areaIn(projection, area) } : {}),
  });
}

/** The lines of one label. */
export function labelItems(
  scene: Scene,
  node: SceneNode | undefined,
  label: PlacedLabel,
  { scale, originX, originY }: Projection,
): readonly TextItem[] {
  if (!node) return [];
  const { lines, side } = label;
  const fontSize = label.fontSize * scale;
  const bold = isBold(node);
  const width = lines.reduce((most, line) => Math.max(most, textWidth(line, fontSize, bold)), 0);
  // Lines beside a node start at it, so that it is plain to which node they belong.
  const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle';
  const shift = side === 'right' ? -width / 2 : side === 'left' ? width / 2 : 0;
  return textLines(lines, label.x * scale + originX + shift, label.y * scale + originY, {
    fontSize,
    bold,
    fill: node.kind === 'author' ? scene.ink : themes[scene.options.theme].mutedInk,
    anchor,
    halo: scene.background,
  });
}

/** Lines around a height, in pixels. */
export function textLines(
  lines: readonly string[],
  x: number,
  middle: number,
  style: Pick<TextItem, 'fontSize' | 'bold' | 'fill' | 'anchor' | 'halo'>,
): readonly TextItem[] {
  const step = style.fontSize * lineHeight;
  const first = middle - ((lines.length - 1) * step) / 2;
  // The middle of Inter's capitals is 0.36 em over the baseline.
  const baseline = first + 0.36 * style.fontSize;
  return lines.map((text, i) => ({ kind: 'text', x, y: baseline + i * step, text, ...style }));
}
