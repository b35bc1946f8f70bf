/** A scene's nodes and edges in the terms of Cytoscape's style sheet. */

import { mix } from '../core/scene/colour.ts';
import type { Cue, Scene, SceneEdge, SceneNode } from '../core/scene/scene.ts';
import { stripeStops } from '../core/scene/stripes.ts';

/** Above so many edges they are drawn straight, which Cytoscape does several times faster. */
export const mostCurvedEdges = 1500;

export interface NodeData {
  readonly id: string;
  readonly shape: 'ellipse' | 'round-rectangle';
  readonly size: number;
  readonly fill: string;
  readonly stroke: string;
  readonly cue: Cue;
  readonly borderWidth: number;
  readonly ringWidth: number;
  /** Colours of a striped node from corner to corner; empty: it has one. */
  readonly stripes: string;
  /** Nodes of higher order lie over others; up to `highestOrder`. */
  readonly order: number;
}

export interface EdgeData {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly width: number;
  readonly stroke: string;
  readonly opacity: number;
  /** Distance of the control point from the chord, layout units. */
  readonly bend: number;
}

/** What is chosen lies over all others. */
export const highestOrder = 30_000;

/**
 * The data of a node. Proportions are those of exported figures. No smaller one is striped, for
 * stripes too narrow to be seen look like dust.
 */
export function nodeData(node: SceneNode, background: string, leastStriped = 0): NodeData {
  const { id, radius, stroke } = node;
  const striped = node.doubtful && radius >= leastStriped;
  const shape = node.shape === 'circle' ? 'ellipse' : 'round-rectangle';
  const base = {
    id,
    shape,
    size: radius * 2,
    stroke,
    fill: node.fill,
    stripes: stripesOf(striped, node.fill, background),
    ringWidth: 0,
    order: Math.round(node.importance * 10_000),
  } as const;
  if (node.cue === 'plain') {
    return { ...base, cue: 'plain', borderWidth: Math.min(1.6, radius * 0.16) };
  }
  const line = Math.max(1, radius * 0.2);
  if (node.cue === 'dashed') {
    const fill = mix(node.fill, background, 0.45);
    const stripes = stripesOf(striped, fill, background);
    return { ...base, cue: 'dashed', fill, stripes, borderWidth: line };
  }
  const core = radius * 0.58;
  return {
    ...base,
    cue: 'ring',
    size: core * 2,
    stripes: stripesOf(striped && core >= leastStriped, node.fill, background),
    borderWidth: Math.max(0.5, radius - core - line),
    ringWidth: line,
  };
}

/** Said even where there are none, for data that is not given stays as it was. */
const stripesOf = (striped: boolean, fill: string, background: string): string =>
  striped ? stripeStops.map(({ stripe }) => (stripe ? background : fill)).join(' ') : '';

/** The data of all edges. */
export function edgesData(scene: Scene): readonly EdgeData[] {
  const places = new Map(scene.nodes.map((node) => [node.id, node]));
  const curved = scene.edges.length <= mostCurvedEdges;
  return scene.edges.map((edge) => ({
    id: edge.id,
    source: edge.source,
    target: edge.target,
    width: edge.width,
    stroke: edge.stroke,
    opacity: edge.opacity,
    bend: curved ? bendOf(edge, places.get(edge.source), places.get(edge.target)) : 0,
  }));
}

/** A quadratic curve reaches half as far from its chord as its control point. */
function bendOf(edge: SceneEdge, a: SceneNode | undefined, b: SceneNode | undefined): number {
  if (!a || !b) return 0;
  const [x, y] = [b.x - a.x, b.y - a.y];
  return 2 * edge.curvature * Math.sqrt(x * x + y * y);
}
