/** A dataset out of packed columns: nothing is made but what is asked for. */

import type { Dataset } from '../../model/dataset.ts';
import type { ColumnsOpen } from './columnStore.ts';
import { datasetColumns, tableField } from './datasetFields.ts';
import { idColumnOf } from './ids.ts';
import type { PackedDataset } from './packColumns.ts';
import { cellsOf, lengthOf, type PackedColumn } from './packed.ts';

/** Values of tables no larger are kept once they are made. */
const smallTable = 5000;

/**
 * In time of the number of columns, not of their length. The columns are trusted: `packColumns`
 * checked them, in this thread or in another.
 */
export function openDataset({ header, columns }: PackedDataset): Dataset {
  const opened = datasetColumns.open('', columnsOpen(columns))(0);
  const { communities, layouts, ...lists } = opened;
  return {
    format: 'coterie-dataset',
    version: 1,
    generator: header.generator,
    options: header.options,
    ...(header.corrections === undefined ? {} : { corrections: header.corrections }),
    ...(header.given === undefined ? {} : { given: header.given }),
    ...lists,
    communities: {
      authors: { ...header.communities.authors, ...communities.authors },
      papers: { ...header.communities.papers, ...communities.papers },
    },
    layouts,
    ...(header.authorLimit === undefined ? {} : { authorLimit: header.authorLimit }),
    papersOverAuthorLimit: header.papersOverAuthorLimit,
    ...(header.leftOut === undefined ? {} : { leftOut: header.leftOut }),
    ...(header.identities === undefined ? {} : { identities: header.identities }),
  };
}

function columnsOpen(columns: ReadonlyMap<string, PackedColumn>): ColumnsOpen {
  const tables = new Map<string, (index: number) => unknown>();
  const open: ColumnsOpen = {
    column: (name) => columns.get(name),
    table: (name) => {
      const known = tables.get(name);
      if (known) return known;
      const id = idColumnOf(name);
      const made =
        id === undefined ? tableField(name).open(`tables.${name}`, open) : textsOf(columns.get(id));
      // Ids are asked for again and again, and so is what a small table holds.
      const keeps = id !== undefined || open.size(name) <= smallTable;
      const value = keeps ? keeping(made) : made;
      tables.set(name, value);
      return value;
    },
    size: (name) => {
      const column = columns.get(idColumnOf(name) ?? `tables.${name}`);
      return column ? lengthOf(column) : 0;
    },
  };
  return open;
}

const textsOf = (column: PackedColumn | undefined): ((index: number) => unknown) =>
  column ? cellsOf(column) : () => null;

function keeping(make: (index: number) => unknown): (index: number) => unknown {
  const made: unknown[] = [];
  return (index) => {
    const known = made[index];
    if (known !== undefined) return known;
    const value = make(index);
    made[index] = value;
    return value;
  };
}
