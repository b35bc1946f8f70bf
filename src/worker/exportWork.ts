/** Data files made where the dataset is, so that the page never waits for them. */

import type { ExportContext, ExportedFile, ParameterValues } from '../core/exports/format.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { Filter } from '../core/model/filter.ts';
import type { PaperId } from '../core/model/ids.ts';
import type { MovedInViews } from '../core/model/moves.ts';
import type { Group } from '../core/query/group/group.ts';

/** Papers by their ids, or all of a group. */
export type PapersAsked = { readonly kind: 'papers'; readonly ids: readonly PaperId[] } | Group;

export interface ExportQuestion {
  readonly kind: 'export';
  /** Of formats that are no pictures. */
  readonly format: string;
  /** Checked. */
  readonly values: ParameterValues;
  readonly filter: Filter;
  readonly moved?: MovedInViews;
  /** Of formats of papers: these and no others, whatever the filter. */
  readonly papers?: PapersAsked;
  /** Of formats that hold the page: it, in one file, without a dataset. */
  readonly page?: Blob;
  /** The names of the files that are wanted; null: all. The others come without contents. */
  readonly only: readonly string[] | null;
}

export interface MadeFile {
  readonly name: string;
  readonly contents: Blob | null;
  readonly remark?: string;
}

export interface ExportAnswer {
  readonly kind: 'export';
  readonly files: readonly MadeFile[];
}

/** What a blob takes at once; browsers keep finished ones outside the worker's memory. */
const blobLength = 8_000_000;

/** Loads the writer and has it begin; texts in pieces are made by `exportWork` after this. */
export async function beginExport(
  { format: id, values, filter, moved = {}, page }: ExportQuestion,
  dataset: Dataset,
  papers?: ReadonlySet<PaperId>,
  units?: ExportContext['units'],
): Promise<readonly ExportedFile[]> {
  const { exportFormats } = await import('../core/exports/registry.ts');
  const format = exportFormats.find((candidate) => candidate.id === id);
  if (!format) throw new Error(`There is no export format ${id}.`);
  const write = await format.load();
  const rasterise = () => Promise.reject(new Error('Pictures are not made here.'));
  return write(dataset, values, {
    ...{ rasterise, filter, moved },
    ...(papers ? { papers } : {}),
    ...(page ? { page: () => page.text() } : {}),
    ...(units ? { units } : {}),
  });
}

/** Makes the files that are wanted, a piece at a time. */
export function* exportWork(
  { only }: ExportQuestion,
  files: readonly ExportedFile[],
): Generator<undefined, ExportAnswer> {
  const made: MadeFile[] = [];
  for (const { name, contents, remark } of files) {
    const wanted = only === null || only.includes(name);
    made.push({
      name,
      contents: wanted ? yield* blobOf(contents) : null,
      ...(remark === undefined ? {} : { remark }),
    });
  }
  return { kind: 'export', files: made };
}

/** A blob, made a piece at a time. */
export function* blobOf(
  contents: ExportedFile['contents'] | Iterable<Uint8Array>,
): Generator<undefined, Blob> {
  if (typeof contents === 'string') return new Blob([contents]);
  if (contents instanceof Uint8Array) return new Blob([new Uint8Array(contents)]);
  const encoder = new TextEncoder();
  const blobs: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (const piece of contents) {
    const bytes = typeof piece === 'string' ? encoder.encode(piece) : new Uint8Array(piece);
    pieces.push(bytes);
    length += bytes.length;
    if (length >= blobLength) {
      blobs.push(new Blob(pieces));
      pieces = [];
      length = 0;
    }
    yield undefined;
  }
  return new Blob([...blobs, ...pieces]);
}
