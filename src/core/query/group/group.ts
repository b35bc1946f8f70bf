/** Some nodes taken together: a community, two of them, or those that somebody chose. */

import { isAuthorId, type NodeId } from '../../model/ids.ts';
import type { DatasetIndex } from '../datasetIndex.ts';

export type Group =
  | { readonly kind: 'community'; readonly of: 'authors' | 'papers'; readonly number: number }
  | {
      readonly kind: 'communityPair';
      readonly of: 'authors' | 'papers';
      readonly numbers: readonly [number, number];
    }
  /** Authors and papers. */
  | { readonly kind: 'several'; readonly nodes: readonly NodeId[] };

interface Ends {
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
}

/** List i is `items` from `start[i]` to before `start[i + 1]`. */
interface Lists {
  readonly start: ArrayLike<number>;
  readonly items: ArrayLike<number>;
}

/** A dataset's networks as columns; nodes are its authors, then its papers. */
export interface GroupTables {
  readonly authors: number;
  readonly papers: number;
  /** Of a paper, counted from 0; undefined where no document gives one. */
  readonly yearOf: (paper: number) => number | undefined;
  /** By paper, counted from 0: its authors. */
  readonly byPaper: Lists;
  readonly coauthorships: Ends & { readonly weight: ArrayLike<number>; readonly joint: Lists };
  readonly similarities: Ends & { readonly similarity: ArrayLike<number> };
  readonly membership: {
    readonly authors: ArrayLike<number>;
    readonly papers: ArrayLike<number>;
  };
}

/** Which nodes are meant. */
export interface Members {
  /** The network whose nodes they are; of several authors and papers, that of authors. */
  readonly of: 'authors' | 'papers';
  /** By node of that network: 0 for who is not meant; of two communities, 1 in the first, 2 in the second. */
  readonly side: Uint8Array;
  /** Whether it is about what lies between two sides. */
  readonly across: boolean;
  /** Papers that were chosen themselves, counted from 0. */
  readonly papers: readonly number[];
}

/** Linear in the nodes of a network. */
export function membersOfGroup(
  { membership }: GroupTables,
  index: Pick<DatasetIndex, 'authorOrder' | 'paperOrder'>,
  group: Group,
): Members {
  if (group.kind === 'several') {
    const side = new Uint8Array(membership.authors.length);
    const papers: number[] = [];
    for (const id of group.nodes) {
      const place = isAuthorId(id) ? index.authorOrder.get(id) : index.paperOrder.get(id);
      if (place === undefined) continue;
      if (isAuthorId(id)) side[place] = 1;
      else papers.push(place);
    }
    return { of: 'authors', side, across: false, papers };
  }
  const numbers = membership[group.of];
  const across = group.kind === 'communityPair';
  const [first, second] = across ? group.numbers : [group.number, -1];
  const side = Uint8Array.from(numbers, (own) => (own === first ? 1 : own === second ? 2 : 0));
  return { of: group.of, side, across, papers: [] };
}
