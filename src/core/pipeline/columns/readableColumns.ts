/** Columns that were read, by name, and the tables among them. */

import { text } from './codings.ts';
import { broken, type ColumnPart, type ColumnsIn, type ReadColumn } from './columnStore.ts';
import { tableFields } from './datasetFields.ts';
import { cells, type Field } from './field.ts';
import { idColumns } from './ids.ts';

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

/** Columns by name; each is let go when it is taken. */
export function readableColumns(
  parts: ColumnParts,
  sizes: Readonly<Record<string, number>>,
): ColumnsIn {
  const tables = new Map<string, readonly unknown[]>();
  const from: ColumnsIn = {
    column: (name, count, usual) => {
      const own = parts.get(name);
      // Ids are read as a column and as a table.
      if (!Object.values(idColumns).includes(name)) parts.delete(name);
      if (!own) {
        if (count > 0 && usual === undefined) throw broken(`the column ${name} is missing`);
        return { cells: new Array<unknown>(count).fill(usual), wrong: wrongIn(name, []) };
      }
      const all = joined(own);
      if (all.length !== count) {
        throw broken(
          `${name} (line ${own[0]?.line ?? 0}) has ${all.length} values where ${count} were expected`,
        );
      }
      return { cells: all, wrong: wrongIn(name, own) };
    },
    table: (name) => {
      const known = tables.get(name);
      if (known) return known;
      const values = readTable(name, from, sizes, (column) =>
        (parts.get(column) ?? []).reduce((sum, part) => sum + part.values.length, 0),
      );
      tables.set(name, values);
      return values;
    },
  };
  return from;
}

function readTable(
  name: string,
  from: ColumnsIn,
  sizes: Readonly<Record<string, number>>,
  lengthOf: (column: string) => number,
): readonly unknown[] {
  const idColumn = Object.hasOwn(idColumns, name) ? idColumns[name] : undefined;
  if (idColumn !== undefined) return from.column(idColumn, lengthOf(idColumn)).cells;
  const size = Object.hasOwn(sizes, name) ? (sizes[name] ?? 0) : 0;
  const field = Object.hasOwn(tableFields, name)
    ? (tableFields[name] as Field<unknown>)
    : (cells(text) as Field<unknown>);
  const next = field.read(`tables.${name}`, from, size);
  return Array.from({ length: size }, () => next());
}

function joined(own: readonly ColumnPart[]): readonly unknown[] {
  const [only] = own;
  if (own.length === 1 && only) return only.values;
  const all: unknown[] = [];
  for (const { values } of own) for (const value of values) all.push(value);
  return all;
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
