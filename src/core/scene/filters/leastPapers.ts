/** Authors of some papers at least, counted within the years. */

import { counted } from '../../text/wording.ts';
import { declarePart } from './filterPart.ts';
import { keepAuthors } from './keepAuthors.ts';
import { numberUpTo } from './writtenNumbers.ts';

export const leastPapers = declarePart<'leastPapers'>({
  part: 'leastPapers',
  label: 'Papers per author',
  key: 'papers',
  flag: 'least-papers',
  form: 'number',
  help: 'Authors of so many papers and more, above 0.',
  views: ['authors', 'bipartite'],
  units: true,
  write: String,
  read: (text) => {
    const least = numberUpTo(text, 1e9);
    return least === undefined ? undefined : Math.ceil(least);
  },
  words: (least) => `authors of ${counted(least, 'paper')} or more`,
  leave: (least, standing, given) =>
    keepAuthors(standing, given, (author) => (given.papersOf[author] ?? 0) >= least),
});
