/** Organisations, joined by the papers that name both. */

import type { View } from './view.ts';

export const organisations: View = {
  id: 'organisations',
  label: 'Organisations',
  base: 'authors',
  units: 'organisations',
  one: 'organisation',
  many: 'organisations',
  rule: 'the largest',
  title: 'Network of organisations',
  network: 'network of organisations named on the same papers',
  legend: {
    community: 'Group of organisations',
    year: 'Mean year of an organisation’s papers',
    papers: 'Papers of an organisation',
    degree: 'Partner organisations',
    members: 'Authors of an organisation',
  },
  sizes: { papers: 'Papers', degree: 'Partners', members: 'Authors' },
  interaction: 'published with',
  edge: { kind: 'coauthorship', curvature: 0.05 },
  shapes: [{ label: 'Organisation', shape: 'circle' }],
  unnamed: 'without a named organisation',
  empty: 'No document names an organisation.',
};
