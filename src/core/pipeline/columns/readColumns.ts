/** The lines of a dataset file of version 2 back to a dataset, each checked as it comes. */

import type { Dataset } from '../../model/dataset.ts';
import { text } from './codings.ts';
import { broken, type ColumnsIn, type ReadColumn } from './columnStore.ts';
import { crc32 } from './crc32.ts';
import { datasetFields, tableFields } from './datasetFields.ts';
import { cells, type Field, mostValues } from './field.ts';
import { checkHeader } from './header.ts';
import { idColumns } from './ids.ts';

/** Part of a column: a line of the file. */
interface Part {
  readonly line: number;
  readonly values: readonly unknown[];
}

export interface ColumnsReader {
  /** One line without its end. Throws a UserError `broken-dataset`. */
  readonly line: (bytes: Uint8Array) => void;
  /** Puts the dataset together, or says what is missing or wrong. */
  readonly end: () => Dataset;
}

/** Begins with the first line, the header. */
export function createColumnsReader(first: Uint8Array): ColumnsReader {
  const parts = new Map<string, Part[]>();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let sum = 0;
  let lines = 0;
  let values = 0;
  let ended = false;

  const parse = (bytes: Uint8Array): unknown => {
    try {
      return JSON.parse(decoder.decode(bytes));
    } catch {
      throw broken(`line ${lines + 1} is not whole`);
    }
  };
  const count = (bytes: Uint8Array) => {
    sum = crc32(lineEnd, crc32(bytes, sum));
    lines++;
  };
  const header = checkHeader(parse(first));
  count(first);
  return {
    line: (bytes) => {
      if (ended) throw broken(`line ${lines + 2} comes after its end`);
      const content = parse(bytes);
      if (isEnd(content)) {
        if (content.lines !== lines) {
          throw broken(`it has ${lines} lines where ${String(content.lines)} were written`);
        }
        if (content.crc32 !== sum.toString(16).padStart(8, '0')) {
          throw broken('its checksum is another one than when it was written');
        }
        ended = true;
        return;
      }
      count(bytes);
      if (!isPart(content)) throw broken(`line ${lines} is no column`);
      values += content.values.length;
      if (values > mostValues) throw broken('it holds more values than can be');
      const own = parts.get(content.column) ?? [];
      own.push({ line: lines, values: content.values });
      parts.set(content.column, own);
    },
    end: () => {
      if (!ended) throw broken(`it breaks off after line ${lines}`);
      const read = datasetFields.read('', columnsOf(parts, header.tables), 1)();
      const { communities } = header;
      return {
        format: 'coterie-dataset',
        version: 1,
        generator: header.generator,
        options: header.options,
        ...read,
        communities: {
          authors: { ...communities.authors, ...read.communities.authors },
          papers: { ...communities.papers, ...read.communities.papers },
        },
        ...(header.authorLimit === undefined ? {} : { authorLimit: header.authorLimit }),
        papersOverAuthorLimit: header.papersOverAuthorLimit,
      };
    },
  };
}

const lineEnd = new Uint8Array([10]);

const isEnd = (content: unknown): content is { readonly lines: unknown; readonly crc32: unknown } =>
  typeof content === 'object' &&
  content !== null &&
  Object.hasOwn(content, 'end') &&
  'lines' in content &&
  'crc32' in content;

const isPart = (
  content: unknown,
): content is { readonly column: string; readonly values: readonly unknown[] } =>
  typeof content === 'object' &&
  content !== null &&
  'column' in content &&
  typeof content.column === 'string' &&
  'values' in content &&
  Array.isArray(content.values);

/** Columns by name; each is let go when it is taken. */
function columnsOf(parts: Map<string, Part[]>, sizes: Readonly<Record<string, number>>): ColumnsIn {
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

function joined(own: readonly Part[]): readonly unknown[] {
  const [only] = own;
  if (own.length === 1 && only) return only.values;
  const all: unknown[] = [];
  for (const { values } of own) for (const value of values) all.push(value);
  return all;
}

const wrongIn =
  (name: string, own: readonly Part[]): ReadColumn['wrong'] =>
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
