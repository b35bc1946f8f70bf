/** The columns of a dataset file as they come, part by part. */

import {
  broken,
  type Cell,
  type ColumnPart,
  type ColumnsIn,
  type ReadColumn,
} from './columnStore.ts';
import { idColumns } from './ids.ts';
import type { PackedColumn } from './packed.ts';

/** The parts of each column in their order. */
export type ColumnParts = Map<string, ColumnPart[]>;

/** Adds a part to the others of its column. */
export function addPart(parts: ColumnParts, part: ColumnPart): void {
  const own = parts.get(part.column);
  if (own) own.push(part);
  else parts.set(part.column, [part]);
}

export function partsByColumn(parts: Iterable<ColumnPart>): ColumnParts {
  const byColumn: ColumnParts = new Map();
  for (const part of parts) addPart(byColumn, part);
  return byColumn;
}

/** Columns by name; each is let go when it is taken, but for those of tables. */
export function columnsIn(
  parts: ColumnParts,
  sizes: Readonly<Record<string, number>>,
  put: (name: string, column: PackedColumn) => void,
): Omit<ColumnsIn, 'provenance'> {
  const lengthOf = (name: string): number =>
    (parts.get(name) ?? []).reduce((sum, { values }) => sum + values.length, 0);
  const idSizes = new Map(
    Object.entries(idColumns).map(([table, column]) => [table, lengthOf(column)]),
  );
  const size = (table: string): number =>
    idSizes.get(table) ?? (Object.hasOwn(sizes, table) ? (sizes[table] ?? 0) : 0);
  return {
    put,
    size,
    column: (name: string, count: number, usual?: Cell): ReadColumn | undefined => {
      const own = parts.get(name);
      if (!own) {
        if (count > 0 && usual === undefined) throw broken(`the column ${name} is missing`);
        return undefined;
      }
      const length = lengthOf(name);
      if (length !== count) {
        throw broken(
          `${name} (line ${own[0]?.line ?? 0}) has ${length} values where ${count} were expected`,
        );
      }
      parts.delete(name);
      return { cells: joined(own), wrong: wrongIn(name, own) };
    },
    tableCells: (table, below) =>
      joined(parts.get(`tables.${table}${below === undefined ? '' : `.${below}`}`) ?? []),
  };
}

function joined(own: readonly ColumnPart[]): readonly unknown[] {
  const [only] = own;
  return own.length === 1 && only ? only.values : own.flatMap(({ values }) => values);
}

const wrongIn =
  (name: string, own: readonly ColumnPart[]): ReadColumn['wrong'] =>
  (index, expected) => {
    let before = 0;
    for (const { line, values } of own) {
      if (index < before + values.length) {
        return broken(`${name} (line ${line}, value ${index - before + 1}) must be ${expected}`);
      }
      before += values.length;
    }
    return broken(`${name} must hold ${expected}`);
  };
