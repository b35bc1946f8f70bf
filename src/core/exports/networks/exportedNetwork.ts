/** A network as all network formats write it: nodes and edges by number, and what is known of each. */

import type { Dataset } from '../../model/dataset.ts';
import { noFilter } from '../../model/filter.ts';
import type { NodeId } from '../../model/ids.ts';
import { parseColourBy, parseSizeBy } from '../../scene/choices.ts';
import { communityOfNodes } from '../../scene/communityCentres.ts';
import { filled } from '../../scene/filled.ts';
import { type FilteredNetwork, filterNetwork } from '../../scene/filterNetwork.ts';
import { filterSourcesOf } from '../../scene/filterSources.ts';
import type { FilterSources } from '../../scene/filters/filterPart.ts';
import { filterFor } from '../../scene/filters/registry.ts';
import { filterWords } from '../../scene/filterWords.ts';
import { groupNodes } from '../../scene/groups.ts';
import { restrictionWords } from '../../scene/methods.ts';
import { withMoves } from '../../scene/movedPlaces.ts';
import { type NetworkColumns, networkColumns } from '../../scene/networkColumns.ts';
import { offeredChoices } from '../../scene/offered.ts';
import { filterNames } from '../../scene/quickSources.ts';
import type { SceneOptions } from '../../scene/scene.ts';
import type { BaseView, View } from '../../scene/views/view.ts';
import { counted, listed } from '../../text/wording.ts';
import type { ExportContext, ParameterValues } from '../format.ts';
import { type CoauthorshipColumns, coauthorshipColumns, edgeAttributes } from './edgeAttributes.ts';
import { measureAttributes, measuresFor } from './measureAttributes.ts';
import { nodeAttributes } from './nodeAttributes.ts';
import { nodeRadii } from './nodeRadii.ts';

/** Undefined is unknown, and is written nowhere. */
export type AttributeValue = string | number | boolean | undefined;

export interface Attribute {
  /** Lower case with underscores. */
  readonly id: string;
  readonly type: 'string' | 'integer' | 'double' | 'boolean';
  /** What it says, with its unit; one phrase. */
  readonly says: string;
  /** By number of the node or edge. */
  readonly at: (index: number) => AttributeValue;
}

export interface ExportedNetwork {
  readonly view: BaseView;
  /** Where nodes are organisations or the like: of what kind, and in which words. */
  readonly units?: View;
  /** `Co-authorship network`. */
  readonly title: string;
  /** The title, how it was made and what was left out, in sentences. */
  readonly description: string;
  /** `Coterie 0.1.0`. */
  readonly creator: string;
  readonly nodes: number;
  readonly edges: number;
  /** As in the dataset: `a:…`, `p:…`. */
  readonly idOf: (node: number) => string;
  /** Never empty; not always one of a kind. */
  readonly labelOf: (node: number) => string;
  readonly isAuthor: (node: number) => boolean;
  readonly nodeAttributes: readonly Attribute[];
  readonly edgeAttributes: readonly Attribute[];
  /** By node, from 1; 0: of none. */
  readonly community: Uint32Array;
  readonly communityName: (number: number) => string | undefined;
  /** Layout units, y downwards; NaN for nodes that have no place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Layout units, as in pictures. */
  readonly radius: Float64Array;
  /** `#rrggbb`, as in pictures. */
  readonly fillOf: (node: number) => string;
  /** By edge: numbers of nodes. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** By edge: as the dataset counts; of an author on a paper, 1; of papers, their similarity. */
  readonly weight: Float64Array;
}

const titles: Readonly<Record<BaseView, string>> = {
  authors: 'Co-authorship network',
  bipartite: 'Authors and their papers',
  papers: 'Papers and their similarities',
};

/** What the authors of a dataset of units are. */
export interface ExportedUnits {
  readonly view: View;
  /** By unit: authors that are said to be of it. */
  readonly members: Uint32Array;
}

