/** Corrections applied to what resolution found, before networks are made of it. */

import { adjacencyOf, edgesAt, placesOf, referencesOf } from '../graph/places.ts';
import type { Correction, CorrectionOutcome } from '../model/correction.ts';
import type { AuthorId, PaperId } from '../model/ids.ts';
import { editedRows } from '../model/rowEdits.ts';
import { applyCorrections } from '../resolve/corrections/applyCorrections.ts';
import type { Identified, IdentifiedIndex } from '../resolve/corrections/identified.ts';

/** Linear in authorships, with the first question about them. */
export function indexIdentified(identified: Identified): IdentifiedIndex {
  const { papers, authors, authorships, nearMisses } = identified;
  const [paperPlaces, authorPlaces] = [placesOf<PaperId>(papers), placesOf<AuthorId>(authors)];
  const lists = (count: number, references: () => ArrayLike<number>) => {
    let made: ReturnType<typeof adjacencyOf> | undefined;
    return (node: number) => {
      made ??= adjacencyOf(count, references());
      return edgesAt(made, node);
    };
  };
  return {
    ...{ papers, authors, authorships, nearMisses },
    paperAt: paperPlaces.get,
    authorAt: authorPlaces.get,
    rowsOn: lists(papers.length, () => referencesOf(authorships, 'paper', paperPlaces)),
    rowsOf: lists(authors.length, () => referencesOf(authorships, 'author', authorPlaces)),
  };
}

/** `earlier` corrections were applied before. Lists that are plain arrays stay so. */
export function correctIdentities<T extends Identified>(
  identified: T,
  corrections: readonly Correction[],
  earlier: readonly Correction[] = [],
): { readonly identified: T; readonly outcomes: readonly CorrectionOutcome[] } {
  if (corrections.length === 0) return { identified, outcomes: [] };
  const { edits, outcomes } = applyCorrections(indexIdentified(identified), corrections, earlier);
  return {
    identified: {
      ...identified,
      authors: editedRows(identified.authors, edits.authors),
      authorships: editedRows(identified.authorships, edits.authorships),
      nearMisses: editedRows(identified.nearMisses, edits.nearMisses),
    },
    outcomes,
  };
}
