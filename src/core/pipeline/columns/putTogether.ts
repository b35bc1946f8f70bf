/** A dataset out of its header and columns, every one of them checked. */

import type { Dataset } from '../../model/dataset.ts';
import { checkLengths } from './checkLengths.ts';
import { datasetRows, datasetWholes } from './datasetFields.ts';
import type { DatasetHeader } from './header.ts';
import { type ColumnParts, readableColumns } from './readableColumns.ts';

export { partsByColumn } from './readableColumns.ts';

/** Rows that are made between two pauses. */
const portion = 1000;

/**
 * Throws a UserError `broken-dataset` where the columns do not fit. `pause` is awaited now and then
 * with the share that is done, so that a page can go on meanwhile; it may throw to stop.
 */
export async function putTogether(
  header: DatasetHeader,
  parts: ColumnParts,
  pause: (done: number, total: number) => Promise<void> = async () => undefined,
): Promise<Dataset> {
  const steps = puttingTogether(header, parts);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      checkLengths(step.value);
      return step.value;
    }
    await pause(step.value.done, step.value.total);
  }
}

/** The same without pauses, and of datasets that are not finished as well. */
export function putTogetherAtOnce(header: DatasetHeader, parts: ColumnParts): Dataset {
  const steps = puttingTogether(header, parts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function* puttingTogether(
  header: DatasetHeader,
  parts: ColumnParts,
): Generator<{ readonly done: number; readonly total: number }, Dataset> {
  const from = readableColumns(parts, header.tables);
  const lists: { key: string; total: number; next: () => unknown }[] = [];
  for (const [key, rows] of Object.entries(datasetRows)) {
    lists.push({ key, ...rows.open(key, from) });
    yield { done: 0, total: 1 };
  }
  const total = lists.reduce((sum, list) => sum + list.total, 0);
  let done = 0;
  const read: Record<string, unknown[]> = {};
  for (const { key, total: length, next } of lists) {
    const rows: unknown[] = [];
    while (rows.length < length) {
      rows.push(next());
      if (++done % portion === 0) yield { done, total };
    }
    read[key] = rows;
  }
  const { communities, layouts } = datasetWholes.read('', from, 1)();
  return {
    format: 'coterie-dataset',
    version: 1,
    generator: header.generator,
    options: header.options,
    ...(read as unknown as Pick<Dataset, keyof typeof datasetRows>),
    communities: {
      authors: { ...header.communities.authors, ...communities.authors },
      papers: { ...header.communities.papers, ...communities.papers },
    },
    layouts,
    ...(header.authorLimit === undefined ? {} : { authorLimit: header.authorLimit }),
    papersOverAuthorLimit: header.papersOverAuthorLimit,
  };
}
