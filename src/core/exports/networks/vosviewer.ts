/**
 * Export: map and network files for VOSviewer
 * (https://app.vosviewer.com/docs/file-types/map-and-network-file-type/).
 */

import type { ExportWriter } from '../format.ts';
import { piecesOf } from '../pieces.ts';
import type { ExportedNetwork } from './exportedNetwork.ts';
import { oneLine } from './labels.ts';
import { networkToExport } from './networkToExport.ts';
import { vosNetwork } from './vosNetwork.ts';

/** Writes `map.txt`, which has a header, and `network.txt`, which must have none. */
export const writeVosviewer: ExportWriter = async (dataset, values, context) => {
  const network = await networkToExport(dataset, values, context);
  const columns = columnsOf(network);
  return [
    { name: 'map.txt', contents: piecesOf(() => map(network, columns)) },
    { name: 'network.txt', contents: piecesOf(() => links(network)) },
  ];
};

interface Column {
  readonly header: string;
  readonly at: (node: number) => string | number | undefined;
}

function columnsOf(network: ExportedNetwork): readonly Column[] {
  const { placeOf, clusterOf, weights, scores, addressOf } = vosNetwork(network);
  return [
    { header: 'id', at: (node) => node + 1 },
    { header: 'label', at: (node) => cell(network.labelOf(node)) },
    { header: 'url', at: addressOf },
    ...(placeOf
      ? [
          { header: 'x', at: (node: number) => placeOf(node).x },
          { header: 'y', at: (node: number) => placeOf(node).y },
        ]
      : []),
    { header: 'cluster', at: clusterOf },
    ...weights.map(({ label, at }) => ({ header: `weight<${label}>`, at })),
    ...scores.map(({ label, at }) => ({ header: `score<${label}>`, at })),
  ];
}

/** One line; in quotation marks where VOSviewer asks for them. */
function cell(text: string): string {
  const line = oneLine(text);
  return /[",;]/u.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}

function* map({ nodes }: ExportedNetwork, columns: readonly Column[]): Generator<string> {
  yield `${columns.map(({ header }) => header).join('\t')}\n`;
  for (let i = 0; i < nodes; i++) {
    yield `${columns.map(({ at }) => at(i) ?? '').join('\t')}\n`;
  }
}

function* links({ edges, source, target, weight }: ExportedNetwork): Generator<string> {
  for (let e = 0; e < edges; e++) {
    yield `${(source[e] ?? 0) + 1}\t${(target[e] ?? 0) + 1}\t${weight[e]}\n`;
  }
}
