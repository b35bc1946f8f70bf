/** The columns of a dataset file, every cell of them checked and packed. */

import type { Dataset } from '../../model/dataset.ts';
import { type ColumnParts, columnsIn, partsByColumn } from './columnParts.ts';
import type { ColumnsIn } from './columnStore.ts';
import { datasetColumns, tableField } from './datasetFields.ts';
import type { DatasetHeader } from './header.ts';
import { idColumnOf } from './ids.ts';
import type { PackedColumn } from './packed.ts';
import { takeApart } from './takeApart.ts';

/** A dataset in columns, which threads hand to one another; `openDataset` reads it. */
export interface PackedDataset {
  readonly header: DatasetHeader;
  readonly columns: ReadonlyMap<string, PackedColumn>;
  /** The columns that only say where things were said and why. */
  readonly provenance: ReadonlySet<string>;
}

/** Throws a UserError `broken-dataset` where the columns do not fit. Takes the parts away. */
export function packColumns(header: DatasetHeader, parts: ColumnParts): PackedDataset {
  const columns = new Map<string, PackedColumn>();
  const provenance = new Set<string>();
  const from = columnsIn(parts, header.tables, (name, column) => columns.set(name, column));
  const noting = (tables: Set<string>, put: ColumnsIn['put']) => ({
    ...from,
    put,
    size: (table: string) => {
      tables.add(table);
      return from.size(table);
    },
  });
  // Tables that nothing refers to may be of a later version.
  const [tables, others] = [new Set<string>(), new Set<string>()];
  const aside: Omit<ColumnsIn, 'provenance'> = noting(others, (name, column) => {
    columns.set(name, column);
    provenance.add(name);
  });
  const packAside: ColumnsIn = {
    ...aside,
    get provenance() {
      return packAside;
    },
  };
  const pack: ColumnsIn = { ...noting(tables, from.put), provenance: packAside };
  datasetColumns.pack('', pack, 1);
  const packTable = (table: string, into: ColumnsIn) => {
    if (idColumnOf(table) !== undefined) return;
    tableField(table).pack(`tables.${table}`, into, from.size(table));
  };
  // What a table itself refers to joins the others while they are gone through.
  for (const table of tables) packTable(table, pack);
  for (const table of others) if (!tables.has(table)) packTable(table, packAside);
  return { header, columns, provenance };
}

/** A dataset in memory as columns, for handing it to another thread. */
export function packDataset(dataset: Dataset): PackedDataset {
  const { header, parts } = takeApart(dataset);
  return packColumns(header, partsByColumn(parts));
}
