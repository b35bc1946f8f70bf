/** A dataset whose authors are units, so that whatever is done with authors can be done with these. */

import type { Authorship } from '../../model/author.ts';
import { ColumnRows, type NumberArray } from '../../model/columnRows.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { AuthorId, PaperId } from '../../model/ids.ts';
import type { CoauthorshipEdge } from '../../model/network.ts';
import { paperYear } from '../../model/paper.ts';
import type { UnitColumns } from './unitColumns.ts';

/**
 * Papers, files and options are the dataset's own; authors, authorships, edges, groups and positions
 * are of the units. At once: rows are made when they are asked for.
 */
export function unitDataset(dataset: Dataset, columns: UnitColumns): Dataset {
  const { units, structure, x, y, papersOverLimit } = columns;
  const idOf = (unit: number | undefined) => units[unit ?? -1]?.id ?? ('a:' as AuthorId);
  const paperOf = (paper: number | undefined) =>
    dataset.papers.at(paper ?? -1)?.id ?? ('p:' as PaperId);
  const { leftOut: _, ...rest } = dataset;
  return {
    ...rest,
    authors: units,
    nearMisses: [],
    authorships: authorshipRows(columns, idOf, paperOf),
    coauthorships: edgeRows(dataset, columns, idOf, paperOf),
    communities: { ...dataset.communities, authors: structure },
    layouts: { ...dataset.layouts, authors: { x: [...x], y: [...y] } },
    papersOverAuthorLimit: papersOverLimit,
  };
}

const rowsOf = <T>(
  length: number,
  make: (index: number) => T,
  numbers: Readonly<Record<string, ArrayLike<number>>>,
  starts: Readonly<Record<string, Uint32Array>> = {},
) =>
  new ColumnRows<T>(length, make, {
    numbers: (name) => {
      const values = numbers[name];
      return values && { values: values as NumberArray };
    },
    starts: (name) => {
      const list = starts[name];
      return list && ((index) => list[index] ?? 0);
    },
    ascending: () => false,
  });

function authorshipRows(
  { start, items }: UnitColumns,
  idOf: (unit: number | undefined) => AuthorId,
  paperOf: (paper: number | undefined) => PaperId,
) {
  const paper = new Uint32Array(items.length);
  for (let p = 0; p + 1 < start.length; p++) paper.fill(p, start[p] ?? 0, start[p + 1] ?? 0);
  return rowsOf<Authorship>(
    items.length,
    (i) => ({ paper: paperOf(paper[i]), author: idOf(items[i]), printed: [] }),
    { paper, author: items },
  );
}

function edgeRows(
  dataset: Dataset,
  { edges }: UnitColumns,
  idOf: (unit: number | undefined) => AuthorId,
  paperOf: (paper: number | undefined) => PaperId,
) {
  const { source, target, full, fractional, start, items } = edges;
  const make = (e: number): CoauthorshipEdge => {
    const own = items.subarray(start[e] ?? 0, start[e + 1] ?? 0);
    const years = Array.from(own, (p) => {
      const paper = dataset.papers.at(p);
      return paper && paperYear(paper);
    }).filter((year) => year !== undefined);
    const [first, last] = [Math.min(...years), Math.max(...years)];
    return {
      source: idOf(source[e]),
      target: idOf(target[e]),
      papers: Array.from(own, paperOf),
      weightFull: full[e] ?? 0,
      weightFractional: fractional[e] ?? 0,
      ...(years.length === 0 ? {} : { firstYear: first, lastYear: last }),
    };
  };
  return rowsOf<CoauthorshipEdge>(
    source.length,
    make,
    { source, target, papers: items, weightFull: full },
    { papers: start },
  );
}
