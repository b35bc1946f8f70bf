/**
 * Export: a network as CX2 for Cytoscape and NDEx
 * (https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/).
 */

import type { ExportWriter } from '../format.ts';
import { jsonList } from '../jsonList.ts';
import { piecesOf } from '../pieces.ts';
import { stated } from './cyjs.ts';
import type { Attribute, ExportedNetwork } from './exportedNetwork.ts';
import { interactions } from './interactions.ts';
import { networkToExport } from './networkToExport.ts';

/** Writes `network.cx2`: a list of aspects, whose numbers of elements the second entry states. */
export const writeCx2: ExportWriter = async (dataset, values, context) => {
  const network = await networkToExport(dataset, values, context);
  return [{ name: 'network.cx2', contents: piecesOf(() => lines(network)) }];
};

function* lines(network: ExportedNetwork): Generator<string> {
  const { title, description, creator, view, units, nodes, edges, source, target, weight } =
    network;
  const head = { CXVersion: '2.0', hasFragments: false };
  const metaData = [
    { name: 'attributeDeclarations', elementCount: 1 },
    { name: 'networkAttributes', elementCount: 1 },
    { name: 'nodes', elementCount: nodes },
    { name: 'edges', elementCount: edges },
    { name: 'visualProperties', elementCount: 1 },
  ];
  yield `[${JSON.stringify(head)},\n${JSON.stringify({ metaData })},\n`;
  yield `${JSON.stringify({ attributeDeclarations: [declarations(network)] })},\n`;
  yield `${JSON.stringify({ networkAttributes: [{ name: title, description, creator }] })},\n`;
  yield '{"nodes":';
  yield* jsonList(nodes, (i) => ({ id: i, ...positionOf(network, i), v: nodeValues(network, i) }));
  yield '},\n{"edges":';
  yield* jsonList(edges, (e) => ({
    id: e,
    s: source[e],
    t: target[e],
    v: {
      interaction: units?.interaction ?? interactions[view],
      weight: weight[e],
      ...stated(network.edgeAttributes, e),
    },
  }));
  yield `},\n${JSON.stringify({ visualProperties: [visualProperties] })},\n`;
  yield `${JSON.stringify({ status: [{ success: true }] })}]\n`;
}

const declared = (attributes: readonly Attribute[]) =>
  Object.fromEntries(attributes.map(({ id, type }) => [id, { d: type }]));

const [text, double] = [{ d: 'string' }, { d: 'double' }];

const declarations = ({ nodeAttributes, edgeAttributes }: ExportedNetwork) => ({
  networkAttributes: { name: text, description: text, creator: text },
  nodes: { name: text, key: text, color: text, size: double, ...declared(nodeAttributes) },
  edges: { interaction: text, weight: double, ...declared(edgeAttributes) },
});

const nodeValues = (network: ExportedNetwork, i: number) => ({
  name: network.labelOf(i),
  key: network.idOf(i),
  color: network.fillOf(i),
  size: 2 * (network.radius[i] ?? 0),
  ...stated(network.nodeAttributes, i),
});

function positionOf({ x, y }: ExportedNetwork, i: number) {
  const place = { x: x[i] ?? Number.NaN, y: y[i] ?? Number.NaN };
  return Number.isNaN(place.x) || Number.isNaN(place.y) ? {} : place;
}

const from = (attribute: string, type: string) => ({
  type: 'PASSTHROUGH',
  definition: { attribute, type },
});

/** Names, colours and sizes as in Coterie's own pictures. */
const visualProperties = {
  default: {
    network: { NETWORK_BACKGROUND_COLOR: '#FFFFFF' },
    node: { NODE_SHAPE: 'ellipse', NODE_BORDER_WIDTH: 0, NODE_LABEL_FONT_SIZE: 6 },
    edge: { EDGE_LINE_COLOR: '#B4B4B4', EDGE_WIDTH: 0.5 },
  },
  nodeMapping: {
    NODE_LABEL: from('name', 'string'),
    NODE_BACKGROUND_COLOR: from('color', 'string'),
    NODE_WIDTH: from('size', 'double'),
    NODE_HEIGHT: from('size', 'double'),
  },
  edgeMapping: {},
};
