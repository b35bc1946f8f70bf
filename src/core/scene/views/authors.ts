/** Authors, joined by the papers they wrote together. */

import type { View } from './view.ts';

export const authors: View = {
  id: 'authors',
  label: 'Authors',
  base: 'authors',
  one: 'author',
  many: 'authors',
  rule: 'the largest',
  title: 'Co-authorship network',
  network: 'co-authorship network',
  legend: {
    community: 'Community',
    year: 'Mean year of an author’s papers',
    papers: 'Papers of an author',
    degree: 'Co-authors',
  },
  sizes: { papers: 'Papers', degree: 'Co-authors' },
  interaction: 'wrote with',
  edge: { kind: 'coauthorship', curvature: 0.05 },
  shapes: [{ label: 'Author', shape: 'circle' }],
  unnamed: 'without named authors',
  empty: 'No document names an author.',
};
