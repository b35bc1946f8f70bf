/** Where the communities of a view lie, for names that stand for many nodes. */

import type { Dataset } from '../model/dataset.ts';
import type { Community } from '../model/network.ts';
import { createDensity, type Density } from './density.ts';
import type { FieldColumns } from './field.ts';
import { filled } from './filled.ts';
import type { NetworkColumns } from './networkColumns.ts';
import type { SceneOptions } from './scene.ts';
import { communityStyle } from './theme.ts';
import { baseOf } from './views/registry.ts';
import type { BaseView } from './views/view.ts';

export interface CommunityMark {
  /** From 1, as in the dataset. */
  readonly number: number;
  /** As the legend calls its group, where it has one of its own. */
  readonly key: string;
  readonly name: string;
  /** A short name, for the picture. */
  readonly label: string;
  readonly fill: string;
  /** Nodes of it in this picture. */
  readonly count: number;
  /** Where its nodes are many and others few, layout units. */
  readonly x: number;
  readonly y: number;
  /** Half of its nodes are no farther from there. */
  readonly spread: number;
}

/** By place: the number of the community; a paper among authors is where most of them are. */
export function communityOfNodes(
  nodes: Uint32Array,
  { authors, byPaper, membership }: NetworkColumns,
  view: BaseView,
): Uint32Array {
  return nodes.map((node) => {
    if (view === 'papers') return membership.papers[node - authors] ?? 0;
    if (node < authors) return membership.authors[node] ?? 0;
    const paper = node - authors;
    const counts = new Map<number, number>();
    let best = 0;
    for (let k = byPaper.start[paper] ?? 0; k < (byPaper.start[paper + 1] ?? 0); k++) {
      const number = membership.authors[byPaper.items[k] ?? 0] ?? 0;
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
  columns: Pick<FieldColumns, 'community' | 'x' | 'y'>,
  dataset: Dataset,
  { view, theme }: Pick<SceneOptions, 'view' | 'theme'>,
): readonly CommunityMark[] {
  const of = baseOf(view) === 'papers' ? 'papers' : 'authors';
  const members = new Map<number, number[]>();
  for (const [place, number] of columns.community.entries()) {
    const list = members.get(number);
    if (list) list.push(place);
    else members.set(number, [place]);
  }
  const density = createDensity(columns);
  return dataset.communities[of].communities.flatMap((community): CommunityMark[] => {
    const { number, name } = community;
    const places = members.get(number) ?? [];
    if (places.length < 2) return [];
    return [
      {
        number,
        key: `community-${number}`,
        name,
        label: of === 'authors' ? name : paperLabel(dataset, community),
        fill: communityStyle(number, theme).fill,
        count: places.length,
        ...whereIs(columns, places, density),
      },
    ];
  });
}

/** The middle of those in the place where the community is densest, and how far half of it reaches. */
function whereIs(
  { x, y }: Pick<FieldColumns, 'x' | 'y'>,
  places: readonly number[],
  density: Density,
): Pick<CommunityMark, 'x' | 'y' | 'spread'> {
  const core = density.core(places);
  const left = core.reduce((sum, i) => sum + (x[i] ?? 0), 0) / core.length;
  const top = core.reduce((sum, i) => sum + (y[i] ?? 0), 0) / core.length;
  const distances = filled(new Float64Array(places.length), (k) => {
    const i = places[k] ?? 0;
    const [dx, dy] = [(x[i] ?? 0) - left, (y[i] ?? 0) - top];
    return Math.sqrt(dx * dx + dy * dy);
  }).sort();
  return { x: left, y: top, spread: distances[Math.floor(places.length / 2)] ?? 0 };
}

/** Terms that tell a community of papers apart; without any, the paper that leads it. */
function paperLabel({ papers }: Dataset, { name, terms, leaders }: Community): string {
  if (terms.length > 0) return terms.slice(0, 3).join(', ');
  // Papers are in the order of their ids.
  const [leader = ''] = leaders;
  let [low, high] = [0, papers.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((papers.at(middle)?.id ?? '') < leader) low = middle + 1;
    else high = middle;
  }
  const found = papers.at(low);
  return found?.id === leader ? found.label : name;
}
