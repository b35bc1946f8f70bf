/** Networks in GEXF 1.1 to 1.3 (https://gexf.net/schema.html), as Gephi and NetworkX write them. */

import type { InputFormat } from '../format.ts';
import { rootName } from '../xml/root.ts';

export const gexf: InputFormat = {
  id: 'gexf',
  label: 'GEXF network',
  description: 'A finished network of Gephi, with attributes, places and colours.',
  network: true,
  extensions: ['gexf', 'xml'],
  recognise: (beginning) => (rootName(beginning) === 'gexf' ? 1 : 0),
  load: async () => (await import('./gexfReader.ts')).readGexf,
};
