/**
 * Where authors stand whom corrections changed, and with whom: who was there before stays; whoever is
 * new comes among those he wrote with.
 */

import { nameOf } from '../analysis/communities.ts';
import { edgeWeight } from '../graph/coauthorship.ts';
import type { Dataset } from '../model/dataset.ts';
import type { AuthorId } from '../model/ids.ts';
import type { CoauthorshipEdge, Community, Positions } from '../model/network.ts';
import type { IdentifiedIndex } from '../resolve/corrections/identified.ts';
import type { People } from '../resolve/corrections/people.ts';
import type { AuthorPlace, DatasetPatch, Point } from './datasetPatch.ts';
import { freePoint, meanPoint, type Weighted } from './freePoint.ts';

type Edits = Pick<DatasetPatch, 'authors' | 'coauthorships'>;

/** For each author that comes; and communities that have other members or leaders than before. */
export function correctedPlaces(
  base: Dataset,
  index: IdentifiedIndex,
  people: People,
  { authors, coauthorships }: Edits,
): Pick<DatasetPatch, 'places' | 'communities'> {
  const { membership } = base.communities.authors;
  const edgesOf = edgesByAuthor(coauthorships.come.map(({ row }) => row));
  const taken = { authors: [] as Point[], bipartite: [] as Point[] };
  const founded: Community[] = [];
  const places = authors.come.map(({ row: { id, name } }): AuthorPlace => {
    const old = index.authorAt(id);
    if (old !== undefined) return oldPlace(base, old);
    const coauthors = (edgesOf.get(id) ?? []).flatMap((edge): Weighted[] => {
      const place = index.authorAt(edge.source === id ? edge.target : edge.source);
      return place === undefined
        ? []
        : [{ place, weight: edgeWeight(edge, base.options.counting) }];
    });
    const rows = people.rowsOf(id);
    const origin = rows.map((row) => index.authorAt(people.authorship(row).author) ?? -1)[0] ?? -1;
    const papers = rows.map(
      (row): Weighted => ({ place: base.authors.length + people.paperOf(row), weight: 1 }),
    );
    const put = (picture: 'authors' | 'bipartite', among: readonly Weighted[]): Point => {
      const layout = base.layouts[picture];
      const wanted = meanPoint(among, layout) ?? pointAt(layout, origin);
      const found = freePoint(wanted, layout, taken[picture]);
      taken[picture].push(found);
      return found;
    };
    const most = strongestCommunity(coauthors, membership);
    if (!most) founded.push(communityOfOne(base, founded.length, id, name));
    return {
      authors: put('authors', coauthors),
      bipartite: put('bipartite', papers),
      membership: most?.number ?? founded.at(-1)?.number ?? 0,
      confidence: most?.share ?? 1,
    };
  });
  const oldNumbers = authors.gone.map((at) => membership.at(at) ?? 0);
  return {
    places,
    communities: [
      ...changedCommunities(base, index, people, places, oldNumbers, authors),
      ...founded,
    ],
  };
}

function oldPlace({ layouts, communities }: Dataset, at: number): AuthorPlace {
  return {
    authors: pointAt(layouts.authors, at),
    bipartite: pointAt(layouts.bipartite, at),
    membership: communities.authors.membership.at(at) ?? 0,
    confidence: communities.authors.confidence.at(at) ?? 0,
  };
}

const pointAt = ({ x, y }: Positions, at: number): Point => ({
  x: x.at(at) ?? null,
  y: y.at(at) ?? null,
});

function edgesByAuthor(edges: readonly CoauthorshipEdge[]): Map<AuthorId, CoauthorshipEdge[]> {
  const found = new Map<AuthorId, CoauthorshipEdge[]>();
  for (const edge of edges) {
    for (const id of [edge.source, edge.target]) {
      const own = found.get(id);
      if (own) own.push(edge);
      else found.set(id, [edge]);
    }
  }
  return found;
}

/** The community with most of the weight, and its share of it; of equal ones the first. */
function strongestCommunity(
  coauthors: readonly Weighted[],
  membership: Dataset['communities']['authors']['membership'],
): { readonly number: number; readonly share: number } | undefined {
  const weights = new Map<number, number>();
  let sum = 0;
  for (const { place, weight } of coauthors) {
    const number = membership.at(place) ?? 0;
    if (number === 0) continue;
    weights.set(number, (weights.get(number) ?? 0) + weight);
    sum += weight;
  }
  const [most] = [...weights].sort(([a, x], [b, y]) => y - x || a - b);
  return most && { number: most[0], share: most[1] / sum };
}

/** Whoever wrote with nobody is a community, as everywhere. */
function communityOfOne(base: Dataset, before: number, id: AuthorId, name: string): Community {
  const last = base.communities.authors.communities.at(-1)?.number ?? 0;
  const number = last + before + 1;
  return { number, name, size: 1, leaders: [id], terms: [], stability: 1 };
}

function changedCommunities(
  base: Dataset,
  index: IdentifiedIndex,
  people: People,
  places: readonly AuthorPlace[],
  oldNumbers: readonly number[],
  { come, gone }: DatasetPatch['authors'],
): Community[] {
  const growth = new Map<number, number>();
  const grow = (number: number, by: number) => growth.set(number, (growth.get(number) ?? 0) + by);
  for (const number of oldNumbers) grow(number, -1);
  for (const { membership } of places) grow(membership, 1);
  const touched = new Set<AuthorId>(come.map(({ row }) => row.id));
  for (const at of gone) touched.add(base.authors.at(at)?.id as AuthorId);
  return base.communities.authors.communities.flatMap((community): Community[] => {
    const { number, size, leaders, terms, stability } = community;
    const more = growth.get(number) ?? 0;
    const led = leaders.some((id) => touched.has(id as AuthorId));
    if (more === 0 && !led) return [];
    const present = led ? leadersNow(community, base, index, people) : leaders;
    const names = present.map((id) => ({ name: people.author(id as AuthorId).name }));
    const name = led ? nameOf(names, size + more, terms, 'leaders') : community.name;
    return [{ number, name, size: size + more, leaders: present, terms, stability }];
  });
}

/** Who leads a community: instead of those who are nobody any more, who has their papers. */
function leadersNow(
  { leaders, number }: Community,
  { communities }: Dataset,
  index: IdentifiedIndex,
  people: People,
): Community['leaders'] {
  const heirs = leaders.flatMap((leader): AuthorId[] => {
    const id = leader as AuthorId;
    if (people.rowsOf(id).length > 0 || people.changed.authors.get(id)) return [id];
    const place = index.authorAt(id);
    const [first] = place === undefined ? [] : Array.from(index.rowsOf(place));
    const heir = first === undefined ? undefined : people.authorOf(first);
    const at = heir === undefined ? undefined : index.authorAt(heir);
    const here = at !== undefined && communities.authors.membership.at(at) === number;
    return heir !== undefined && here ? [heir] : [];
  });
  return [...new Set(heirs)];
}
