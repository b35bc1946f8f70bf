/** What there is to say about a group: its papers, their years, its edges, and who leads out of it. */

import type { Dataset } from '../../model/dataset.ts';
import type { NodeId, PaperId } from '../../model/ids.ts';
import type { Beginning } from '../community.ts';
import type { DatasetIndex } from '../datasetIndex.ts';
import { type CommunityLink, edgesOfGroup } from './edgesOfGroup.ts';
import { type Group, type GroupTables, membersOfGroup } from './group.ts';
import { papersOfGroup } from './papersOfGroup.ts';

export interface GroupFacts {
  /** Newest first. */
  readonly papers: Beginning<PaperId>;
  /** By two of the authors or more, those by most of them first. */
  readonly joint: Beginning<PaperId>;
  /** By all of the authors, of two or more. */
  readonly byAll: number;
  /** Ascending; years without a paper are left out. */
  readonly years: readonly (readonly [year: number, papers: number])[];
  readonly papersWithoutYear: number;
  /** Within the group or between the two, strongest first. */
  readonly edges: Beginning<GroupEdge>;
  /** Of all these edges. */
  readonly weight: number;
  readonly links: Beginning<CommunityLink>;
  /** The weight of all edges that leave the group. */
  readonly outside: number;
  /** Who leads out of the group or across, by the weight of that. */
  readonly holders: Beginning<GroupHolder>;
}

export interface GroupEdge {
  readonly source: NodeId;
  readonly target: NodeId;
  readonly weight: number;
}

export interface GroupHolder {
  readonly id: NodeId;
  /** Its community. */
  readonly community: number;
  readonly weight: number;
  readonly communities: number;
  readonly participation: number;
}

/** So many of each are named; the others are counted. */
const most = { papers: 100, edges: 50, links: 20, holders: 20 };

/** Linear in the dataset; yields again and again, so that who runs it can stop. */
export function* groupFacts(
  dataset: Dataset,
  index: Pick<DatasetIndex, 'authorOrder' | 'paperOrder'>,
  tables: GroupTables,
  group: Group,
): Generator<undefined, GroupFacts> {
  const members = membersOfGroup(tables, index, group);
  yield undefined;
  const papers = yield* papersOfGroup(tables, members);
  const { edges, weight, outside, links, holders } = yield* edgesOfGroup(tables, members);
  const idOf = (node: number): NodeId =>
    (members.of === 'authors' ? dataset.authors : dataset.papers).at(node)?.id as NodeId;
  const network = members.of === 'authors' ? dataset.coauthorships : dataset.similarities;
  const paperIds = (places: readonly number[]): Beginning<PaperId> =>
    beginning(places, most.papers, (place) => dataset.papers.at(place)?.id as PaperId);
  const weights =
    members.of === 'authors' ? tables.coauthorships.weight : tables.similarities.similarity;
  const { years, without } = yearsOf(papers.all, tables);
  return {
    papers: paperIds(papers.all),
    joint: paperIds(papers.joint),
    byAll: papers.byAll,
    years,
    papersWithoutYear: without,
    edges: beginning(edges, most.edges, (e) => {
      const edge = network.at(e) as { readonly source: NodeId; readonly target: NodeId };
      return { source: edge.source, target: edge.target, weight: weights[e] ?? 0 };
    }),
    weight,
    outside,
    links: beginning(links, most.links, (link) => link),
    holders: beginning(holders, most.holders, ({ node, ...holder }) => ({
      id: idOf(node),
      community: tables.membership[members.of][node] ?? 0,
      ...holder,
    })),
  };
}

/** The papers of a group by their ids, newest first. */
export function* papersIn(
  dataset: Dataset,
  index: Pick<DatasetIndex, 'authorOrder' | 'paperOrder'>,
  tables: GroupTables,
  group: Group,
): Generator<undefined, readonly PaperId[]> {
  const { all } = yield* papersOfGroup(tables, membersOfGroup(tables, index, group));
  return all.map((place) => dataset.papers.at(place)?.id as PaperId);
}

const beginning = <T, U>(all: readonly T[], most: number, make: (one: T) => U): Beginning<U> => ({
  first: all.slice(0, most).map(make),
  count: all.length,
});

function yearsOf(papers: readonly number[], { yearOf }: GroupTables) {
  const counts = new Map<number, number>();
  let without = 0;
  for (const paper of papers) {
    const year = yearOf(paper);
    if (year === undefined) without++;
    else counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return { years: [...counts].sort(([a], [b]) => a - b), without };
}
