/** What filters look up at once: nodes by their ids, and names. */

import { placesOf } from '../graph/places.ts';
import type { Dataset } from '../model/dataset.ts';
import { type AuthorId, isAuthorId, type NodeId, type PaperId } from '../model/ids.ts';
import type { FilterNames, FilterSources } from './filters/filterPart.ts';

type Numbered = Pick<FilterSources, 'placeOf'>;

/** Numbers of nodes, with look-ups that are made when first asked. */
export function nodeNumbers({ authors, papers }: Dataset): Numbered {
  const [authorPlaces, paperPlaces] = [placesOf<AuthorId>(authors), placesOf<PaperId>(papers)];
  return {
    placeOf: (id) => {
      if (isAuthorId(id)) return authorPlaces.get(id) ?? -1;
      const place = paperPlaces.get(id as PaperId);
      return place === undefined ? -1 : authors.length + place;
    },
  };
}

/** For filters that are quick; others throw. */
export const quickSources = (dataset: Dataset): FilterSources => ({
  ...nodeNumbers(dataset),
  matching: () => {
    throw new Error('Texts are looked through elsewhere.');
  },
  measure: () => {
    throw new Error('Measures are worked out elsewhere.');
  },
});

/** Names out of a dataset. */
export const filterNames = (
  { authors, papers, communities }: Dataset,
  { placeOf }: Numbered,
): FilterNames => ({
  node: (id: NodeId) => {
    const place = placeOf(id);
    if (place < 0) return id;
    const own = isAuthorId(id) ? authors.at(place)?.name : papers.at(place - authors.length)?.label;
    return own ?? id;
  },
  community: (of, number) =>
    communities[of].communities.find((community) => community.number === number)?.name,
});
