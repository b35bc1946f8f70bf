/** Networks in GML (Himsolt 1997), as NetworkX, igraph, Gephi, Cytoscape and yEd write them. */

import type { InputFormat } from '../format.ts';

export const gml: InputFormat = {
  id: 'gml',
  label: 'GML network',
  description:
    'A finished network in GML: graph [ node [ id … label … ] edge [ source … target … ] ].',
  network: true,
  extensions: ['gml'],
  recognise: (beginning) => {
    const text = beginning.replace(/^\s*#.*$/gmu, '');
    if (!/(?:^|[\s\]"])graph\s*\[/u.test(text)) return 0;
    return /\bnode\s*\[\s*(?:\w+\s+(?:"[^"]*"|[^\s[\]]+)\s+)*?id\s/u.test(text) ? 0.97 : 0.6;
  },
  load: async () => (await import('./gmlReader.ts')).readGml,
};
