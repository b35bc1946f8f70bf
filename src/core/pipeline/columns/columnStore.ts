/** The columns of a dataset file in memory: filled by writing, taken by reading. */

import { UserError } from '../../model/progress.ts';
import type { PackedColumn } from './packed.ts';

/** What a column may hold. */
export type Cell = string | number | null;

/** A column that is being filled. */
export interface OpenColumn {
  readonly name: string;
  readonly cells: Cell[];
  /** A column of nothing but this is left out of the file. */
  readonly usual: Cell | undefined;
  /** Details come after everything that a first look needs. */
  readonly detail: boolean;
}

/** Values that recur, each once, by a key that tells them apart; columns hold their indices. */
export interface OpenTable {
  readonly indices: Map<unknown, number>;
  readonly values: unknown[];
  detail: boolean;
}

/** Where writing puts what it takes apart. */
export interface ColumnsOut {
  readonly column: (name: string, usual?: Cell) => Cell[];
  readonly table: (name: string) => OpenTable;
  /** The same columns, those opened through it being details. */
  readonly details: ColumnsOut;
}

/** Columns and tables, empty at first. */
export function openColumns(): {
  readonly out: ColumnsOut;
  readonly columns: OpenColumn[];
  readonly tables: ReadonlyMap<string, OpenTable>;
} {
  const columns: OpenColumn[] = [];
  const tables = new Map<string, OpenTable>();
  const view = (detail: boolean, details?: ColumnsOut): ColumnsOut => {
    const own: ColumnsOut = {
      column: (name, usual) => {
        const cells: Cell[] = [];
        columns.push({ name, cells, usual, detail });
        return cells;
      },
      table: (name) => {
        const table = tables.get(name) ?? { indices: new Map(), values: [], detail };
        table.detail &&= detail;
        tables.set(name, table);
        return table;
      },
      get details() {
        return details ?? own;
      },
    };
    return own;
  };
  return { out: view(false, view(true)), columns, tables };
}

/** Part of a column, and the line of the file it stands in; 0 where it comes from no file. */
export interface ColumnPart {
  readonly column: string;
  readonly line: number;
  readonly values: readonly unknown[];
}

/** A column as it was read: its cells, and where in the file they stand. */
export interface ReadColumn {
  readonly cells: readonly unknown[];
  /** Trouble with one of the cells, for throwing. */
  readonly wrong: (index: number, what: string) => UserError;
}

/** Columns as they were read, which packing takes one after the other. */
export interface ColumnsIn {
  /**
   * The cells of a column, which must be so many; undefined for a column that is not there and need
   * not be, because it has a usual cell.
   */
  readonly column: (name: string, count: number, usual?: Cell) => ReadColumn | undefined;
  /** How many values a table has. */
  readonly size: (table: string) => number;
  /** The cells of a column of a table, which stay. */
  readonly tableCells: (table: string, below?: string) => readonly unknown[];
  /** Where the packed column goes. */
  readonly put: (name: string, column: PackedColumn) => void;
  /** The same for columns of provenance, which are noted as such. */
  readonly provenance: ColumnsIn;
}

/** Packed columns, for reading values out of. */
export interface ColumnsOpen {
  readonly column: (name: string) => PackedColumn | undefined;
  /** The values of a table by their indices. */
  readonly table: (name: string) => (index: number) => unknown;
  readonly size: (table: string) => number;
}

/** The dataset is a dataset, but damaged. */
export const broken = (detail: string): UserError =>
  new UserError(
    'broken-dataset',
    `The dataset is damaged: ${detail}. Build it again with \`coterie build\`.`,
  );
