/** How Cytoscape is to draw what a scene says. */

import type { Css, EdgeSingular, StylesheetJson } from 'cytoscape';
import type { Scene } from '../core/scene/scene.ts';
import { stripeStops } from '../core/scene/stripes.ts';
import { highestOrder, mostCurvedEdges } from './elementData.ts';

export interface StyleContext {
  /** False where a painting of straight edges lies beneath, and labels over all. */
  readonly whole: boolean;
  readonly accent: string;
  readonly animate: boolean;
  /** No edge is drawn thinner, layout units; asked anew whenever styles are computed. */
  readonly thinnest: () => number;
}

/** A number out of an element's data, where the typings know no `data(…)`; functions take longer. */
const number = (key: string): number => `data(${key})` as unknown as number;

/**
 * Cytoscape's own default is a list of one image, "none". Having drawn such a node it takes that image
 * for one that is still to come, and computes all of the node's style anew, twice for every drawing.
 */
const noImages = { 'background-image': [] as string[] };

/** Where there are no such labels, there is less to compute for each element. */
const labelStyle = (scene: Scene): Css.Node => ({
  label: 'data(label)',
  color: scene.ink,
  'font-family': 'Inter, system-ui, sans-serif',
  'font-size': number('font'),
  'font-weight': 600,
  'line-height': 1.2,
  'text-wrap': 'wrap',
  'text-max-width': '10000px',
  'text-justification': 'center',
  'text-halign': 'center',
  'text-valign': 'center',
  'text-margin-x': number('labelX'),
  'text-margin-y': number('labelY'),
  'text-outline-color': scene.background,
  'text-outline-width': number('halo'),
  'text-outline-opacity': 0.92,
  'text-events': 'yes',
});

/** What holds a node where somebody put it, at its middle. */
const nailIn = ({ background, ink }: Scene): string =>
  `data:image/svg+xml;utf8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle cx="10" cy="10" r="7" fill="${background}" stroke="${ink}" stroke-width="3"/></svg>`,
  )}`;

/** Equal where two scenes have the same style sheet. */
export const styleKey = (
  { ink, background, edges }: Scene,
  { whole, accent, animate }: StyleContext,
): string =>
  [ink, background, whole, accent, animate, whole && edges.length <= mostCurvedEdges].join();

/** The style sheet of a scene; everything that differs between elements is in their data. */
export function stylesheetOf(
  scene: Scene,
  { whole, accent, animate, thinnest }: StyleContext,
): StylesheetJson {
  const fade = animate
    ? { 'transition-property': 'opacity', 'transition-duration': 140 }
    : { 'transition-duration': 0 };
  return [
    {
      selector: 'node',
      style: {
        shape: 'ellipse',
        width: 'data(size)',
        height: 'data(size)',
        'background-color': 'data(fill)',
        ...noImages,
        'border-color': 'data(stroke)',
        'border-width': number('borderWidth'),
        'outline-width': 0,
        'outline-offset': 0,
        'border-position': 'inside',
        'z-index': number('order'),
        ...(whole ? labelStyle(scene) : {}),
        'overlay-opacity': 0,
        ...fade,
      },
    },
    {
      selector: 'node[shape = "round-rectangle"]',
      style: { shape: 'round-rectangle', 'corner-radius': '2', 'font-weight': 400 },
    },
    { selector: 'node[cue = "dashed"]', style: { 'border-style': 'dashed' } },
    {
      selector: 'node[?stripes]',
      style: {
        'background-fill': 'linear-gradient',
        'background-gradient-direction': 'to-bottom-right',
        'background-gradient-stop-colors': 'data(stripes)' as unknown as string[],
        'background-gradient-stop-positions': stripeStops.map(({ at }) => `${at * 100}%`),
      },
    },
    // A core, a gap and a ring, all within the node's radius, as in exported figures.
    {
      selector: 'node[cue = "ring"]',
      style: {
        'border-color': scene.background,
        'border-position': 'outside',
        'outline-width': number('ringWidth'),
        'outline-color': 'data(fill)',
      },
    },
    {
      selector: 'node[community]',
      style: {
        shape: 'round-rectangle',
        width: 'data(width)',
        height: 'data(height)',
        'background-opacity': 0,
        'border-width': 0,
        'z-index': highestOrder,
      },
    },
    {
      selector: 'edge',
      style: {
        width: (edge: EdgeSingular) => Math.max(thinnest(), edge.data('width')),
        'line-color': 'data(stroke)',
        opacity: number('opacity'),
        'line-cap': 'round',
        'overlay-opacity': 0,
        'overlay-padding': 4,
        ...(whole && scene.edges.length <= mostCurvedEdges
          ? {
              'curve-style': 'unbundled-bezier',
              'control-point-distances': 'data(bend)',
              'control-point-weights': 0.5,
            }
          : { 'curve-style': 'haystack', 'haystack-radius': 0 }),
        ...fade,
      },
    },
    { selector: 'node.muted', style: { opacity: 0.16 } },
    { selector: 'edge.muted', style: { opacity: 0.06 } },
    { selector: 'edge.standing-out', style: { opacity: 1, 'z-index': 1 } },
    {
      selector: 'node.moved',
      style: {
        'background-image': nailIn(scene),
        // Layout units: as large on each node, and within the smallest.
        'background-width': 7,
        'background-height': 7,
      },
    },
    {
      selector: 'node.selected',
      style: {
        'border-color': scene.ink,
        'border-style': 'solid',
        'border-width': 2.4,
        'z-index': highestOrder + 1,
      },
    },
    {
      selector: 'node[community].selected',
      style: { 'border-width': 0 },
    },
    {
      selector: 'edge.selected',
      style: { opacity: 1, 'line-color': scene.ink, 'z-index': highestOrder },
    },
    {
      selector: 'node.focused',
      style: {
        'underlay-color': accent,
        'underlay-opacity': 0.55,
        'underlay-padding': 5,
        'underlay-shape': 'ellipse',
        'z-index': highestOrder + 2,
      },
    },
    { selector: 'node[community].focused', style: { 'underlay-shape': 'round-rectangle' } },
  ];
}
