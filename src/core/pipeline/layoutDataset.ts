/** Positions for the three pictures of a dataset. */

import { layoutNetwork } from '../layout/layoutNetwork.ts';
import type { LayoutEdge } from '../layout/network.ts';
import type { Dataset } from '../model/dataset.ts';
import type { NodeId } from '../model/ids.ts';
import type { Rows } from '../model/rows.ts';
import { type CoarsePositions, coarsePositions } from './coarsePositions.ts';
import { type FormerPositions, formerOf } from './formerPositions.ts';
import { layoutWithin } from './layoutWithin.ts';
import { authorsInNetwork, coauthorLinks } from './networks.ts';

/** Room for a node in layout units, labels reckoned in: authors grow with the root of their papers. */
const authorRadius = (papers: number): number => 13 + 3 * Math.sqrt(Math.min(papers, 100));
const paperRadius = 10;

/** What a layout starts from, and who hears of it. */
export interface LayoutContext {
  /** Awaited before each of the three pictures. */
  readonly step: (done: number) => Promise<unknown>;
  /** How many of the three are done, with the share of the one in the making. */
  readonly onShare?: (done: number) => void;
  readonly former?: FormerPositions | undefined;
  readonly onPositions?: ((positions: CoarsePositions) => void) | undefined;
}

/** Lays out authors, authors with papers, and papers. */
export async function layoutDataset(
  dataset: Dataset,
  { step, onShare, former, onPositions }: LayoutContext,
): Promise<Dataset['layouts']> {
  const { authors, papers, authorships, similarities, communities } = dataset;
  const { seed } = dataset.options;
  const authorAt = new Map<NodeId, number>(authors.map(({ id }, i) => [id, i]));
  const paperAt = new Map<NodeId, number>(papers.map(({ id }, i) => [id, i]));
  const written = authors.map(() => 0);
  for (const { author } of authorships) {
    const i = authorAt.get(author) ?? 0;
    written[i] = (written[i] ?? 0) + 1;
  }
  const authorRadii = written.map(authorRadius);
  const paperRadii = papers.map(() => paperRadius);
  const authorGroups = communities.authors.membership;

  const sharing = (before: number) => (share: number) => onShare?.(before + share);
  const onCoarse = (x: Float64Array, y: Float64Array) =>
    onPositions?.(coarsePositions(x, y, (node) => authorGroups.at(node) ?? 0));

  await step(0);
  const { sources, targets, weights } = coauthorLinks(dataset);
  const pairs = Array.from(weights, (weight, e) => link(sources[e], targets[e], weight));
  const authorLayout = layoutWithin(
    authorsInNetwork(dataset),
    { radii: authorRadii, edges: pairs, groups: [...authorGroups] },
    seed,
    formerOf(dataset, former, 'authors'),
    { onShare: sharing(0), onCoarse: onPositions && onCoarse },
  );

  await step(1);
  const authorshipEdges = authorships.map(({ author, paper }) =>
    link(authorAt.get(author), (paperAt.get(paper) ?? 0) + authors.length, 1),
  );
  const paperGroups = groupsOfPapers(authorshipEdges, authorGroups, authors.length, papers.length);
  const bipartite = layoutNetwork(
    {
      radii: [...authorRadii, ...paperRadii],
      edges: authorshipEdges,
      groups: [...authorGroups, ...paperGroups],
    },
    seed,
    formerOf(dataset, former, 'bipartite'),
    { onShare: sharing(1) },
  );

  await step(2);
  const alike = similarities.map((edge) =>
    link(paperAt.get(edge.source), paperAt.get(edge.target), edge.similarity),
  );
  const paperLayout = layoutNetwork(
    { radii: paperRadii, edges: alike, groups: [...communities.papers.membership] },
    seed,
    formerOf(dataset, former, 'papers'),
    { onShare: sharing(2) },
  );
  return { authors: authorLayout, bipartite, papers: paperLayout };
}

const link = (source = 0, target = 0, weight: number): LayoutEdge => ({ source, target, weight });

/** A paper goes with the community of its first author; which one hardly matters for its place. */
function groupsOfPapers(
  edges: readonly LayoutEdge[],
  authorGroups: Rows<number>,
  offset: number,
  count: number,
): number[] {
  const groups = new Array<number>(count).fill(0);
  for (const { source, target } of edges) {
    if (groups[target - offset] === 0) groups[target - offset] = authorGroups.at(source) ?? 0;
  }
  return groups;
}
