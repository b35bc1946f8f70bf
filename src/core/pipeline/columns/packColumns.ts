/** The columns of a dataset file, every cell of them checked and packed. */

import type { Dataset } from '../../model/dataset.ts';
import { type ColumnParts, columnsIn, partsByColumn } from './columnParts.ts';
import type { ColumnsIn } from './columnStore.ts';
import { datasetColumns, tableField } from './datasetFields.ts';
import type { DatasetHeader } from './header.ts';
import { idColumns } from './ids.ts';
import type { PackedColumn } from './packed.ts';
import { takeApart } from './takeApart.ts';

/** A dataset in columns, which threads hand to one another; `openDataset` reads it. */
export interface PackedDataset {
  readonly header: DatasetHeader;
  readonly columns: ReadonlyMap<string, PackedColumn>;
}

/** Throws a UserError `broken-dataset` where the columns do not fit. Takes the parts away. */
export function packColumns(header: DatasetHeader, parts: ColumnParts): PackedDataset {
  const columns = new Map<string, PackedColumn>();
  const from = columnsIn(parts, header.tables, (name, column) => columns.set(name, column));
  // Those that nothing refers to may be of a later version.
  const tables = new Set<string>();
  const noting: ColumnsIn = {
    ...from,
    size: (table) => {
      tables.add(table);
      return from.size(table);
    },
  };
  datasetColumns.pack('', noting, 1);
  // What a table itself refers to joins the others while they are gone through.
  for (const table of tables) {
    if (Object.hasOwn(idColumns, table)) continue;
    tableField(table).pack(`tables.${table}`, noting, from.size(table));
  }
  return { header, columns };
}

/** A dataset in memory as columns, for handing it to another thread. */
export function packDataset(dataset: Dataset): PackedDataset {
  const { header, parts } = takeApart(dataset);
  return packColumns(header, partsByColumn(parts));
}
