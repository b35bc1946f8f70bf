/**
 * Reads Pajek's files line by line (http://mrvar.fdv.uni-lj.si/pajek/): vertices are numbered from 1,
 * and those that no line describes are there all the same.
 */

import type { GivenAttribute } from '../../model/givenNetwork.ts';
import type { OpenReader, RecordSink } from '../format.ts';
import { attribute, place } from './attributes.ts';
import { cellsOf, networkLines } from './networkLines.ts';
import { idProblem, lineProblem } from './problems.ts';

type Section = 'none' | 'vertices' | 'lines' | 'lists' | 'matrix' | 'other';

const sections: Readonly<Record<string, Section>> = {
  vertices: 'vertices',
  arcs: 'lines',
  edges: 'lines',
  arcslist: 'lists',
  edgeslist: 'lists',
  matrix: 'matrix',
};

/** More vertices are a damaged count; none is made for them. */
const mostVertices = 10_000_000;
const space = /\s+/gu;

/** Issues: `no-id`, `broken-line`, `second-graph`. */
export const readPajek: OpenReader = (sink) => {
  let section: Section = 'none';
  let [count, row, networks] = [0, 0, 0];
  const named = new Set<number>();
  /** Vertices without a line of their own. */
  const undescribed = (line: number) => {
    for (let i = 1; i <= count; i++) {
      if (!named.has(i)) sink.node({ id: String(i), attributes: [], line });
    }
    count = 0;
  };
  let [arrows, directed, lastLine] = [false, false, 1];
  const matrix: MatrixCell[] = [];
  const heading = (text: string, line: number) => {
    const [word = '', number = ''] = text.trim().slice(1).split(space);
    const key = word.toLowerCase();
    if (key === 'vertices') {
      networks++;
      if (networks > 1) {
        section = 'other';
        sink.issue({
          severity: 'error',
          code: 'second-graph',
          message: 'Something else begins here. Only the first network of a file is read.',
          line,
        });
        return;
      }
      count = Math.min(Number(number) || 0, mostVertices);
    }
    if (networks > 1) return;
    section = sections[key] ?? 'other';
    arrows = key.startsWith('arcs');
    row = 0;
  };
  const link = (source: string, target: string, line: number, weight?: string) => {
    if (arrows) directed = true;
    sink.edge({ source, target, ...(weight === undefined ? {} : { weight }), line });
  };
  return networkLines(
    sink,
    (text, line) => {
      lastLine = line;
      const begins = text.trimStart();
      if (begins.startsWith('%')) return;
      if (begins.startsWith('*')) {
        heading(begins, line);
        return;
      }
      const cells = cellsOf(text, space);
      if (section === 'vertices') vertex(cells, text, line, named, sink);
      else if (section === 'lines') {
        const [source = '', target = '', weight] = cells;
        if (isId(source) && isId(target)) {
          const written = weight === undefined || /^[a-z"]/iu.test(weight) ? undefined : weight;
          const odd = weight !== undefined && /^(?:nan|inf)/iu.test(weight) ? weight : written;
          link(source, target, line, odd);
        } else sink.issue(lineProblem('Two numbers of vertices', line, text));
      } else if (section === 'lists') {
        const [source = '', ...targets] = cells;
        if (isId(source) && targets.every(isId))
          for (const target of targets) link(source, target, line);
        else sink.issue(lineProblem('Numbers of vertices', line, text));
      } else if (section === 'matrix') {
        row++;
        for (const [i, weight] of cells.entries())
          if (Number(weight) !== 0) matrix.push({ row, column: i + 1, weight, line });
      }
    },
    () => {
      undescribed(lastLine);
      // The same on both sides of the diagonal is an edge, not two arcs.
      const [edges, symmetric] = halfOf(matrix);
      if (!symmetric) arrows = true;
      for (const { row: source, column, weight, line } of edges)
        link(String(source), String(column), line, weight);
      sink.network(directed ? { directed } : {});
    },
  );
};

interface MatrixCell {
  readonly row: number;
  readonly column: number;
  readonly weight: string;
  readonly line: number;
}

/** Of a symmetric matrix the upper half and the diagonal, else all of it. */
function halfOf(cells: readonly MatrixCell[]): readonly [readonly MatrixCell[], boolean] {
  const known = new Map(cells.map(({ row, column, weight }) => [`${row} ${column}`, weight]));
  const symmetric = cells.every(
    ({ row, column, weight }) => known.get(`${column} ${row}`) === weight,
  );
  return [symmetric ? cells.filter(({ row, column }) => row <= column) : cells, symmetric];
}

const isId = (text: string): boolean => /^\d{1,9}$/u.test(text);

const parameters: ReadonlySet<string> = new Set(['ellipse', 'box', 'diamond', 'triangle', 'empty']);

/** `1 "Name" 0.5 0.25 0.5 ellipse ic Red …`: places come first, looks are passed over. */
function vertex(
  cells: readonly string[],
  text: string,
  line: number,
  named: Set<number>,
  sink: RecordSink,
): void {
  const [id = '', label, x, y] = cells;
  if (!isId(id)) {
    sink.issue(idProblem('The number of a vertex', line, text));
    return;
  }
  named.add(Number(id));
  const isPlace = [x, y].every(
    (cell) => cell !== undefined && /^-?[\d.]+(?:e[+-]?\d+)?$/iu.test(cell),
  );
  const attributes: GivenAttribute[] = isPlace ? [...place(x, y)] : [];
  const shape = cells.find((cell) => parameters.has(cell.toLowerCase()));
  if (shape !== undefined) attributes.push(...attribute('shape', shape));
  const known = label !== undefined && label !== '';
  sink.node({ id, ...(known ? { label } : {}), attributes, line });
}

/** A value a line; Pajek calls class 0 those of no class. */
export const readPajekValues: OpenReader = (sink) => {
  let [next, whole] = [0, true];
  const values: { readonly value: string; readonly line: number }[] = [];
  sink.network({ part: 'values' });
  return networkLines(
    sink,
    (text, line) => {
      const cell = text.trim();
      if (cell.startsWith('*') || cell.startsWith('%')) return;
      if (!Number.isFinite(Number(cell))) {
        sink.issue(lineProblem('A number', line, text));
        return;
      }
      if (!/^\d+$/u.test(cell)) whole = false;
      values.push({ value: cell, line });
    },
    () => {
      for (const { value, line } of values) {
        next++;
        const known = !whole || value !== '0';
        sink.node({
          id: String(next),
          attributes: known ? [{ name: '', value }] : [],
          line,
        });
      }
    },
  );
};
