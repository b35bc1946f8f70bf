/** Communities of two authors or more; their papers are those of their members. */

import { placesOf, referencesOf } from '../../graph/places.ts';
import { numbersOf } from '../../model/columnRows.ts';
import type { AuthorId, PaperId } from '../../model/ids.ts';
import { communityKey } from './communityKey.ts';
import type { UnitSource } from './unitSource.ts';

export const communities: UnitSource = {
  kind: 'communities',
  needsProvenance: false,
  *namings({ papers, authors, authorships, communities: { authors: structure } }) {
    const membership = numbersOf(structure.membership);
    const names = new Map(
      structure.communities.flatMap(({ number, name, size }) =>
        size > 1 ? [[number, { name, key: communityKey(number) }] as const] : [],
      ),
    );
    const authorAt = referencesOf(authorships, 'author', placesOf<AuthorId>(authors));
    const paperAt = referencesOf(authorships, 'paper', placesOf<PaperId>(papers));
    for (let i = 0; i < authorships.length; i++) {
      const author = authorAt[i] ?? 0;
      const own = names.get(membership[author] ?? 0);
      if (own) yield { ...own, paper: paperAt[i] ?? 0, author, sources: [] };
    }
  },
};
