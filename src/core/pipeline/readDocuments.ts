/** Files to parsed documents: unpacking, decoding, recognising, reading, each failure an issue. */

import { collect } from '../formats/collect.ts';
import { decodePieces, type Encoding, NotTextError } from '../formats/decode.ts';
import type { FormatReader, InputFormat } from '../formats/format.ts';
import { type Packing, unpacked } from '../formats/gunzip.ts';
import { beginningLength, recogniseFormat } from '../formats/recognise.ts';
import { inputFormats } from '../formats/registry.ts';
import type { SourceFile } from '../model/dataset.ts';
import { excerpt, type Issue } from '../model/issue.ts';
import { CancelledError } from '../model/progress.ts';
import type { ParsedDocument } from '../model/record.ts';
import type { InputFile } from './pipeline.ts';

export interface ReadDocument {
  readonly file: SourceFile;
  /** Absent when nothing of the file could be read. */
  readonly document?: ParsedDocument;
  readonly issues: readonly Issue[];
}

export interface ReadOptions {
  /** False: records are counted and let go, so that memory does not grow with the file. */
  readonly keepRecords?: boolean;
  /** Called after each piece with the bytes of the file read so far; may throw CancelledError. */
  readonly onBytes?: (bytes: number) => void | Promise<void>;
}

/**
 * Reads one file in pieces; never throws on its content. What was read before a fault is kept.
 * Rejects with what `onBytes` throws.
 */
export async function readDocument(
  input: InputFile,
  { keepRecords = true, onBytes }: ReadOptions = {},
): Promise<ReadDocument> {
  const { name } = input;
  const encoding: Encoding = { name: 'utf-8' };
  const packing: Packing = { packed: false };
  let beginning = '';
  let reading: { format: InputFormat; reader: FormatReader } | undefined;
  let collected: ReturnType<typeof collect> | undefined;

  const refuse = (code: string, message: string, text = ''): ReadDocument => ({
    file: { name, bytes: input.size, format: null, records: 0 },
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
  const begin = async (): Promise<boolean> => {
    const format = recogniseFormat(beginning, inputFormats);
    if (!format) return false;
    collected = collect(name, format.id, keepRecords);
    reading = { format, reader: (await format.load())(collected.sink) };
    reading.reader.write(beginning);
    return true;
  };

  let unreadable: string | undefined;
  try {
    const bytes = unpacked(counting(input, onBytes), packing);
    for await (const text of decodePieces(bytes, encoding)) {
      if (reading) reading.reader.write(text);
      else {
        beginning += text;
        if (beginning.trimStart().length >= beginningLength && !(await begin())) break;
      }
    }
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    if (error instanceof NotTextError) {
      return refuse('not-text', `A text was expected; this seems to be ${error.seems}.`);
    }
    unreadable = error instanceof Error ? error.message : String(error);
    if (!reading && beginning === '') {
      return refuse('unreadable-file', `The file could not be read: ${unreadable}.`);
    }
  }
  if (!reading) {
    if (beginning.trim() === '') {
      if (packing.broken !== undefined) {
        return refuse('damaged-gzip', `The packed file is damaged (${packing.broken}).`);
      }
      const what = input.size === 0 ? 'is empty' : 'holds nothing but space';
      return refuse('empty-file', `The file ${what}.`);
    }
    if (!(await begin())) {
      return refuse(
        'unknown-format',
        'The text is in none of the formats that are read (`coterie formats` lists them).',
        beginning,
      );
    }
  }
  reading?.reader.end();
  const document = collected?.document();
  if (!reading || !collected || !document) return refuse('unreadable-file', 'Nothing was read.');
  return {
    file: { name, bytes: input.size, format: reading.format.id, records: collected.count() },
    document,
    issues: [
      ...document.issues,
      ...lossesOnTheWay(name, packing, encoding, unreadable),
      ...nothingRead(reading.format, collected.count(), document),
    ],
  };
}

async function* counting(
  input: InputFile,
  onBytes: ReadOptions['onBytes'],
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of input.open()) {
    yield piece;
    bytes += piece.length;
    await onBytes?.(bytes);
  }
}

function lossesOnTheWay(
  file: string,
  packing: Packing,
  encoding: Encoding,
  unreadable: string | undefined,
): Issue[] {
  const issues: Issue[] = [];
  const cause = unreadable ?? packing.broken;
  if (cause !== undefined) {
    issues.push({
      severity: 'error',
      code: unreadable === undefined ? 'damaged-gzip' : 'unreadable-file',
      message: `The file could not be read to its end (${cause}). What came before was kept.`,
      file,
    });
  }
  if (encoding.name === 'utf-8' && encoding.firstOddLine !== undefined) {
    issues.push({
      severity: 'warning',
      code: 'mixed-encoding',
      message:
        'The file is in UTF-8, but this line and perhaps others are not valid in it. They were read as Windows-1252, or with a mark in place of the damage.',
      file,
      line: encoding.firstOddLine,
    });
  }
  return issues;
}

function nothingRead(format: InputFormat, records: number, document: ParsedDocument): Issue[] {
  if (records > 0) return [];
  if (format.network) {
    return [
      {
        severity: 'error',
        code: 'no-records',
        message: `The file looks like “${format.label}”, but no node or edge could be read from it.`,
        file: document.file,
        line: 1,
      },
    ];
  }
  // A page about a person who has no papers yet has lost nothing.
  const person = document.profiles[0]?.rawName;
  return [
    {
      severity: person === undefined ? 'error' : 'warning',
      code: 'no-records',
      message:
        person === undefined
          ? `The file looks like “${format.label}”, but no paper could be read from it.`
          : `The page of ${person} lists no papers.`,
      file: document.file,
      line: 1,
    },
  ];
}
