/** Communities of authors, joined by the papers that authors of both wrote. */

import type { View } from './view.ts';

export const communities: View = {
  id: 'communities',
  label: 'Communities',
  base: 'authors',
  units: 'communities',
  one: 'community',
  many: 'communities',
  rule: 'the largest',
  title: 'Network of communities',
  network: 'network of communities of co-authors',
  legend: {
    community: 'Community',
    year: 'Mean year of a community’s papers',
    papers: 'Papers of a community',
    degree: 'Linked communities',
    members: 'Authors of a community',
  },
  sizes: { papers: 'Papers', degree: 'Links', members: 'Authors' },
  interaction: 'wrote with',
  edge: { kind: 'coauthorship', curvature: 0.05 },
  shapes: [{ label: 'Community', shape: 'circle' }],
  unnamed: 'of no community',
  empty: 'No two authors wrote together, so there are no communities.',
};
