/**
 * The project file (PROJECT.md), written and read: a line that says what a person did with a dataset,
 * and the dataset file as it is.
 */

import * as v from 'valibot';
import type { Pieces } from '../formats/decode.ts';
import type { Correction } from '../model/correction.ts';
import { UserError } from '../model/progress.ts';
import { correctionSchema } from './correctionSchema.ts';
import { projectVersionAtBeginning } from './datasetBeginning.ts';

export const projectVersion = 1;

/** No first line is longer, in bytes: a hundred thousand moved nodes are some five million. */
const longestHead = 64_000_000;

/** What was said about who is who at one time, undone as one. */
export interface ProjectStep {
  /** As in “Undo: …”. */
  readonly label: string;
  readonly corrections: readonly Correction[];
}

/** What a project holds beside its dataset. */
export interface Project {
  /** What the dataset is called, e.g. `acl-2020.bib`; may be empty. */
  readonly name: string;
  /** Corrections that the dataset does not hold yet, in order. */
  readonly steps: readonly ProjectStep[];
  /** How it is looked at: an object of JSON, whose parts are checked by who takes them over. */
  readonly work: Readonly<Record<string, unknown>>;
  /** What could not be read, a sentence each. */
  readonly left: readonly string[];
}

/** The first line, its end included. Equal projects give equal bytes, whatever the order of their properties. */
export function writeProjectHead({ name, steps, work }: Omit<Project, 'left'>): string {
  const rest = JSON.stringify(ordered({ name, steps, work })).slice(1);
  return `{"format":"coterie-project","version":${projectVersion},${rest}\n`;
}

/** With properties in the order of their names, at every depth. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, ordered(item)] as const);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries);
}

/** A file in two: what a project says before its dataset (null: it is a dataset alone), and the rest. */
export interface SplitProject {
  readonly project: Project | null;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * Takes the first line off a project file; any other file stays whole. Rejects with a UserError:
 * `newer-project` (written by a later Coterie), `broken-project` (damaged before its dataset begins).
 */
export async function splitProject(pieces: Pieces<Uint8Array>): Promise<SplitProject> {
  const iterator =
    Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  const held: Uint8Array[] = [];
  let [length, version, end] = [0, undefined as number | undefined, -1];
  for (;;) {
    const { done, value } = await iterator.next();
    if (done) break;
    held.push(value);
    const before = length;
    length += value.length;
    // Enough to know one by; a project's own line is far longer than this.
    if (before < telling) version = projectVersionAtBeginning(joined(held, telling));
    if (version === undefined && length >= telling) break;
    if (version === undefined) continue;
    const at = value.indexOf(0x0a);
    end = at < 0 ? -1 : before + at;
    if (end >= 0) break;
    if (length > longestHead) throw broken('its first line does not end');
  }
  const all = joined(held, length);
  if (version === undefined) return { project: null, pieces: following([all], iterator) };
  if (version > projectVersion) {
    throw new UserError(
      'newer-project',
      `The project is of version ${version}, and this Coterie reads versions up to ${projectVersion}. Update Coterie.`,
    );
  }
  if (end < 0) throw broken('its first line does not end');
  const project = parseProjectHead(new TextDecoder().decode(all.subarray(0, end)));
  return { project, pieces: following([all.subarray(end + 1)], iterator) };
}

/** Bytes within which format and version stand. */
const telling = 64;

/** Up to `most` bytes of the pieces, as one. */
function joined(pieces: readonly Uint8Array[], most: number): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only.subarray(0, most);
  const bytes = new Uint8Array(
    Math.min(
      most,
      pieces.reduce((sum, { length }) => sum + length, 0),
    ),
  );
  let at = 0;
  for (const piece of pieces) {
    if (at >= bytes.length) break;
    bytes.set(piece.subarray(0, bytes.length - at), at);
    at += piece.length;
  }
  return bytes;
}

async function* following(
  first: readonly Uint8Array[],
  rest: Iterator<Uint8Array> | AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    for (const piece of first) if (piece.length > 0) yield piece;
    for (;;) {
      const { done, value } = await rest.next();
      if (done) return;
      yield value;
    }
  } finally {
    await rest.return?.();
  }
}

const headSchema = v.object({
  name: v.optional(v.string(), ''),
  steps: v.optional(v.array(v.unknown()), []),
  work: v.optional(v.record(v.string(), v.unknown()), {}),
});

const stepSchema = v.object({
  label: v.string(),
  corrections: v.pipe(v.array(correctionSchema), v.minLength(1)),
});

/** Reads a first line. A broken step is left out and told; what else is there stays. */
export function parseProjectHead(text: string): Project {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw broken(error instanceof Error ? error.message : String(error));
  }
  const head = v.safeParse(headSchema, raw, { abortEarly: true });
  if (!head.success) {
    const [issue] = head.issues;
    throw broken(`${v.getDotPath(issue) ?? 'it'}: ${issue.message}`);
  }
  const { name, work } = head.output;
  const steps: ProjectStep[] = [];
  const left: string[] = [];
  for (const [i, given] of head.output.steps.entries()) {
    const step = v.safeParse(stepSchema, given, { abortEarly: true });
    if (step.success) steps.push(step.output as ProjectStep);
    else {
      const [issue] = step.issues;
      left.push(
        `Correction ${i + 1} cannot be read: ${v.getDotPath(issue) ?? 'it'}: ${issue.message}. It was left out.`,
      );
    }
  }
  return { name, steps, work, left };
}

const broken = (what: string): UserError =>
  new UserError(
    'broken-project',
    `The project file is damaged: ${what}. A project is one line that begins with {"format":"coterie-project","version":1 and, after it, a dataset file.`,
  );
