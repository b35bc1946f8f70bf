/** Organisations as documents print them: with an author, or with the paper. */

import { placesOf } from '../../graph/places.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { AuthorId, PaperId } from '../../model/ids.ts';
import type { Organisation } from '../../model/record.ts';
import type { SourceRef } from '../../model/source.ts';

export interface PrintedPlace {
  readonly paper: number;
  readonly organisation: Organisation;
  readonly sources: readonly SourceRef[];
  readonly author?: number;
}

/** Of every authorship and every paper, in the order of the dataset. Linear. */
export function* printedPlaces({ papers, authors, authorships }: Dataset): Generator<PrintedPlace> {
  const paperAt = placesOf<PaperId>(papers);
  const authorAt = placesOf<AuthorId>(authors);
  for (const { paper: of, author: whose, printed } of authorships) {
    for (const { affiliations, file, line } of printed) {
      if (!affiliations) continue;
      const paper = paperAt.get(of);
      const author = authorAt.get(whose);
      if (paper === undefined || author === undefined) continue;
      for (const organisation of affiliations) {
        yield { paper, author, organisation, sources: [{ file, line }] };
      }
    }
  }
  for (const [paper, { organisations }] of papers.entries()) {
    for (const { value: organisation, sources } of organisations) {
      yield { paper, organisation, sources };
    }
  }
}