/** Linear. The filter is left aside where the values ask for the whole. */
export function exportedNetwork(
  dataset: Dataset,
  values: ParameterValues,
  { filter: given, moved }: Pick<ExportContext, 'filter' | 'moved'> = {},
  units?: ExportedUnits,
): ExportedNetwork {
  const { network: asked } = values;
  const view: BaseView = dataset.given
    ? 'authors'
    : asked === 'bipartite' || asked === 'papers'
      ? asked
      : 'authors';
  const shown = units?.view.id ?? view;
  const network = withMoves(networkColumns(dataset, units), dataset, view, moved?.[shown]);
  const filter = values.part === 'whole' ? noFilter : filterFor(shown, given ?? noFilter);
  const options: SceneOptions = offeredChoices(dataset, {
    view: shown,
    colourBy: parseColourBy(String(values.colour)) ?? 'community',
    sizeBy: parseSizeBy(String(values.size)) ?? 'papers',
    theme: 'light',
  });
  const sources = filterSourcesOf(dataset, network);
  const filtered = filterNetwork(network, view, dataset.options.counting, filter, sources);
  const nodes = numbersOfKept(filtered.kept);
  const { authors } = network;
  const { source, target } = edgesBetween(network, filtered, view, nodes);
  const community = communityOfNodes(nodes, network, view);
  const structure = dataset.communities[view === 'papers' ? 'papers' : 'authors'];
  const communityName = (number: number) => structure.communities[number - 1]?.name;
  const grouping = groupNodes(dataset, network, filtered.counted, options, sources);
  const degree = new Uint32Array(nodes.length);
  for (const ends of [source, target]) {
    for (const node of ends) degree[node] = (degree[node] ?? 0) + 1;
  }
  const nodeAt = (node: number) => nodes[node] ?? 0;
  const idAt = (place: number): NodeId | undefined =>
    place < authors ? dataset.authors.at(place)?.id : dataset.papers.at(place - authors)?.id;
  const nameAt = (place: number): string | undefined =>
    place < authors ? dataset.authors.at(place)?.name : dataset.papers.at(place - authors)?.label;
  const offset = view === 'papers' ? authors : 0;
  const { x, y } = network.places[view];
  const joint =
    view === 'authors' && !dataset.given ? coauthorshipColumns(network, filtered) : undefined;
  const parts = {
    dataset,
    network,
    filtered,
    view,
    nodes,
    source,
    target,
    degree,
    joint,
    units,
    sources,
  };
  const title = units?.view.title ?? titles[view];
  const words = filterWords(filter, filtered.undated, filterNames(dataset, sources));
  return {
    view,
    ...(units ? { units: units.view } : {}),
    title,
    description: describe(dataset, view, title, nodes.length, source.length, words),
    creator: `Coterie ${dataset.generator}`,
    nodes: nodes.length,
    edges: source.length,
    idOf: (node) => idAt(nodeAt(node)) ?? '',
    labelOf: (node) => nameAt(nodeAt(node)) || (idAt(nodeAt(node)) ?? ''),
    isAuthor: (node) => nodeAt(node) < authors,
    nodeAttributes: known(
      [
        ...nodeAttributes({ ...parts, community, communityName }),
        ...(view === 'papers' ? [] : measureAttributes(parts, measuresFor(values, options))),
      ],
      nodes.length,
    ),
    edgeAttributes: known(edgeAttributes(parts), source.length),
    community,
    communityName,
    x: filled(new Float64Array(nodes.length), (i) => x[nodeAt(i) - offset] ?? Number.NaN),
    y: filled(new Float64Array(nodes.length), (i) => y[nodeAt(i) - offset] ?? Number.NaN),
    radius: nodeRadii(network, filtered, nodes, degree, options, sources),
    fillOf: (node) =>
      (nodeAt(node) < authors
        ? grouping.ofAuthor(nodeAt(node))
        : grouping.ofPaper(nodeAt(node) - authors)
      ).fill,
    source,
    target,
    weight: filtered.weight,
  };
}

/** What the attributes of nodes and edges are worked out from. */
export interface NetworkParts {
  readonly dataset: Dataset;
  readonly network: NetworkColumns;
  readonly filtered: FilteredNetwork;
  readonly view: BaseView;
  /** By number in the export: number in the columns. */
  readonly nodes: Uint32Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly degree: Uint32Array;
  /** Of co-authorships that papers are known of. */
  readonly joint: CoauthorshipColumns | undefined;
  readonly units: ExportedUnits | undefined;
  readonly sources: FilterSources;
}

/** Without what nobody says of any of so many nodes or edges, and without what is no number. */
const known = (attributes: readonly Attribute[], count: number): readonly Attribute[] =>
  attributes
    .map((attribute) => ({
      ...attribute,
      at: (index: number) => {
        const value = attribute.at(index);
        return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
      },
    }))
    .filter(({ at }) => {
      for (let i = 0; i < count; i++) if (at(i) !== undefined) return true;
      return false;
    });

function numbersOfKept(kept: Uint8Array): Uint32Array {
  const nodes = new Uint32Array(kept.length);
  let count = 0;
  for (let node = 0; node < kept.length; node++) if (kept[node] === 1) nodes[count++] = node;
  return nodes.slice(0, count);
}

/** The ends of the edges that stay, as numbers in the export. */
function edgesBetween(
  network: NetworkColumns,
  { kept, edges }: FilteredNetwork,
  view: BaseView,
  nodes: Uint32Array,
) {
  const number = new Uint32Array(kept.length);
  for (let i = 0; i < nodes.length; i++) number[nodes[i] ?? 0] = i;
  const ends =
    view === 'bipartite'
      ? network.authorships
      : view === 'papers'
        ? network.similarities
        : network.coauthorships;
  const at = (column: Uint32Array) =>
    edges.map((edge) => number[column[edge] ?? 0] ?? 0) as Uint32Array;
  return { source: at(ends.source), target: at(ends.target) };
}

function describe(
  { options, communities, leftOut, given, files }: Dataset,
  view: BaseView,
  title: string,
  nodes: number,
  edges: number,
  filterWords: readonly string[],
): string {
  const { modularity, louvainResolution, runs } =
    communities[view === 'papers' ? 'papers' : 'authors'];
  const weights = {
    authors: given
      ? `Weights as in ${listed(files.map(({ name }) => name))}; no papers are known.`
      : `Weights by ${options.counting} counting.`,
    bipartite: 'An edge joins an author and a paper.',
    papers: 'Weights are cosines of TF-IDF vectors.',
  };
  const made =
    runs === 0
      ? given?.community === undefined
        ? []
        : ['Communities of the file.']
      : [
          `Communities by Louvain, resolution ${louvainResolution}, best of ${counted(runs, 'run')}, seed ${options.seed}, modularity ${Math.round(modularity * 1000) / 1000}.`,
        ];
  const normalised = options.normalisation
    ? ['Communities and positions by association strength.']
    : [];
  const without = leftOut
    ? [
        `${counted(leftOut.authors, 'author')} and ${counted(leftOut.edges, 'edge')} left out of the network: ${restrictionWords(options).join(', ')}.`,
      ]
    : [];
  return [
    `${title}: ${counted(nodes, 'node')}, ${counted(edges, 'edge')}.`,
    weights[view],
    ...made,
    ...(view === 'authors' ? [...normalised, ...without] : []),
    ...(filterWords.length > 0 ? [`Shown: ${filterWords.join('; ')}.`] : []),
  ].join(' ');
}
