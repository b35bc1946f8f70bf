/** Export: a network as GML (Himsolt 1997), which is ASCII with entities for everything else. */

import type { ExportWriter } from '../format.ts';
import { piecesOf } from '../pieces.ts';
import type { Attribute, AttributeValue, ExportedNetwork } from './exportedNetwork.ts';
import { uniqueLabels } from './labels.ts';
import { networkToExport } from './networkToExport.ts';

/** Writes `network.gml`. Labels are of one kind each, for readers that know nodes by them. */
export const writeGml: ExportWriter = async (dataset, values, context) => {
  const network = await networkToExport(dataset, values, context);
  return [{ name: 'network.gml', contents: piecesOf(() => lines(network)) }];
};

function* lines(network: ExportedNetwork): Generator<string> {
  const { description, creator, nodes, edges, source, target, weight } = network;
  const labels = uniqueLabels(network);
  yield `Creator ${quoted(creator)}\nVersion 1\ngraph [\n  comment ${quoted(description)}\n  directed 0\n`;
  for (let i = 0; i < nodes; i++) {
    const name = ` name ${quoted(network.labelOf(i))} key ${quoted(network.idOf(i))}`;
    yield `  node [ id ${i} label ${quoted(labels[i] ?? '')}${name}${stated(network.nodeAttributes, i)}${graphics(network, i)} ]\n`;
  }
  for (let e = 0; e < edges; e++) {
    yield `  edge [ source ${source[e]} target ${target[e]} weight ${real(weight[e] ?? 0)}${stated(network.edgeAttributes, e)} ]\n`;
  }
  yield ']\n';
}

function graphics({ x, y, radius, fillOf, isAuthor }: ExportedNetwork, i: number): string {
  const [left, top] = [x[i] ?? Number.NaN, y[i] ?? Number.NaN];
  const place = Number.isNaN(left) || Number.isNaN(top) ? '' : ` x ${real(left)} y ${real(top)}`;
  const size = real(2 * (radius[i] ?? 0));
  const type = isAuthor(i) ? 'ellipse' : 'rectangle';
  return ` graphics [${place} w ${size} h ${size} type "${type}" fill "${fillOf(i)}" ]`;
}

function stated(attributes: readonly Attribute[], index: number): string {
  let all = '';
  for (const { id, type, at } of attributes) {
    const value = at(index);
    if (value !== undefined) all += ` ${keyOf(id)} ${written(value, type)}`;
  }
  return all;
}

/** Keys have letters and digits only. */
const keyOf = (id: string): string =>
  id.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());

function written(value: NonNullable<AttributeValue>, type: Attribute['type']): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string') return quoted(value);
  return type === 'double' || !Number.isSafeInteger(value) ? real(value) : String(value);
}

/** With the point that a real number must have. */
function real(value: number): string {
  const text = String(value === 0 ? 0 : value);
  if (text.includes('.')) return text;
  const [digits = '', exponent] = text.split('e');
  return exponent === undefined ? `${digits}.0` : `${digits}.0e${exponent}`;
}

/** Beyond printable ASCII all is written by its number; what has no meaning as text is left out. */
const quoted = (text: string): string =>
  `"${text.replace(/\p{Surrogate}/gu, '').replace(/[&"]|[^ -~]/gu, (character) => {
    if (character === '&') return '&amp;';
    if (character === '"') return '&quot;';
    return `&#${character.codePointAt(0)};`;
  })}"`;
