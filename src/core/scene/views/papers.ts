/** Papers, joined where their texts are alike. */

import type { View } from './view.ts';

export const papers: View = {
  id: 'papers',
  label: 'Papers',
  base: 'papers',
  one: 'paper',
  many: 'papers',
  rule: 'the largest',
  title: 'Network of similar papers',
  network: 'network of similar papers',
  legend: {
    community: 'Community of papers',
    year: 'Year of publication',
    papers: 'Authors of a paper (unknown: smallest)',
    degree: 'Similar papers',
  },
  sizes: { papers: 'Authors', degree: 'Similar papers' },
  interaction: 'is like',
  edge: { kind: 'similarity', curvature: 0.05 },
  shapes: [{ label: 'Paper', shape: 'square' }],
  unnamed: 'like no other',
  empty: 'No papers.',
};
