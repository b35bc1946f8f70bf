/** What Cytoscape shows as the kind of an edge. */

import type { ViewId } from '../../scene/scene.ts';

export const interactions: Readonly<Record<ViewId, string>> = {
  authors: 'wrote with',
  bipartite: 'wrote',
  papers: 'is like',
};
