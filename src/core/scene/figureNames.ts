/** The names over a painted network: those of communities first, and authors or papers around them. */

import { mix } from './colour.ts';
import type { CommunityMark } from './communityCentres.ts';
import type { TextItem } from './drawing.ts';
import { areaIn, labelItems, labelsAt, type Projection, textLines } from './figureLabels.ts';
import { type PlacedMark, placeMarks } from './placeMarks.ts';
import type { Bounds, Scene } from './scene.ts';

export interface NamedNetwork {
  /** The strongest nodes of what is shown. */
  readonly scene: Scene;
  readonly communities: readonly CommunityMark[];
  /** Nodes of the whole picture. */
  readonly count: number;
  /** Pixels a layout unit where all of it is drawn. */
  readonly wholeScale: number;
  /** Names of nodes besides those of communities. Absent: as many as have room. */
  readonly limit: number | undefined;
}

/** A name that has opened further on screen is left out, for its members have names. */
const closed = 0.5;

/** No two of them lie over each other. Who is named in a community's name has no other. */
export function nameItems(
  { scene, communities, count, wholeScale, limit }: NamedNetwork,
  projection: Projection,
  unit: number,
  area: Bounds,
): readonly TextItem[] {
  const marks = placeMarks(communities, {
    scale: projection.scale / unit,
    wholeScale: wholeScale / unit,
    viewport: areaIn(projection, area),
    nodes: count,
    compact: false,
  }).filter(({ strength }) => strength > closed);
  const taken = marks.map(({ x, y, width, height }) => ({
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  }));
  const said = marks.map(({ mark }) => mark.label);
  const nodes = scene.nodes.filter(({ label }) => !said.some((name) => name.includes(label)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const others = labelsAt({ ...scene, nodes, edges: [] }, projection, unit, area, {
    taken,
    ...(limit === undefined ? {} : { limit }),
  });
  return [
    ...others.flatMap((label) => labelItems(scene, byId.get(label.node), label, projection)),
    ...marks.flatMap((mark) => markItems(scene, mark, projection)),
  ];
}

function markItems(
  { options, ink, background }: Scene,
  { mark, x, y, fontSize, lines }: PlacedMark,
  { scale, originX, originY }: Projection,
): readonly TextItem[] {
  return textLines(lines, x * scale + originX, y * scale + originY, {
    fontSize: fontSize * scale,
    bold: true,
    // Colours that mean years say nothing of communities.
    fill: options.colourBy === 'community' ? mix(mark.fill, ink, 0.3) : ink,
    anchor: 'middle',
    halo: background,
  });
}
