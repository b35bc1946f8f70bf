/** Who and what some words are about: names, titles, abstracts, and the other side of authorships. */

import { declarePart } from './filterPart.ts';

/** Longer ones are no search that anybody typed. */
const longestText = 200;

export const text = declarePart<'text'>({
  part: 'text',
  label: 'Words in names, titles and abstracts',
  key: 'text',
  flag: 'text',
  form: 'words',
  help: 'Authors whose name, and papers whose title or abstract, has all these words; and who wrote them.',
  views: ['authors', 'bipartite', 'papers'],
  slow: true,
  write: (words, readable) => readable(words),
  read: (words) => {
    const trimmed = words.trim();
    return trimmed === '' || trimmed.length > longestText ? undefined : trimmed;
  },
  words: (words) => `“${words}” in a name, title or abstract`,
  leave: (words, { kept }, { network, counted, sources }) => {
    const own = sources.matching(words);
    const { authors, authorships } = network;
    const found = own.slice();
    for (let i = 0; i < authorships.source.length; i++) {
      const [author, paper] = [authorships.source[i] ?? 0, authorships.target[i] ?? 0];
      if (counted[paper - authors] !== 1) continue;
      if (own[paper] === 1) found[author] = 1;
      if (own[author] === 1) found[paper] = 1;
    }
    for (let node = 0; node < kept.length; node++) if (found[node] === 0) kept[node] = 0;
  },
});
