/** Files to parsed documents: decoding, recognising, parsing, each failure an issue. */

import { decode } from '../formats/decode.ts';
import { recogniseFormat } from '../formats/recognise.ts';
import { inputFormats } from '../formats/registry.ts';
import type { SourceFile } from '../model/dataset.ts';
import { excerpt, type Issue } from '../model/issue.ts';
import type { ParsedDocument } from '../model/record.ts';
import type { InputFile } from './pipeline.ts';

export interface ReadDocuments {
  /** By name. */
  readonly files: readonly SourceFile[];
  readonly documents: readonly ParsedDocument[];
  readonly issues: readonly Issue[];
}

/** A file larger than this is not decoded at once. */
const largestFile = 512 * 1024 * 1024;

/** Reads one file; never throws on its content. */
export async function readDocument(input: InputFile): Promise<ReadDocuments> {
  const { name, bytes } = input;
  const refuse = (code: string, message: string, text = ''): ReadDocuments => ({
    files: [{ name, bytes: bytes.length, format: null, records: 0 }],
    documents: [],
    issues: [
      {
        severity: 'error',
        code,
        message: `${message} The file was left out.`,
        file: name,
        line: 1,
        ...(text === '' ? {} : { excerpt: excerpt(text.slice(0, 400)) }),
      },
    ],
  });
  if (bytes.length === 0) return refuse('empty-file', 'The file is empty.');
  if (bytes.length > largestFile) {
    return refuse(
      'too-large',
      `The file has ${bytes.length} bytes; at most ${largestFile} can be read.`,
    );
  }
  const decoded = decode(bytes);
  if ('seems' in decoded) {
    return refuse('not-text', `A text was expected; this seems to be ${decoded.seems}.`);
  }
  if (decoded.text.trim() === '') return refuse('empty-file', 'The file holds nothing but space.');
  const format = recogniseFormat(decoded.text, inputFormats);
  if (!format) {
    return refuse(
      'unknown-format',
      'The text is in none of the formats that are read (`coterie formats` lists them).',
      decoded.text,
    );
  }
  const parse = await format.load();
  const document = parse(decoded.text, name);
  const issues = [...document.issues];
  if (document.records.length === 0) {
    // A page about a person who has no papers yet has lost nothing.
    const person = document.profiles[0]?.rawName;
    issues.push({
      severity: person === undefined ? 'error' : 'warning',
      code: 'no-records',
      message:
        person === undefined
          ? `The file looks like “${format.label}”, but no paper could be read from it.`
          : `The page of ${person} lists no papers.`,
      file: name,
      line: 1,
    });
  }
  return {
    files: [{ name, bytes: bytes.length, format: format.id, records: document.records.length }],
    documents: [document],
    issues,
  };
}

/**
 * Inputs by name, each content under a name once. Different files of the same name keep both, the
 * later ones numbered, in an order that depends on their contents alone.
 */
export function inCanonicalOrder(inputs: readonly InputFile[]): InputFile[] {
  const sorted = [...inputs].sort((a, b) =>
    a.name !== b.name ? (a.name < b.name ? -1 : 1) : compareBytes(a.bytes, b.bytes),
  );
  const result: InputFile[] = [];
  let times = 1;
  for (const [i, input] of sorted.entries()) {
    const before = sorted[i - 1];
    if (!before || before.name !== input.name) times = 1;
    else if (compareBytes(before.bytes, input.bytes) === 0) continue;
    else times++;
    result.push(times === 1 ? input : { ...input, name: `${input.name} (${times})` });
  }
  return result;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return a.length - b.length;
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
