/** The column of ids, which is a table as well: elsewhere in the file an id is its place in it. */

import { broken, type ColumnsIn } from './columnStore.ts';
import type { Field } from './field.ts';

/** The ids of a kind in their order; each begins with the prefix and occurs once. */
export const ids = <T extends string>(kind: string, prefix: string): Field<T> => ({
  write: (path, out) => {
    const column = out.column(path);
    const { indices, values } = out.table(kind);
    return (id) => {
      if (indices.has(id)) throw new Error(`${path} holds ${id} twice`);
      indices.set(id, values.push(id) - 1);
      column.push(id);
    };
  },
  read: (path, from, count) => {
    checkIds(path, from, count, prefix);
    const known = from.table(kind) as readonly T[];
    let at = 0;
    return () => known[at++] as T;
  },
});

function checkIds(path: string, from: ColumnsIn, count: number, prefix: string): void {
  const column = from.column(path, count);
  const met = new Set<unknown>();
  for (let i = 0; i < count; i++) {
    const id = column.cells[i];
    if (typeof id !== 'string' || !id.startsWith(prefix)) {
      throw column.wrong(i, `an id that begins with “${prefix}”`);
    }
    if (met.has(id)) throw broken(`${path} holds ${id} twice`);
    met.add(id);
  }
}

/** Which columns of ids are tables. */
export const idColumns: Readonly<Record<string, string>> = {
  papers: 'papers.id',
  authors: 'authors.id',
};
