/**
 * Export: a network as VOSviewer's JSON, for VOSviewer and VOSviewer Online
 * (https://app.vosviewer.com/docs/file-types/json-file-type/).
 */

import type { BaseView, View } from '../../scene/views/view.ts';
import type { ExportWriter } from '../format.ts';
import { jsonList } from '../jsonList.ts';
import { piecesOf } from '../pieces.ts';
import type { ExportedNetwork } from './exportedNetwork.ts';
import { oneLine } from './labels.ts';
import { networkToExport } from './networkToExport.ts';
import { type VosNetwork, vosNetwork } from './vosNetwork.ts';

/** Writes `vosviewer.json`. */
export const writeVosviewerJson: ExportWriter = async (dataset, values, context) => {
  const network = await networkToExport(dataset, values, context);
  const own = vosNetwork(network);
  return [{ name: 'vosviewer.json', contents: piecesOf(() => lines(network, own)) }];
};

/** What VOSviewer calls things on screen. */
const terms: Readonly<Record<BaseView, Readonly<Record<string, string>>>> = {
  authors: {
    item: 'author',
    items: 'authors',
    link: 'co-authorship link',
    links: 'co-authorship links',
    link_strength: 'co-authorship strength',
    total_link_strength: 'total co-authorship strength',
  },
  bipartite: {
    item: 'author or paper',
    items: 'authors and papers',
    link: 'authorship',
    links: 'authorships',
  },
  papers: {
    item: 'paper',
    items: 'papers',
    link: 'similarity',
    links: 'similarities',
    link_strength: 'similarity',
    total_link_strength: 'sum of similarities',
  },
};

const termsOf = ({ one, many }: View): Readonly<Record<string, string>> => ({
  item: one,
  items: many,
  link: 'link',
  links: 'links',
});

function* lines(network: ExportedNetwork, own: VosNetwork): Generator<string> {
  const { title, description, creator, view, units, nodes, edges, source, target, weight } =
    network;
  const config = { terminology: units ? termsOf(units) : terms[view] };
  const info = { title, description: `${escaped(description)} Written by ${escaped(creator)}.` };
  yield `{"info":${JSON.stringify(info)},\n"config":${JSON.stringify(config)},\n"network":{"items":`;
  yield* jsonList(nodes, (i) => item(network, own, i));
  yield ',\n"links":';
  yield* jsonList(edges, (e) => ({
    source_id: (source[e] ?? 0) + 1,
    target_id: (target[e] ?? 0) + 1,
    strength: weight[e],
  }));
  const clusters = clustersIn(network, own);
  yield ',\n"clusters":';
  yield* jsonList(clusters.length, (i) => clusters[i]);
  yield '}}\n';
}

function item(network: ExportedNetwork, own: VosNetwork, i: number): object {
  const measured = (measures: VosNetwork['scores']) =>
    Object.fromEntries(
      measures.flatMap(({ label, at }) => {
        const value = at(i);
        return value === undefined ? [] : [[label, value]];
      }),
    );
  return {
    id: i + 1,
    label: oneLine(network.labelOf(i)),
    url: own.addressOf(i),
    ...own.placeOf?.(i),
    cluster: own.clusterOf(i),
    weights: measured(own.weights),
    scores: measured(own.scores),
  };
}

function clustersIn(
  { nodes, communityName }: ExportedNetwork,
  { clusterOf }: VosNetwork,
): readonly object[] {
  const numbers = new Set<number>();
  for (let i = 0; i < nodes; i++) {
    const number = clusterOf(i);
    if (number !== undefined) numbers.add(number);
  }
  return [...numbers]
    .sort((a, b) => a - b)
    .map((cluster) => ({ cluster, label: communityName(cluster) }));
}

/** VOSviewer shows descriptions as HTML. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
