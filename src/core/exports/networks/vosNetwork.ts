/** A network as VOSviewer understands it, for its map and network files and for its JSON. */

import { UserError } from '../../model/progress.ts';
import type { Attribute, ExportedNetwork } from './exportedNetwork.ts';
import { frameOf } from './placesWithin.ts';

/** VOSviewer makes no map of fewer. */
const fewestItems = 3;
/** And knows no clusters beyond. */
const mostClusters = 1000;

export interface VosNetwork {
  /** About -1 to 1, y upwards; undefined where not all items have a place: VOSviewer finds them. */
  readonly placeOf: ((node: number) => { readonly x: number; readonly y: number }) | undefined;
  /** 1 to 1000; undefined for items of no such cluster. */
  readonly clusterOf: (node: number) => number | undefined;
  /** Never negative; unknown nowhere. */
  readonly weights: readonly Measure[];
  /** Any number, or unknown. */
  readonly scores: readonly Measure[];
  /** A page about an item, where it has a number that leads to one. */
  readonly addressOf: (node: number) => string | undefined;
}

interface Measure {
  readonly label: string;
  readonly at: (node: number) => number | undefined;
}

/** Throws a UserError for networks that VOSviewer refuses. */
export function vosNetwork(network: ExportedNetwork): VosNetwork {
  const { nodes, x, y, community, nodeAttributes, isAuthor } = network;
  if (nodes < fewestItems) {
    throw new UserError(
      'too-few-items',
      `VOSviewer takes ${fewestItems} items or more; this network has ${nodes}. Widen the filter, or choose another format.`,
    );
  }
  const attribute = (id: string): Attribute | undefined =>
    nodeAttributes.find((candidate) => candidate.id === id);
  const measure = (label: string, id: string): readonly Measure[] => {
    const found = attribute(id);
    return found ? [{ label, at: (node) => numberOf(found.at(node)) }] : [];
  };
  const text = (id: string, node: number) => attribute(id)?.at(node);
  const frame = frameOf(network);
  return {
    placeOf:
      frame &&
      ((node) => ({
        x: rounded(((x[node] ?? 0) - frame.x) / frame.half),
        y: rounded((frame.y - (y[node] ?? 0)) / frame.half),
      })),
    clusterOf: (node) => {
      const number = community[node] ?? 0;
      return number >= 1 && number <= mostClusters ? number : undefined;
    },
    weights: [
      { label: 'Links', at: (node) => numberOf(attribute('degree')?.at(node)) ?? 0 },
      { label: 'Total link strength', at: strengths(network) },
      ...measure('Documents', 'papers').map(({ label, at }) => ({
        label,
        at: (node: number) => (isAuthor(node) ? at(node) : 1),
      })),
    ],
    scores: [
      ...measure('First publication year', 'first_year'),
      ...measure('Last publication year', 'last_year'),
      ...measure('Avg. publication year', 'mean_year'),
      ...measure('Publication year', 'year'),
      ...measure('Citations', 'citations'),
      ...measure('Doubt', 'doubt'),
    ],
    addressOf: (node) => {
      const [orcid, doi] = [text('orcid', node), text('doi', node)];
      if (typeof orcid === 'string') return `https://orcid.org/${inAddress(orcid)}`;
      return typeof doi === 'string' ? `https://doi.org/${inAddress(doi)}` : undefined;
    },
  };
}

/** Lone surrogates have no place in addresses. */
const inAddress = (text: string): string => encodeURI(text.replace(/\p{Surrogate}/gu, ''));

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined;

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** The sum of the weights at each node. */
function strengths({ nodes, source, target, weight }: ExportedNetwork) {
  const sums = new Float64Array(nodes);
  for (let e = 0; e < weight.length; e++) {
    for (const node of [source[e] ?? 0, target[e] ?? 0]) {
      sums[node] = (sums[node] ?? 0) + (weight[e] ?? 0);
    }
  }
  return (node: number) => sums[node];
}
