/** All authors and papers whose texts have some words, for filters rather than for a list of hits. */

import { foldText } from '../text/fold.ts';
import { matchesAsTyped } from './matches.ts';
import type { SearchIndex, SearchTexts, Slices } from './searchIndex.ts';

/**
 * By node (authors, then papers): 1 where one of its texts - a name of the author, the title or the
 * abstract of the paper - has all the words of a query, as the search finds them without typos.
 * Linear in the length of the texts, a little at a time.
 */
export function* textMatches(
  index: Pick<SearchIndex, 'names' | 'titles' | 'abstracts'>,
  query: string,
  counts: { readonly authors: number; readonly papers: number },
): Slices<Uint8Array> {
  const found = new Uint8Array(counts.authors + counts.papers);
  const terms = [...new Set(foldText(query).split(' '))].filter((term) => term !== '');
  if (terms.length === 0) return found;
  const mark = (of: SearchTexts, first: number, insideWords: boolean) => {
    for (const at of matchesAsTyped(of, terms, insideWords).at) {
      found[first + (of.owner[at] ?? 0)] = 1;
    }
  };
  mark(yield* index.names(), 0, true);
  yield;
  mark(yield* index.titles(), counts.authors, true);
  yield;
  mark(yield* index.abstracts(), counts.authors, false);
  return found;
}
