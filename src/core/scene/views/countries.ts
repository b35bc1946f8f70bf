/** Countries, joined by the papers whose addresses name both. */

import type { View } from './view.ts';

export const countries: View = {
  id: 'countries',
  label: 'Countries',
  base: 'authors',
  units: 'countries',
  one: 'country',
  many: 'countries',
  rule: 'the largest',
  title: 'Network of countries',
  network: 'network of countries named on the same papers',
  legend: {
    community: 'Group of countries',
    year: 'Mean year of a country’s papers',
    papers: 'Papers of a country',
    degree: 'Partner countries',
    members: 'Authors of a country',
  },
  sizes: { papers: 'Papers', degree: 'Partners', members: 'Authors' },
  interaction: 'published with',
  edge: { kind: 'coauthorship', curvature: 0.05 },
  shapes: [{ label: 'Country', shape: 'circle' }],
  unnamed: 'without a stated country',
  empty: 'No document states a country.',
};
