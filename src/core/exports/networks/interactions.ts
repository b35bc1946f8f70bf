/** What Cytoscape shows as the kind of an edge. */

import type { BaseView } from '../../scene/views/view.ts';

export const interactions: Readonly<Record<BaseView, string>> = {
  authors: 'wrote with',
  bipartite: 'wrote',
  papers: 'is like',
};
