/**
 * The dataset file, written and read. Small datasets are plain JSON (version 1), for people and
 * their scripts; others are columns, packed with gzip (version 2, DATASET.md). What a file is shows
 * in its content, whatever its name.
 */

import { Gzip } from 'fflate';
import type { Pieces } from '../formats/decode.ts';
import { type Packing, unpacked } from '../formats/gunzip.ts';
import type { Dataset } from '../model/dataset.ts';
import { CancelledError, UserError } from '../model/progress.ts';
import { withoutDirectionControls } from '../text/directionControls.ts';
import { type ByteLine, byteLines } from './columns/byteLines.ts';
import { checkLengths } from './columns/checkLengths.ts';
import { addPart, type ColumnParts } from './columns/columnParts.ts';
import { broken, type ColumnPart } from './columns/columnStore.ts';
import { columnsVersion, type DatasetHeader } from './columns/header.ts';
import { openDataset } from './columns/openDataset.ts';
import { type PackedDataset, packColumns, packDataset } from './columns/packColumns.ts';
import { createColumnsReader } from './columns/readColumns.ts';
import { writeColumns } from './columns/writeColumns.ts';
import { versionAtBeginning } from './datasetBeginning.ts';
import { createFingerprint } from './fingerprint.ts';
import type { PipelineContext } from './pipeline.ts';
import { checkPlain, notADataset, parsePlain, writePlain } from './plainDataset.ts';
import { type Project, splitProject } from './projectFile.ts';

export type DatasetForm = 'plain' | 'compact';

/** Up to so many rows a dataset may be plain; counted first, for a text must be made to be measured. */
const mostPlainRows = 20_000;
/** Up to so many characters a dataset is plain. */
const mostPlainCharacters = 2_000_000;

/** No line of a file of version 2 is longer, in bytes. */
const longestLine = 64_000_000;
/** No dataset is longer when unpacked, in bytes. */
const longestFile = 2_000_000_000;

/**
 * The file's bytes in pieces; equal datasets give equal bytes, in every engine. Without a form it is
 * the one that fits the size.
 */
export function* writeDataset(dataset: Dataset, form?: DatasetForm): Generator<Uint8Array> {
  const plain = form === 'plain' ? writePlain(dataset) : form ? undefined : plainIfSmall(dataset);
  if (plain === undefined) yield* packed(writeColumns(dataset));
  else yield new TextEncoder().encode(plain);
}

function plainIfSmall(dataset: Dataset): string | undefined {
  const { papers, authors, authorships, coauthorships, similarities, issues } = dataset;
  const rows = [papers, authors, authorships, coauthorships, similarities, issues];
  if (rows.reduce((sum, { length }) => sum + length, 0) > mostPlainRows) return undefined;
  const text = writePlain(dataset);
  return text.length > mostPlainCharacters ? undefined : text;
}

/** The pieces as one. */
export function joinedBytes(pieces: Iterable<Uint8Array>): Uint8Array {
  const all = [...pieces];
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of all) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Packed by our own copy of the method, not the engine's: others pack to other bytes. */
function* packed(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let out: Uint8Array[] = [];
  // Without a time, for the same bytes tomorrow; level 6 takes half as long again for 2 % less.
  const gzip = new Gzip({ level: 4, mtime: 0 }, (data) => out.push(data));
  for (const piece of pieces) {
    gzip.push(piece);
    yield* out;
    out = [];
  }
  gzip.push(new Uint8Array(0), true);
  yield* out;
}

/** What reading a dataset file goes through, for reports. */
export const readingStages = ['Loading the dataset', 'Putting the dataset together'] as const;

export interface ReadingContext extends PipelineContext {
  /** How long the file is, for progress; 0 where nobody knows. */
  readonly bytes?: number;
}

/**
 * Reads a dataset file of any version and checks every part of it; the dataset of a project comes
 * with the project's corrections applied. Rejects with a UserError:
 * `not-a-dataset` (another kind of file), `newer-dataset` (written by a later Coterie),
 * `broken-dataset` (damaged; the message names the place), `large-dataset` (version 1, too large for
 * one text), and as `splitProject` does; and with CancelledError when the signal is aborted.
 */
export async function readDataset(
  pieces: Pieces<Uint8Array>,
  context: ReadingContext = {},
): Promise<Dataset> {
  const parts: ColumnParts = new Map();
  const { project, pieces: rest } = await splitProject(reporting(pieces, context));
  const read = await readFile(rest, (part) => addPart(parts, part));
  const dataset =
    'dataset' in read
      ? read.dataset
      : openDataset(await checkedColumns(read.header, parts, context));
  const corrections = project?.steps.flatMap((step) => step.corrections) ?? [];
  if (corrections.length === 0) return dataset;
  const { correctDataset } = await import('./correctDataset.ts');
  const { applyPatch } = await import('./applyPatch.ts');
  return applyPatch(dataset, correctDataset(dataset, corrections).patch);
}

