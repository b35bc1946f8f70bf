/**
 * sigma 3 in its fastest documented configuration: points and hairlines instead of discs and
 * rectangles, no events on edges, nothing drawn in a gesture that need not be.
 */

import Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, NodePointProgram } from 'sigma/rendering';
import { container, frameEnd, type PeerNetwork, readNetwork } from './peerNetwork.ts';

// Let go once it is a graph, so that memory is counted once.
let network: PeerNetwork | null = await readNetwork();

function graphOf({ x, y, radius, colour, label, source, target, width }: PeerNetwork): Graph {
  const graph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  for (const [i, at] of x.entries()) {
    // sigma's y points upwards.
    const place = { x: at, y: -(y[i] ?? 0), size: Math.max(1, (radius[i] ?? 1) / 10) };
    graph.addNode(i, { ...place, color: colour[i], label: label[i] });
  }
  for (const [e, from] of source.entries()) {
    graph.addEdge(from, target[e], { size: width[e], color: '#c0c4cc' });
  }
  return graph;
}

/** WebGL only queues its work; reading a pixel waits for it. */
function waitForPixels(canvas: HTMLCanvasElement | undefined): void {
  const context = canvas?.getContext('webgl2');
  context?.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
}

window.draw = async () => {
  if (!network) throw new Error('The picture is drawn already.');
  const begun = performance.now();
  const graph = graphOf(network);
  network = null;
  const renderer = new Sigma(graph, container(), {
    defaultNodeType: 'point',
    nodeProgramClasses: { point: NodePointProgram },
    defaultEdgeType: 'line',
    edgeProgramClasses: { line: EdgeLineProgram },
    enableEdgeEvents: false,
    renderEdgeLabels: false,
    hideEdgesOnMove: true,
    hideLabelsOnMove: true,
    zIndex: false,
  });
  const { edges, nodes } = renderer.getCanvases();
  waitForPixels(edges);
  waitForPixels(nodes);
  await frameEnd();
  return { picture: performance.now() - begun };
};
