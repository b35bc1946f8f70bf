/** Export: a network as GEXF 1.3 with its viz module (https://gexf.net/schema.html), for Gephi. */

import type { ExportWriter } from '../format.ts';
import { piecesOf } from '../pieces.ts';
import { escapeXmlWhole } from '../xmlText.ts';
import type { Attribute, ExportedNetwork } from './exportedNetwork.ts';
import { networkToExport } from './networkToExport.ts';

/** Writes `network.gexf`. Gephi's y points upwards. */
export const writeGexf: ExportWriter = async (dataset, values, context) => {
  const network = await networkToExport(dataset, values, context);
  return [{ name: 'network.gexf', contents: piecesOf(() => lines(network)) }];
};

function* lines(network: ExportedNetwork): Generator<string> {
  const { description, creator, nodes, edges, source, target, weight } = network;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">\n`;
  yield `<meta><creator>${escapeXmlWhole(creator)}</creator><description>${escapeXmlWhole(description)}</description></meta>\n`;
  yield '<graph defaultedgetype="undirected" mode="static">\n';
  yield declared('node', network.nodeAttributes);
  yield declared('edge', network.edgeAttributes);
  yield `<nodes count="${nodes}">\n`;
  for (let i = 0; i < nodes; i++) {
    const x = network.x[i] ?? Number.NaN;
    const y = network.y[i] ?? Number.NaN;
    const [red, green, blue] = rgb(network.fillOf(i));
    const place =
      Number.isNaN(x) || Number.isNaN(y)
        ? ''
        : `<viz:position x="${x}" y="${y === 0 ? 0 : -y}" z="0"/>`;
    const look = `<viz:color r="${red}" g="${green}" b="${blue}"/>${place}<viz:size value="${2 * (network.radius[i] ?? 0)}"/>`;
    yield `<node id="${escapeXmlWhole(network.idOf(i))}" label="${escapeXmlWhole(network.labelOf(i))}">${stated(network.nodeAttributes, i)}${look}</node>\n`;
  }
  yield `</nodes>\n<edges count="${edges}">\n`;
  for (let e = 0; e < edges; e++) {
    const [from, to] = [source[e] ?? 0, target[e] ?? 0].map((node) =>
      escapeXmlWhole(network.idOf(node)),
    );
    yield `<edge id="${e}" source="${from}" target="${to}" weight="${weight[e]}">${stated(network.edgeAttributes, e)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function declared(of: 'node' | 'edge', attributes: readonly Attribute[]): string {
  if (attributes.length === 0) return '';
  const each = attributes.map(
    ({ id, type }) => `<attribute id="${id}" title="${id}" type="${type}"/>`,
  );
  return `<attributes class="${of}" mode="static">${each.join('')}</attributes>\n`;
}

function stated(attributes: readonly Attribute[], index: number): string {
  let all = '';
  for (const { id, at } of attributes) {
    const value = at(index);
    if (value !== undefined)
      all += `<attvalue for="${id}" value="${escapeXmlWhole(String(value))}"/>`;
  }
  return all === '' ? '' : `<attvalues>${all}</attvalues>`;
}

/** Red, green and blue of `#rrggbb`, 0 to 255. */
export const rgb = (colour: string): readonly [number, number, number] => {
  const all = Number.parseInt(colour.slice(1), 16);
  return [all >> 16, (all >> 8) & 255, all & 255];
};