/** A dataset as columns, and what was done with it where the file is a project. */
export interface ReadDataset {
  readonly dataset: PackedDataset;
  /** Its corrections are not applied. */
  readonly project: Project | null;
  /** Of all the bytes of the file. */
  readonly fingerprint: string;
}

/**
 * Reads as far as to the columns, which `openDataset` opens in another thread: columns are quickly
 * sent there, the many objects of a dataset are not. Rejects as `readDataset` does.
 */
export async function readPackedDataset(
  pieces: Pieces<Uint8Array>,
  context: ReadingContext = {},
): Promise<ReadDataset> {
  const parts: ColumnParts = new Map();
  const fingerprint = createFingerprint();
  const { project, pieces: rest } = await splitProject(reporting(pieces, context, fingerprint.add));
  const read = await readFile(rest, (part) => addPart(parts, part));
  const dataset =
    'dataset' in read
      ? packDataset(read.dataset)
      : await checkedColumns(read.header, parts, context);
  return { dataset, project, fingerprint: fingerprint.end() };
}

async function checkedColumns(
  header: DatasetHeader,
  parts: ColumnParts,
  context: ReadingContext,
): Promise<PackedDataset> {
  await enter(context, readingStages[1], 0, 1);
  const columns = packColumns(header, parts);
  checkLengths(openDataset(columns));
  return columns;
}

/** A plain dataset, or the header of one in columns, which are handed over as they come. */
async function readFile(
  pieces: Pieces<Uint8Array>,
  onPart: (part: ColumnPart) => void,
): Promise<{ readonly dataset: Dataset } | { readonly header: DatasetHeader }> {
  const packing: Packing = { packed: false };
  const bytes = limited(unpacked(pieces, packing));
  const lines = byteLines(bytes, longestLine);
  const { value: first } = await lines.next();
  const version = first && versionAtBeginning(first.bytes);
  if (version !== undefined && version > columnsVersion) throw newer(version);
  const checkPacking = () => {
    if (packing.broken === undefined) return;
    throw version === undefined ? notADataset() : broken(`its packing is (${packing.broken})`);
  };
  if (!first || version !== columnsVersion) {
    return { dataset: await readText(first, lines, checkPacking) };
  }
  const reader = createColumnsReader(first.bytes, onPart);
  for await (const line of lines) reader.line(line.bytes);
  checkPacking();
  return { header: reader.end() };
}

async function readText(
  first: ByteLine | undefined,
  lines: AsyncIterable<ByteLine>,
  checkPacking: () => void,
): Promise<Dataset> {
  const decoder = new TextDecoder();
  let text = '';
  const add = ({ bytes, ended }: ByteLine) => {
    text += decoder.decode(bytes, { stream: true }) + (ended ? '\n' : '');
  };
  try {
    if (first) add(first);
    for await (const line of lines) add(line);
  } catch (error) {
    // The longest text that the engine can hold.
    if (!(error instanceof RangeError)) throw error;
    throw new UserError(
      'large-dataset',
      'The dataset is of version 1 and too large to be read. Build it again with `coterie build`.',
    );
  }
  checkPacking();
  const raw = parsePlain(withoutDirectionControls(text));
  const version = versionOf(raw);
  if (version > columnsVersion) throw newer(version);
  return checkPlain(raw);
}

function versionOf(raw: unknown): number {
  const known =
    typeof raw === 'object' && raw !== null && 'format' in raw && raw.format === 'coterie-dataset';
  if (!known) throw notADataset();
  return 'version' in raw && typeof raw.version === 'number' ? raw.version : 1;
}

const newer = (version: number): UserError =>
  new UserError(
    'newer-dataset',
    `The dataset is of version ${version}, and this Coterie reads versions up to ${columnsVersion}. Update Coterie, or build the dataset again with this one.`,
  );

async function* reporting(
  pieces: Pieces<Uint8Array>,
  context: ReadingContext,
  onPiece: (piece: Uint8Array) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const piece of pieces) {
    onPiece(piece);
    yield piece;
    done += piece.length;
    await enter(context, readingStages[0], done, context.bytes ?? 0);
  }
}

async function enter(context: ReadingContext, stage: string, done: number, total: number) {
  context.onProgress?.({ stage, done, total });
  await context.pause?.();
  if (context.signal?.aborted) throw new CancelledError();
}

/** Not more than any real dataset: a few kilobytes may unpack to as many gigabytes. */
async function* limited(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > longestFile) throw broken('it is longer than any dataset can be');
    yield piece;
  }
}
