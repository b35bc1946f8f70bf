/** Networks in GraphML (http://graphml.graphdrawing.org), as igraph, NetworkX, yEd and Gephi write them. */

import type { InputFormat } from '../format.ts';
import { rootName } from '../xml/root.ts';

export const graphml: InputFormat = {
  id: 'graphml',
  label: 'GraphML network',
  description: 'A finished network of igraph, NetworkX, yEd, Gephi and others.',
  network: true,
  extensions: ['graphml', 'xml'],
  recognise: (beginning) => (rootName(beginning) === 'graphml' ? 1 : 0),
  load: async () => (await import('./graphmlReader.ts')).readGraphml,
};
