/** The layouts that ours is measured against, each in its usual configuration. */

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { forceManyBodySampled } from 'd3-force-sampled';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { LaidOut, LayoutNetwork } from '../../src/core/layout/network.ts';
import { createRandom } from '../../src/core/model/random.ts';

/** The network as graphology has it, with random places. */
export function graphOf({ radii, edges }: LayoutNetwork): Graph {
  const graph = new Graph({ type: 'undirected' });
  const random = createRandom(7);
  for (const i of radii.keys()) graph.addNode(i, { x: 1000 * random(), y: 1000 * random() });
  for (const { source, target, weight } of edges) {
    if (source !== target) graph.mergeEdge(source, target, { weight });
  }
  return graph;
}

/** ForceAtlas2 for so many iterations, settings inferred from the size, repulsion by Barnes-Hut. */
export function byForceAtlas2(graph: Graph, iterations = 500): LaidOut {
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true };
  const places = forceAtlas2(graph, { iterations, settings });
  const at = (axis: 'x' | 'y') => graph.mapNodes((node) => places[node]?.[axis] ?? 0);
  return { x: at('x'), y: at('y') };
}

/** d3-force with 300 ticks: links, charges, collisions, a weak pull to the middle. */
export function byD3Force({ radii, edges }: LayoutNetwork): LaidOut {
  const random = createRandom(7);
  const side = 30 * Math.sqrt(radii.length);
  const nodes = radii.map((radius): SimulationNodeDatum & { readonly radius: number } => ({
    radius,
    x: (random() - 0.5) * side,
    y: (random() - 0.5) * side,
  }));
  const links = edges.map(({ source, target }) => ({ source, target }));
  forceSimulation(nodes)
    .stop()
    .force('charge', forceManyBody().strength(-200))
    .force('link', forceLink(links).distance(70))
    .force('x', forceX(0).strength(0.02))
    .force('y', forceY(0).strength(0.02))
    .force(
      'collide',
      forceCollide<(typeof nodes)[number]>((node) => node.radius),
    )
    .tick(300);
  return { x: nodes.map(({ x = 0 }) => x), y: nodes.map(({ y = 0 }) => y) };
}

/** d3-force with repulsion by random vertex sampling, as its documentation has it. */
export function byD3ForceSampled({ radii, edges }: LayoutNetwork, ticks = 300): LaidOut {
  const nodes: SimulationNodeDatum[] = radii.map(() => ({}));
  const links = edges.map(({ source, target }) => ({ source, target }));
  forceSimulation(nodes)
    .stop()
    .velocityDecay(0.2)
    .force('link', forceLink(links))
    .force('charge', forceManyBodySampled())
    .tick(ticks);
  return { x: nodes.map(({ x = 0 }) => x), y: nodes.map(({ y = 0 }) => y) };
}
