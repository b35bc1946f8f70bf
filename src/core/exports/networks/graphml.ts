/** Export: a network as GraphML 1.0 (http://graphml.graphdrawing.org/specification.html). */

import type { ExportWriter } from '../format.ts';
import { piecesOf } from '../pieces.ts';
import { escapeXmlWhole } from '../xmlText.ts';
import type { Attribute, ExportedNetwork } from './exportedNetwork.ts';
import { rgb } from './gexf.ts';
import { networkToExport } from './networkToExport.ts';

/** Writes `network.graphml`; every key is declared with its type. */
export const writeGraphml: ExportWriter = async (dataset, values, context) => {
  const network = await networkToExport(dataset, values, context);
  return [{ name: 'network.graphml', contents: piecesOf(() => lines(network)) }];
};

const types = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const;

function* lines(network: ExportedNetwork): Generator<string> {
  const { description, creator, nodes, edges, source, target } = network;
  const ofNodes = [...lookOf(network), ...network.nodeAttributes];
  const weight: Attribute = {
    id: 'weight',
    type: 'double',
    says: 'weight as the dataset counts',
    at: (e) => network.weight[e],
  };
  const ofEdges = [weight, ...network.edgeAttributes];
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n`;
  yield `<desc>${escapeXmlWhole(`${description} Written by ${creator}.`)}</desc>\n`;
  yield keys('node', 'n', ofNodes) + keys('edge', 'e', ofEdges);
  yield `<graph id="network" edgedefault="undirected" parse.nodes="${nodes}" parse.edges="${edges}" parse.nodeids="free" parse.edgeids="free" parse.order="nodesfirst">\n`;
  for (let i = 0; i < nodes; i++) {
    yield `<node id="${escapeXmlWhole(network.idOf(i))}">${data('n', ofNodes, i)}</node>\n`;
  }
  for (let e = 0; e < edges; e++) {
    const [from, to] = [source[e] ?? 0, target[e] ?? 0].map((node) =>
      escapeXmlWhole(network.idOf(node)),
    );
    yield `<edge id="e${e}" source="${from}" target="${to}">${data('e', ofEdges, e)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

/** Under the names that Gephi and igraph know. */
function lookOf({ labelOf, fillOf, x, y, radius }: ExportedNetwork): readonly Attribute[] {
  const placed = (column: Float64Array) => (i: number) => {
    const value = column[i] ?? Number.NaN;
    return Number.isNaN(value) ? undefined : value;
  };
  const part = (which: 0 | 1 | 2) => (i: number) => rgb(fillOf(i))[which];
  return [
    { id: 'label', type: 'string', says: 'name or title', at: labelOf },
    { id: 'x', type: 'double', says: 'to the right, layout units', at: placed(x) },
    { id: 'y', type: 'double', says: 'downwards, layout units', at: placed(y) },
    { id: 'size', type: 'double', says: 'diameter, layout units', at: (i) => 2 * (radius[i] ?? 0) },
    { id: 'color', type: 'string', says: 'colour in pictures', at: fillOf },
    { id: 'r', type: 'integer', says: 'its red, 0 to 255', at: part(0) },
    { id: 'g', type: 'integer', says: 'its green, 0 to 255', at: part(1) },
    { id: 'b', type: 'integer', says: 'its blue, 0 to 255', at: part(2) },
  ];
}

const keys = (of: 'node' | 'edge', prefix: string, attributes: readonly Attribute[]): string =>
  attributes
    .map(
      ({ id, type, says }, k) =>
        `<key id="${prefix}${k}" for="${of}" attr.name="${id}" attr.type="${types[type]}"><desc>${escapeXmlWhole(says)}</desc></key>\n`,
    )
    .join('');

function data(prefix: string, attributes: readonly Attribute[], index: number): string {
  let all = '';
  for (let k = 0; k < attributes.length; k++) {
    const value = attributes[k]?.at(index);
    if (value === undefined) continue;
    all += `<data key="${prefix}${k}">${escapeXmlWhole(String(value))}</data>`;
  }
  return all;
}
