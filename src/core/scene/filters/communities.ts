/** Some communities: of authors where there are authors, of papers where papers are alone. */

import { type Filter, tidyList } from '../../model/filter.ts';
import { listed } from '../../text/wording.ts';
import { declarePart, type FilterNames } from './filterPart.ts';
import { keepAuthors } from './keepAuthors.ts';

const form = 'number,number,…';

const read = (text: string): Filter['communities'] => {
  if (!/^\d{1,7}(?:,\d{1,7})*$/u.test(text)) return undefined;
  const numbers = tidyList(text.split(',').map(Number));
  return numbers.some((number) => number < 1) ? undefined : numbers;
};

/** `community 3 (Ann Able, Bo Bright: lakes)`, `communities 1, 2 and 5`. */
function wordsOf(numbers: readonly number[], names: FilterNames, of: 'authors' | 'papers'): string {
  const [first] = numbers;
  if (numbers.length > 1 || first === undefined) {
    return `communities ${listed(numbers.map(String), 6)}`;
  }
  const name = names.community(of, first);
  return `community ${first}${name === undefined ? '' : ` (${name})`}`;
}

export const communities = declarePart<'communities'>({
  part: 'communities',
  label: 'Communities',
  key: 'communities',
  flag: 'communities',
  form,
  help: 'Communities of authors by their numbers, such as 1,4.',
  views: ['authors', 'bipartite'],
  write: (numbers) => numbers.join(','),
  read,
  words: (numbers, names) => wordsOf(numbers, names, 'authors'),
  leave: (numbers, standing, given) => {
    const chosen = new Set(numbers);
    const { membership } = given.network;
    keepAuthors(standing, given, (author) => chosen.has(membership.authors[author] ?? 0));
  },
});

export const paperCommunities = declarePart<'paperCommunities'>({
  part: 'paperCommunities',
  label: 'Communities of papers',
  key: 'topics',
  flag: 'paper-communities',
  form,
  help: 'Communities of similar papers by their numbers, such as 1,4.',
  views: ['papers'],
  write: (numbers) => numbers.join(','),
  read,
  words: (numbers, names) => wordsOf(numbers, names, 'papers'),
  leave: (numbers, { kept }, { network: { authors, papers, membership } }) => {
    const chosen = new Set(numbers);
    for (let p = 0; p < papers; p++) {
      if (!chosen.has(membership.papers[p] ?? 0)) kept[authors + p] = 0;
    }
  },
});
