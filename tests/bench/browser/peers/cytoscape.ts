/**
 * Cytoscape alone, tuned by its own documentation: everything an element, haystack edges that hear
 * no events, styles from data, nothing computed that can be given, one pixel a pixel.
 */

import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import { container, frameEnd, type PeerNetwork, readNetwork, someNodes } from './peerNetwork.ts';

const network = await readNetwork();

function elementsOf({ x, y, radius, colour, label, source, target, width }: PeerNetwork) {
  const nodes = x.map(
    (at, i): ElementDefinition => ({
      data: { id: `${i}`, label: label[i], size: 2 * (radius[i] ?? 1), colour: colour[i] },
      position: { x: at, y: y[i] ?? 0 },
    }),
  );
  const edges = source.map(
    (from, e): ElementDefinition => ({
      data: { id: `e${e}`, source: `${from}`, target: `${target[e]}`, width: width[e] },
    }),
  );
  return [...nodes, ...edges];
}

/** What fits the network into the window, which Cytoscape would otherwise measure first. */
function cameraOf({ x, y }: PeerNetwork, { clientWidth, clientHeight }: HTMLElement) {
  const low = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
  const high = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
  const [left, right, top, bottom] = [low(x), high(x), low(y), high(y)];
  const zoom = Math.min(clientWidth / (right - left), clientHeight / (bottom - top));
  return {
    zoom,
    pan: {
      x: clientWidth / 2 - (zoom * (left + right)) / 2,
      y: clientHeight / 2 - (zoom * (top + bottom)) / 2,
    },
  };
}

let cy: Core | undefined;

window.draw = async () => {
  const begun = performance.now();
  const element = container();
  const core = cytoscape({
    container: element,
    elements: elementsOf(network),
    ...cameraOf(network, element),
    minZoom: 1e-4,
    layout: { name: 'preset', fit: false },
    pixelRatio: 1,
    hideEdgesOnViewport: true,
    textureOnViewport: false,
    motionBlur: false,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    style: [
      {
        selector: 'node',
        style: {
          width: 'data(size)',
          height: 'data(size)',
          'background-color': 'data(colour)',
          label: 'data(label)',
          'min-zoomed-font-size': 8,
        },
      },
      {
        selector: 'edge',
        style: {
          'curve-style': 'haystack',
          'haystack-radius': 0,
          width: 'data(width)',
          'line-color': '#c0c4cc',
          events: 'no',
        },
      },
    ],
  });
  await new Promise((resolve) => core.one('render', resolve));
  await frameEnd();
  cy = core;
  return { picture: performance.now() - begun };
};

/** What Cytoscape does at each move of the pointer; not in its published types. */
interface Finder {
  readonly findNearestElement: (x: number, y: number, mouse: boolean, touch: boolean) => unknown;
}

window.find = (count) => {
  const finder = (cy as unknown as { renderer: () => Finder }).renderer();
  // The first time sorts all elements.
  finder.findNearestElement(0, 0, true, false);
  return someNodes(network.x.length, count).map((i) => {
    const begun = performance.now();
    const found = finder.findNearestElement(network.x[i] ?? 0, network.y[i] ?? 0, true, false);
    const took = performance.now() - begun;
    if (!found) throw new Error(`Nothing is found at node ${i}.`);
    return took;
  });
};
