/** Which rows of a dataset a filter leaves in the pictures. */

import { actingFilter, type Filter } from '../model/filter.ts';
import type { Counting } from '../model/options.ts';
import { type FilteredNetwork, filterNetwork } from './filterNetwork.ts';
import type { FilterSources } from './filters/filterPart.ts';
import { filterFor } from './filters/registry.ts';
import type { NetworkColumns } from './networkColumns.ts';

/** By row, in the order of the dataset: 1 where it is shown. */
export interface ShownRows {
  readonly authors: Uint8Array;
  /** Those of authors who stay. */
  readonly papers: Uint8Array;
  readonly coauthorships: Uint8Array;
  readonly authorships: Uint8Array;
  readonly similarities: Uint8Array;
  /** Those of authors by number, then those of papers: with a member that is shown. */
  readonly communities: { readonly authors: Uint8Array; readonly papers: Uint8Array };
}

/** Linear in the networks. */
export function* shownRows(
  network: NetworkColumns,
  counting: Counting,
  filter: Filter,
  sources: FilterSources,
): Generator<undefined, ShownRows> {
  const left = (view: 'authors' | 'papers') =>
    filterNetwork(network, view, counting, filterFor(view, filter), sources);
  const ofAuthors = left('authors');
  yield undefined;
  const ofPapers = left('papers');
  yield undefined;
  const authors = ofAuthors.kept.slice(0, network.authors);
  const papers = papersOfShown(network, ofAuthors, filterFor('authors', filter));
  const { source, target } = network.authorships;
  return {
    authors,
    papers,
    coauthorships: marked(network.coauthorships.source.length, ofAuthors.edges),
    authorships: Uint8Array.from(source, (author, i) =>
      authors[author] === 1 ? (papers[(target[i] ?? 0) - network.authors] ?? 0) : 0,
    ),
    similarities: marked(network.similarities.source.length, ofPapers.edges),
    communities: {
      authors: numbersOf(network.membership.authors, authors),
      papers: numbersOf(network.membership.papers, ofPapers.kept.subarray(network.authors)),
    },
  };
}

/**
 * Papers by who stays in the network of authors and, where nothing but years confines it, those that
 * name nobody as well. By paper: 1 for each of them.
 */
export function papersOfShown(
  { papers, byPaper: { start, items } }: NetworkColumns,
  { counted, kept }: FilteredNetwork,
  filter: Filter,
): Uint8Array {
  const byYearsOnly = Object.keys(actingFilter(filter)).every((each) => each === 'years');
  return Uint8Array.from({ length: papers }, (_, p) => {
    if (counted[p] !== 1) return 0;
    if (byYearsOnly) return 1;
    return items.subarray(start[p], start[p + 1]).some((author) => kept[author] === 1) ? 1 : 0;
  });
}

function marked(length: number, places: Uint32Array): Uint8Array {
  const all = new Uint8Array(length);
  for (const place of places) all[place] = 1;
  return all;
}

/** By number, from 0: 1 where a node of the community is kept. */
function numbersOf(membership: Uint32Array, kept: Uint8Array): Uint8Array {
  const most = membership.reduce((most, number) => Math.max(most, number), 0);
  const all = new Uint8Array(most + 1);
  for (const [node, number] of membership.entries()) if (kept[node] === 1) all[number] = 1;
  return all;
}
