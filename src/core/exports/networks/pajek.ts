/**
 * Export: a network for Pajek (http://mrvar.fdv.uni-lj.si/pajek/): the network, its communities as a
 * partition and what is known of every vertex as vectors.
 */

import type { ExportedFile, ExportWriter } from '../format.ts';
import { piecesOf } from '../pieces.ts';
import type { ExportedNetwork } from './exportedNetwork.ts';
import { oneLine, uniqueLabels } from './labels.ts';
import { networkToExport } from './networkToExport.ts';
import { frameOf } from './placesWithin.ts';

/** Writes `network.net`, `communities.clu`, `degree.vec` and, of authors, `papers.vec`. */
export const writePajek: ExportWriter = async (dataset, values, context) => {
  const network = await networkToExport(dataset, values, context);
  const mark = values['byte-order-mark'] === true ? '\ufeff' : '';
  const column = (name: string, of: (node: number) => number): ExportedFile => ({
    name,
    contents: piecesOf(() => perVertex(mark, network.nodes, of)),
  });
  const vectors = network.nodeAttributes.filter(({ id }) => id === 'degree' || id === 'papers');
  return [
    { name: 'network.net', contents: piecesOf(() => lines(network, mark)) },
    // Class 0 is what Pajek calls those of no class.
    column('communities.clu', (node) => network.community[node] ?? 0),
    ...vectors
      .filter(({ at }) => known(network.nodes, at))
      .map(({ id, at }) => column(`${id}.vec`, (node) => Number(at(node)))),
  ];
};

/** A vector has a number for each vertex, or it would have to invent some. */
function known(nodes: number, at: (node: number) => unknown): boolean {
  for (let i = 0; i < nodes; i++) if (at(i) === undefined) return false;
  return true;
}

/** Pajek cannot write a quotation mark in a label, and a backslash before one misleads others. */
const pajekLabel = (label: string): string =>
  oneLine(label).replaceAll('"', "'").replaceAll('\\', '/');

function* lines(network: ExportedNetwork, mark: string): Generator<string> {
  const { nodes, edges, source, target, weight, view, radius } = network;
  const labels = uniqueLabels(network, pajekLabel);
  const [place, largest] = [placesIn(network), radius.reduce((a, b) => Math.max(a, b), 0)];
  yield `${mark}*Vertices ${nodes}${view === 'bipartite' ? ` ${authorsAmong(network)}` : ''}\n`;
  for (let i = 0; i < nodes; i++) {
    const shape = network.isAuthor(i) ? 'ellipse' : 'box';
    const factor = largest === 0 ? 1 : (4 * (radius[i] ?? 0)) / largest;
    const look =
      place === undefined
        ? ''
        : ` ${place(i)} ${shape} x_fact ${decimal(factor)} y_fact ${decimal(factor)}`;
    yield `${i + 1} "${labels[i] ?? ''}"${look}\n`;
  }
  yield '*Edges\n';
  for (let e = 0; e < edges; e++) {
    yield `${(source[e] ?? 0) + 1} ${(target[e] ?? 0) + 1} ${weight[e]}\n`;
  }
}

/** Authors come first: two numbers after `*Vertices` are what a two-mode network has. */
function authorsAmong({ nodes, isAuthor }: ExportedNetwork): number {
  let count = 0;
  while (count < nodes && isAuthor(count)) count++;
  return count;
}

/** Into Pajek's window, 0 to 1 both ways, y downwards; undefined where not all have a place. */
function placesIn(network: ExportedNetwork): ((node: number) => string) | undefined {
  const frame = frameOf(network);
  if (!frame) return undefined;
  const within = (value: number, middle: number) =>
    decimal(0.5 + (0.45 * (value - middle)) / frame.half);
  const { x, y } = network;
  return (node) => `${within(x[node] ?? 0, frame.x)} ${within(y[node] ?? 0, frame.y)}`;
}

const decimal = (value: number): string => value.toFixed(6);

function* perVertex(mark: string, nodes: number, of: (node: number) => number): Generator<string> {
  yield `${mark}*Vertices ${nodes}\n`;
  for (let i = 0; i < nodes; i++) yield `${of(i)}\n`;
}
