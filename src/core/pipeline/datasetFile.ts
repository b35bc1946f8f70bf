/** The dataset file: versioned JSON, written and read. */

import * as v from 'valibot';
import type { Dataset } from '../model/dataset.ts';
import { UserError } from '../model/progress.ts';
import { datasetSchema } from './datasetSchema.ts';

/** The file's text; equal datasets give equal bytes. */
export const writeDataset = (dataset: Dataset): string => `${JSON.stringify(dataset)}\n`;

/**
 * Reads a dataset file and checks every part of it. Throws a UserError: `not-a-dataset` (another
 * kind of file), `newer-dataset` (written by a later Coterie), `broken-dataset` (damaged; the
 * message names the place).
 */
export function readDataset(text: string): Dataset {
  const raw = parseJson(text);
  if (
    typeof raw !== 'object' ||
    raw === null ||
    !('format' in raw) ||
    raw.format !== 'coterie-dataset'
  ) {
    throw new UserError(
      'not-a-dataset',
      'This is not a Coterie dataset. Build one with `coterie build`.',
    );
  }
  const fileVersion = 'version' in raw ? raw.version : undefined;
  if (typeof fileVersion === 'number' && fileVersion > 1) {
    throw new UserError(
      'newer-dataset',
      `The dataset is of version ${fileVersion}, and this Coterie reads version 1. Update Coterie, or build the dataset again with this one.`,
    );
  }
  const checked = v.safeParse(datasetSchema, raw, { abortEarly: true });
  if (!checked.success) {
    const [issue] = checked.issues;
    throw broken(`${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  }
  // The schema mirrors the type but for the brands of ids, whose prefixes it checks.
  const dataset = checked.output as unknown as Dataset;
  checkReferences(dataset);
  return dataset;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (text.trimStart().startsWith('{"format":"coterie-dataset"')) {
      throw broken(`it is not whole (${detail})`);
    }
    throw new UserError(
      'not-a-dataset',
      'This is not a Coterie dataset. Build one with `coterie build`.',
    );
  }
}

const broken = (detail: string): UserError =>
  new UserError(
    'broken-dataset',
    `The dataset is damaged: ${detail}. Build it again with \`coterie build\`.`,
  );

/** Every id that is referred to must exist, and every list by node must have an entry a node. */
function checkReferences(dataset: Dataset): void {
  const { authors, papers, communities, layouts } = dataset;
  const known = new Set<string>([...authors, ...papers].map(({ id }) => id));
  if (known.size !== authors.length + papers.length) throw broken('an id occurs twice');
  const must = (id: string, where: string) => {
    if (!known.has(id)) throw broken(`${where} refers to ${id}, which is not in it`);
  };
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
  const lengths: readonly (readonly [string, readonly unknown[], number])[] = [
    ['communities.authors.membership', communities.authors.membership, authors.length],
    ['communities.papers.membership', communities.papers.membership, papers.length],
    ['layouts.authors.x', layouts.authors.x, authors.length],
    ['layouts.authors.y', layouts.authors.y, authors.length],
    ['layouts.bipartite.x', layouts.bipartite.x, authors.length + papers.length],
    ['layouts.bipartite.y', layouts.bipartite.y, authors.length + papers.length],
    ['layouts.papers.x', layouts.papers.x, papers.length],
    ['layouts.papers.y', layouts.papers.y, papers.length],
  ];
  for (const [where, list, expected] of lengths) {
    if (list.length !== expected) {
      throw broken(`${where} has ${list.length} entries where ${expected} were expected`);
    }
  }
}
