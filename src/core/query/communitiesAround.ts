/** The communities that an author's joint work leads to. */

import type { Dataset } from '../model/dataset.ts';
import type { AuthorId } from '../model/ids.ts';
import type { DatasetIndex } from './datasetIndex.ts';
import { type CommunityLink, spreadOf } from './group/edgesOfGroup.ts';

export interface CommunitiesAround {
  /** By falling weight; the author's own among them where co-authors are of it. */
  readonly links: readonly CommunityLink[];
  /** Of all joint work, by the counting of the dataset. */
  readonly total: number;
  /** The participation coefficient, 0 to 1. */
  readonly participation: number;
}

/** Linear in the co-authors. */
export function communitiesAround(
  dataset: Dataset,
  index: Pick<DatasetIndex, 'authorOrder' | 'coauthorsOf'>,
  author: AuthorId,
): CommunitiesAround {
  const { membership } = dataset.communities.authors;
  const by = dataset.options.counting === 'full' ? 'weightFull' : 'weightFractional';
  const found = new Map<number, { community: number; edges: number; weight: number }>();
  for (const { author: other, edge } of index.coauthorsOf(author)) {
    const community = membership.at(index.authorOrder.get(other) ?? -1) ?? 0;
    const link = found.get(community) ?? { community, edges: 0, weight: 0 };
    link.edges++;
    link.weight += edge[by];
    found.set(community, link);
  }
  const links = [...found.values()];
  const weights = new Map(links.map(({ community, weight }) => [community, weight]));
  const own = membership.at(index.authorOrder.get(author) ?? -1) ?? 0;
  return {
    links: links.sort((a, b) => b.weight - a.weight || a.community - b.community),
    total: links.reduce((sum, { weight }) => sum + weight, 0),
    participation: spreadOf(weights, own).participation,
  };
}
