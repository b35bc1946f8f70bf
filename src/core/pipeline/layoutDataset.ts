/** Positions for the three pictures of a dataset. */

import { edgeWeight } from '../graph/coauthorship.ts';
import { layoutNetwork } from '../layout/layoutNetwork.ts';
import type { LayoutEdge, LayoutNetwork } from '../layout/network.ts';
import {
  mostDrawn,
  strongestEdges,
  strongestNodes,
  weightedDegrees,
} from '../layout/strongestPart.ts';
import type { Dataset } from '../model/dataset.ts';
import type { NodeId } from '../model/ids.ts';
import type { Positions } from '../model/network.ts';

/** Room for a node in layout units, labels reckoned in: authors grow with the root of their papers. */
const authorRadius = (papers: number): number => 13 + 3 * Math.sqrt(Math.min(papers, 100));
const paperRadius = 10;

/**
 * Lays out authors, authors with papers, and papers; `step` is awaited before each. Of a network
 * too large to draw, the strongest part: the authors with the greatest weighted degree; the authors
 * with the most papers, and the papers with the most of these; the papers most like others.
 */
export async function layoutDataset(
  dataset: Dataset,
  step: (done: number) => Promise<unknown>,
): Promise<Dataset['layouts']> {
  const { authors, papers, authorships, coauthorships, similarities, communities } = dataset;
  const { seed, counting } = dataset.options;
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

  await step(0);
  const pairs = coauthorships.map((edge) =>
    link(authorAt.get(edge.source), authorAt.get(edge.target), edgeWeight(edge, counting)),
  );
  const degrees = weightedDegrees(authors.length, pairs);
  const authorLayout = layoutPart(
    { radii: authorRadii, edges: pairs, groups: authorGroups },
    strongestNodes(
      // Among authors without co-authors, those with more papers.
      degrees.map((degree, i) => degree + (written[i] ?? 0) / 1e6),
      mostDrawn.nodes,
    ),
    seed,
  );

  await step(1);
  const authorshipEdges = authorships.map(({ author, paper }) =>
    link(authorAt.get(author), (paperAt.get(paper) ?? 0) + authors.length, 1),
  );
  const paperGroups = groupsOfPapers(authorshipEdges, authorGroups, authors.length, papers.length);
  const bipartite = layoutPart(
    {
      radii: [...authorRadii, ...paperRadii],
      edges: authorshipEdges,
      groups: [...authorGroups, ...paperGroups],
    },
    strongestOfBoth(written, papers.length, authorshipEdges),
    seed,
  );

  await step(2);
  const alike = similarities.map((edge) =>
    link(paperAt.get(edge.source), paperAt.get(edge.target), edge.similarity),
  );
  const paperLayout = layoutPart(
    { radii: paperRadii, edges: alike, groups: communities.papers.membership },
    strongestNodes(weightedDegrees(papers.length, alike), mostDrawn.nodes),
    seed,
  );
  return { authors: authorLayout, bipartite, papers: paperLayout };
}

/** Half the room for authors, half for papers; what one does not need goes to the other. */
function strongestOfBoth(
  written: readonly number[],
  papers: number,
  edges: readonly LayoutEdge[],
): readonly number[] {
  const half = mostDrawn.nodes / 2;
  const authors = strongestNodes(written, Math.max(half, mostDrawn.nodes - papers));
  const chosen = new Set(authors);
  const named = new Array<number>(papers).fill(0);
  for (const { source, target } of edges) {
    const i = target - written.length;
    if (chosen.has(source)) named[i] = (named[i] ?? 0) + 1;
  }
  const rest = strongestNodes(named, mostDrawn.nodes - authors.length);
  return [...authors, ...rest.map((i) => i + written.length)];
}

/** Lays out some nodes of a network and the edges among them; the others get no position. */
function layoutPart(network: LayoutNetwork, part: readonly number[], seed: number): Positions {
  const { radii, edges, groups } = network;
  if (part.length === radii.length && edges.length <= mostDrawn.edges) {
    return layoutNetwork(network, seed);
  }
  const placeOf = new Map(part.map((node, i) => [node, i]));
  const within = edges.flatMap(({ source, target, weight }) => {
    const [from, to] = [placeOf.get(source), placeOf.get(target)];
    return from === undefined || to === undefined ? [] : [link(from, to, weight)];
  });
  const pick = (values: readonly number[]) => part.map((node) => values[node] ?? 0);
  const found = layoutNetwork(
    { radii: pick(radii), edges: strongestEdges(within), groups: pick(groups) },
    seed,
  );
  const spread = (values: readonly (number | null)[]) => {
    const all = new Array<number | null>(radii.length).fill(null);
    for (const [i, node] of part.entries()) all[node] = values[i] ?? null;
    return all;
  };
  return { x: spread(found.x), y: spread(found.y) };
}

const link = (source = 0, target = 0, weight: number): LayoutEdge => ({ source, target, weight });

/** A paper goes with the community of its first author; which one hardly matters for its place. */
function groupsOfPapers(
  edges: readonly LayoutEdge[],
  authorGroups: readonly number[],
  offset: number,
  count: number,
): number[] {
  const groups = new Array<number>(count).fill(0);
  for (const { source, target } of edges) {
    if (groups[target - offset] === 0) groups[target - offset] = authorGroups[source] ?? 0;
  }
  return groups;
}
