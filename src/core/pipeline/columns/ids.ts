/** The column of ids, which is a table as well: elsewhere in the file an id is its place in it. */

import { broken } from './columnStore.ts';
import type { Field } from './field.ts';
import { packTexts } from './packed.ts';

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
  pack: (path, from, count) => {
    const column = from.column(path, count);
    const met = new Set<string>();
    for (let i = 0; i < count; i++) {
      const id = column?.cells[i];
      if (typeof id !== 'string' || !id.startsWith(prefix)) {
        throw column?.wrong(i, `an id that begins with “${prefix}”`);
      }
      if (met.has(id)) throw broken(`${path} holds ${id} twice`);
      met.add(id);
    }
    from.put(path, packTexts([...met]));
  },
  open: (_, from) => from.table(kind) as (index: number) => T,
});

/** The column of ids that is the table of that name. */
export const idColumnOf = (table: string): string | undefined =>
  Object.hasOwn(idColumns, table) ? idColumns[table] : undefined;

/** Which columns of ids are tables. */
export const idColumns: Readonly<Record<string, string>> = {
  papers: 'papers.id',
  authors: 'authors.id',
};
