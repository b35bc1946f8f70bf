/**
 * Export: a network as Cytoscape.js JSON, which Cytoscape opens as well
 * (https://js.cytoscape.org/#notation/elements-json).
 */

import type { ExportWriter } from '../format.ts';
import { jsonList } from '../jsonList.ts';
import { piecesOf } from '../pieces.ts';
import type { Attribute, ExportedNetwork } from './exportedNetwork.ts';
import { interactions } from './interactions.ts';
import { networkToExport } from './networkToExport.ts';

/** Writes `network.cyjs`. */
export const writeCyjs: ExportWriter = async (dataset, values, context) => {
  const network = await networkToExport(dataset, values, context);
  return [{ name: 'network.cyjs', contents: piecesOf(() => lines(network)) }];
};

function* lines(network: ExportedNetwork): Generator<string> {
  const { title, description, creator, nodes, edges, view, units, source, target } = network;
  const head = {
    format_version: '1.0',
    generated_by: creator,
    target_cytoscapejs_version: '~3.0',
    data: { name: title, shared_name: title, description },
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"elements":{"nodes":`;
  yield* jsonList(nodes, (i) => ({ data: nodeData(network, i), position: positionOf(network, i) }));
  yield ',\n"edges":';
  yield* jsonList(edges, (e) => ({
    data: {
      id: `e${e}`,
      source: network.idOf(source[e] ?? 0),
      target: network.idOf(target[e] ?? 0),
      interaction: units?.interaction ?? interactions[view],
      weight: network.weight[e],
      ...stated(network.edgeAttributes, e),
    },
  }));
  yield '}}\n';
}

const nodeData = (network: ExportedNetwork, i: number) => ({
  id: network.idOf(i),
  name: network.labelOf(i),
  color: network.fillOf(i),
  size: 2 * (network.radius[i] ?? 0),
  ...stated(network.nodeAttributes, i),
});

function positionOf({ x, y }: ExportedNetwork, i: number) {
  const place = { x: x[i] ?? Number.NaN, y: y[i] ?? Number.NaN };
  return Number.isNaN(place.x) || Number.isNaN(place.y) ? undefined : place;
}

/** What is known, by attribute. */
export const stated = (attributes: readonly Attribute[], index: number): object =>
  Object.fromEntries(attributes.map(({ id, at }) => [id, at(index)]));
