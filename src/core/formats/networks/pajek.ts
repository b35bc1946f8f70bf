/** Networks of Pajek (.net), and partitions and vectors that go with them (.clu, .vec). */

import type { InputFormat } from '../format.ts';

const beginsWith = (beginning: string): string | undefined =>
  /^\ufeff?(?:\s*%[^\r\n]*(?:\r\n?|\n))*\s*\*(\w+)/u.exec(beginning)?.[1]?.toLowerCase();

/** A number a line right after the count of vertices. */
const hasValues = (beginning: string): boolean =>
  /\*vertices[ \t]+\d+[ \t]*(?:\r\n?|\n)\s*-?\d+(?:\.\d+)?(?:e[+-]?\d+)?[ \t]*(?:\r|\n|$)/iu.test(
    beginning,
  ) && !/\*(?:arcs|edges|matrix)/iu.test(beginning);

export const pajek: InputFormat = {
  id: 'pajek',
  label: 'Pajek network',
  description: 'A finished network: *Vertices, then *Edges, *Arcs, their lists, or *Matrix.',
  network: true,
  extensions: ['net', 'paj'],
  recognise: (beginning) => {
    const first = beginsWith(beginning);
    if (first !== 'vertices' && first !== 'network') return 0;
    return hasValues(beginning) ? 0 : 0.97;
  },
  load: async () => (await import('./pajekReader.ts')).readPajek,
};

export const pajekValues: InputFormat = {
  id: 'pajek-values',
  label: 'Pajek partition or vector',
  description: 'A value for each vertex of a Pajek network that is opened with it.',
  network: true,
  extensions: ['clu', 'vec'],
  recognise: (beginning) =>
    beginsWith(beginning) === 'vertices' && hasValues(beginning) ? 0.97 : 0,
  load: async () => (await import('./pajekReader.ts')).readPajekValues,
};
