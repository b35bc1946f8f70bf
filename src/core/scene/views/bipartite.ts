/** Authors and papers, joined by who wrote what. */

import type { View } from './view.ts';

export const bipartite: View = {
  id: 'bipartite',
  label: 'Authors and papers',
  base: 'bipartite',
  one: 'node',
  many: 'authors and papers',
  rule: 'authors first, the largest',
  title: 'Network of authors and papers',
  network: 'author–paper network',
  legend: {
    community: 'Community (authors, papers)',
    year: 'Year (of authors: the mean of their papers)',
    papers: 'Papers of an author',
    degree: 'Co-authors',
  },
  sizes: { papers: 'Papers', degree: 'Co-authors' },
  interaction: 'wrote',
  edge: { kind: 'authorship', curvature: 0 },
  shapes: [
    { label: 'Author', shape: 'circle' },
    { label: 'Paper', shape: 'square' },
  ],
  unnamed: 'without named authors',
  empty: 'No papers.',
};
