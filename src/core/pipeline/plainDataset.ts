/** The dataset file of version 1: the dataset as it is, as one JSON object. */

import * as v from 'valibot';
import type { Dataset } from '../model/dataset.ts';
import { UserError } from '../model/progress.ts';
import { checkLengths } from './columns/checkLengths.ts';
import { broken } from './columns/columnStore.ts';
import { openDataset } from './columns/openDataset.ts';
import { packDataset } from './columns/packColumns.ts';
import { datasetSchema } from './datasetSchema.ts';

/**
 * The file's text. It is made from the columns, for these have one order of properties, however a
 * dataset came about: built, read, or handed over by a worker.
 */
export function writePlain(dataset: Dataset): string {
  return `${JSON.stringify(openDataset(packDataset(dataset)))}\n`;
}

/** Checks what was parsed. Throws a UserError `broken-dataset` that names the place. */
export function checkPlain(raw: unknown): Dataset {
  const checked = v.safeParse(datasetSchema, raw, { abortEarly: true });
  if (!checked.success) {
    const [issue] = checked.issues;
    throw broken(`${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  }
  // The schema mirrors the type but for the brands of ids, whose prefixes it checks.
  const dataset = checked.output as unknown as Dataset;
  checkReferences(dataset);
  checkLengths(dataset);
  return dataset;
}

/** Parses the file's text. Throws a UserError `not-a-dataset` or `broken-dataset`. */
export function parsePlain(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (text.trimStart().startsWith('{"format":"coterie-dataset"')) {
      throw broken(`it is not whole (${detail})`);
    }
    throw notADataset();
  }
}

export const notADataset = (): UserError =>
  new UserError('not-a-dataset', 'This is not a Coterie dataset. Build one with `coterie build`.');

/** Every id that is referred to must exist. */
function checkReferences(dataset: Dataset): void {
  const { authors, papers } = dataset;
  const known = new Set<string>([...authors, ...papers].map(({ id }) => id));
  if (known.size !== authors.length + papers.length) throw broken('an id occurs twice');
  const must = (id: string, where: string) => {
    if (!known.has(id)) throw broken(`${where} refers to ${id}, which is not in it`);
  };
  for (const { author, other } of dataset.nearMisses) {
    must(author, 'nearMisses');
    must(other, 'nearMisses');
  }
  for (const { author, paper } of dataset.authorships) {
    must(author, 'authorships');
    must(paper, 'authorships');
  }
  for (const { source, target, papers: joint } of dataset.coauthorships) {
    for (const id of [source, target, ...joint]) must(id, 'coauthorships');
  }
  for (const { source, target } of dataset.similarities) {
    must(source, 'similarities');
    must(target, 'similarities');
  }
}
