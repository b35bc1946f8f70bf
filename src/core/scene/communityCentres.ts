/** Where the communities of a view lie, for names that stand for many nodes. */

import type { CommunityStructure } from '../model/network.ts';
import type { FieldColumns } from './field.ts';
import type { NetworkColumns } from './networkColumns.ts';
import type { Theme, ViewId } from './scene.ts';
import { communityStyle } from './theme.ts';

export interface CommunityMark {
  /** From 1, as in the dataset. */
  readonly number: number;
  /** As the legend calls its group, where it has one of its own. */
  readonly key: string;
  readonly name: string;
  readonly fill: string;
  /** Nodes of it in this picture. */
  readonly count: number;
  /** The median of its nodes, layout units. */
  readonly x: number;
  readonly y: number;
  /** Half of its nodes are no farther from there. */
  readonly spread: number;
}

/** By place: the number of the community; a paper among authors is where most of them are. */
export function communityOfNodes(
  nodes: Uint32Array,
  { authors, byPaper }: NetworkColumns,
  { membership }: CommunityStructure,
  view: ViewId,
): Uint32Array {
  return Uint32Array.from(nodes, (node) => {
    if (view === 'papers') return membership.at(node - authors) ?? 0;
    if (node < authors) return membership.at(node) ?? 0;
    const paper = node - authors;
    const counts = new Map<number, number>();
    let best = 0;
    for (let k = byPaper.start[paper] ?? 0; k < (byPaper.start[paper + 1] ?? 0); k++) {
      const number = membership.at(byPaper.items[k] ?? 0) ?? 0;
      const count = (counts.get(number) ?? 0) + 1;
      counts.set(number, count);
      const record = counts.get(best) ?? 0;
      if (count > record || (count === record && number < best)) best = number;
    }
    return best;
  });
}

/** A mark for each community with at least two nodes in the picture, by number. Sorts each one's. */
export function communityMarks(
  { community, x, y }: Pick<FieldColumns, 'community' | 'x' | 'y'>,
  { communities }: CommunityStructure,
  theme: Theme,
): readonly CommunityMark[] {
  const members = new Map<number, number[]>();
  for (const [place, number] of community.entries()) {
    const list = members.get(number);
    if (list) list.push(place);
    else members.set(number, [place]);
  }
  return communities.flatMap(({ number, name }): CommunityMark[] => {
    const places = members.get(number) ?? [];
    if (places.length < 2) return [];
    const [left, top] = [medianOf(places, (i) => x[i] ?? 0), medianOf(places, (i) => y[i] ?? 0)];
    const distance = (i: number) => {
      const [dx, dy] = [(x[i] ?? 0) - left, (y[i] ?? 0) - top];
      return Math.sqrt(dx * dx + dy * dy);
    };
    return [
      {
        number,
        key: `community-${number}`,
        name,
        fill: communityStyle(number, theme).fill,
        count: places.length,
        x: left,
        y: top,
        spread: medianOf(places, distance),
      },
    ];
  });
}

const medianOf = (places: readonly number[], of: (place: number) => number): number =>
  Float64Array.from(places, of).sort()[Math.floor(places.length / 2)] ?? 0;
