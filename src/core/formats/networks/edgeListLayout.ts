/** Where the ends and the weight stand in the lines of an edge list. */

import { cellsOf } from './networkLines.ts';

export interface EdgeColumns {
  readonly separator: RegExp;
  /** Places of cells, from 0. */
  readonly source: number;
  readonly target: number;
  readonly weight?: number;
  /** The first line that is no remark names the columns. */
  readonly header: boolean;
}

const separators = [/\t/gu, /,/gu, /;/gu, /\s+/gu] as const;

const sources = ['source', 'from', 'node1', 'source_id', 'src', 'v1', 'fromnodeid', 'author1'];
const targets = ['target', 'to', 'node2', 'target_id', 'dst', 'v2', 'tonodeid', 'author2'];
const weights = ['weight', 'strength', 'value', 'count', 'weight_full'];

export const edgeCells = (line: string, { separator }: EdgeColumns): readonly string[] =>
  cellsOf(line, separator);

/**
 * The layout of lines that are all alike, remarks (`#`, `%`) aside: a header that names both ends; or,
 * without one, two or three cells in every line, of which the third is a number, and the first two are
 * both numbers or short names. Undefined for anything else.
 */
export function layoutOf(lines: readonly string[]): EdgeColumns | undefined {
  const rows = lines.filter((line) => !/^\s*[#%]/u.test(line)).slice(0, 200);
  const [first] = rows;
  if (first === undefined) return undefined;
  return withHeader(first) ?? withoutHeader(rows);
}

function withHeader(first: string): EdgeColumns | undefined {
  for (const separator of separators) {
    const names = cellsOf(first, separator).map((cell) => cell.trim().toLowerCase());
    const at = (known: readonly string[]) => names.findIndex((name) => known.includes(name));
    const [source, target, weight] = [at(sources), at(targets), at(weights)];
    if (source < 0 || target < 0) continue;
    // Tables of papers have sources and targets as well, but no list of edges has titles.
    if (names.some((name) => /^(?:title|abstract|doi|year|authors?)$/u.test(name)))
      return undefined;
    return { separator, source, target, header: true, ...(weight < 0 ? {} : { weight }) };
  }
  return undefined;
}

function withoutHeader(rows: readonly string[]): EdgeColumns | undefined {
  for (const separator of separators) {
    const cells = rows.map((row) => cellsOf(row, separator));
    const width = cells[0]?.length ?? 0;
    if (width !== 2 && width !== 3) continue;
    // One line in ten may be damaged.
    const whole = cells.filter(
      (row) =>
        row.length === width &&
        row.slice(0, 2).every((cell) => cell !== '' && cell.length <= 200) &&
        (width === 2 || isNumber(row[2] ?? '')),
    );
    if (whole.length < rows.length * 0.9) continue;
    const numbers = whole.every((row) => row.slice(0, 2).every((cell) => /^\d+$/u.test(cell)));
    // Two words a line, or three with a number, are an edge only where a weight or ids say so.
    if (!numbers && (width === 2 || rows.length < 2 || separator.source === '\\s+')) continue;
    return {
      separator,
      source: 0,
      target: 1,
      header: false,
      ...(width === 3 ? { weight: 2 } : {}),
    };
  }
  return undefined;
}

/** What damaged lines are read by: separated as most are, with a weight where any has one. */
export function looseLayout(lines: readonly string[]): EdgeColumns {
  const rows = lines.filter((line) => !/^\s*[#%]/u.test(line));
  const most = [/\t/gu, /,/gu, /;/gu].find(
    (each) => rows.filter((row) => row.search(each) > 0).length * 2 > rows.length,
  );
  const separator = most ?? /\s+/gu;
  const weighted = rows.some((row) => isNumber(cellsOf(row, separator)[2] ?? ''));
  return { separator, source: 0, target: 1, header: false, ...(weighted ? { weight: 2 } : {}) };
}

const isNumber = (text: string): boolean =>
  text.trim() !== '' &&
  (Number.isFinite(Number(text)) || /^\d+,\d+$/u.test(text) || text === 'NaN');
