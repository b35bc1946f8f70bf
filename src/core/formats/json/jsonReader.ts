/** A reader for a format of records in JSON: splits, parses, reads each record, reports the rest. */

import { excerpt } from '../../model/issue.ts';
import type { PaperRecord } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import type { OpenReader, RecordSink } from '../format.ts';
import { fieldLines, type LineTree, lineIn } from './fieldLines.ts';
import { deepest, type FoundRecord, longestRecord, type SplitterProblem } from './foundRecord.ts';
import { splitRecords } from './recordSplitter.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A record with its place in the file. */
export interface JsonRecord {
  readonly value: JsonObject;
  readonly line: number;
  /** Where it stands, as in `JsonSource.places`. */
  readonly place: string;
  readonly key: string | undefined;
  /** The line of a field of the record, or of an item in it. */
  readonly lineOf: (...path: (string | number)[]) => number;
  /** A value with the line of its field; nothing where there is no value. */
  readonly located: <T>(
    value: T | undefined,
    ...path: (string | number)[]
  ) => Located<T> | undefined;
}

export interface JsonSource {
  /** Where the records stand (see valuePaths.ts); those of the innermost place that is there. */
  readonly places: readonly string[] | ((beginning: string) => readonly string[]);
  /** Opens a file: what takes its records, and what is to be done at its end. */
  readonly open: (sink: RecordSink) => {
    readonly record: (record: JsonRecord) => void;
    /** What stands before the records in the object that holds them. */
    readonly around?: (record: JsonRecord) => void;
    readonly end?: () => void;
  };
}

/** How much of a file is waited for before its places are chosen, in characters. */
const enoughToChoose = 2000;

export const jsonReader =
  ({ places, open }: JsonSource): OpenReader =>
  (sink) => {
    const reading = open(sink);
    let latest: JsonObject | undefined;
    const { around } = reading;
    const events = {
      record: (found: FoundRecord) => {
        const value = parsed(found.text);
        if (value === undefined) return 'broken';
        if (found.recovered && latest && !alike(value, latest)) return 'another';
        latest = value;
        reading.record(placed(found, value));
        return 'read';
      },
      ...(around && {
        around: (found: FoundRecord) => {
          const value = parsed(found.text);
          if (value) around(placed(found, value));
        },
      }),
      problem: (problem: SplitterProblem) => report(problem, sink),
    } as const;
    let beginning = '';
    let splitter = typeof places === 'function' ? undefined : splitRecords(places, events);
    const choose = () => {
      if (splitter || typeof places !== 'function') return;
      splitter = splitRecords(places(beginning), events);
      splitter.write(beginning);
      beginning = '';
    };
    return {
      write: (text) => {
        if (splitter) splitter.write(text);
        else {
          beginning += text;
          if (beginning.length >= enoughToChoose) choose();
        }
      },
      end: () => {
        choose();
        splitter?.end();
        reading.end?.();
      },
    };
  };

/** A record with the lines of its fields, which are looked for when one is asked. */
function placed(found: FoundRecord, value: JsonObject): JsonRecord {
  const { line, place, key } = found;
  let tree: LineTree | undefined;
  const lineOf = (...path: (string | number)[]) => {
    tree ??= fieldLines(found.text, line);
    return lineIn(tree, path);
  };
  return {
    value,
    line,
    place,
    key,
    lineOf,
    located: (field, ...path) =>
      field === undefined ? undefined : { value: field, line: lineOf(...path) },
  };
}

/** A reader of records that tell nothing of one another. */
export const eachRecord = (
  places: JsonSource['places'],
  read: (record: JsonRecord, sink: RecordSink) => PaperRecord,
): OpenReader =>
  jsonReader({
    places,
    open: (sink) => ({ record: (record) => sink.record(read(record, sink)) }),
  });

/** An object, or undefined for what is no JSON. */
function parsed(text: string): JsonObject | undefined {
  for (const attempt of [(broken: string) => broken, mended]) {
    try {
      return JSON.parse(attempt(text));
    } catch {
      // The next attempt, or none.
    }
  }
  return undefined;
}

/**
 * Line ends and tabs inside strings, backslashes that should be doubled, and the numbers that are
 * none, as some programs write them.
 */
const mended = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
    .replace(/[\u0000-\u001f]/gu, ' ')
    .replace(/\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|\\/gu, (found) => (found === '\\' ? '\\\\' : found))
    .replace(/(:|\[|,)(\s{0,9})(?:NaN|-?Infinity)(?=\s{0,9}[,}\]])/gu, '$1$2null');

/** Whether the keys of an object are, most of them, those of another. */
function alike(value: JsonObject, other: JsonObject): boolean {
  const [keys, usual] = [Object.keys(value), new Set(Object.keys(other))];
  const shared = keys.filter((key) => usual.has(key)).length;
  return shared * 4 >= Math.min(keys.length, usual.size) * 3;
}

function report({ kind, line, text }: SplitterProblem, sink: RecordSink): void {
  const [code, message] = problems[kind];
  sink.issue({
    severity: kind === 'no-object' ? 'warning' : 'error',
    code,
    message,
    line,
    ...(text === '' ? {} : { excerpt: excerpt(text.slice(0, 400)) }),
  });
}

const problems: Readonly<Record<SplitterProblem['kind'], readonly [string, string]>> = {
  broken: [
    'broken-record',
    'A record in JSON was expected here, but its brackets, quotes or commas do not match. It was left out.',
  ],
  'cut-off': [
    'file-cut-off',
    'The file ends before the brackets that are open here are closed. What was complete before was kept.',
  ],
  'too-deep': [
    'record-too-deep',
    `Brackets are nested more than ${deepest} deep here, which no record is. It was left out.`,
  ],
  'too-long': [
    'record-too-long',
    `A record begins here that is longer than ${longestRecord} characters. It was left out.`,
  ],
  'no-object': [
    'no-record',
    'A record in curly brackets was expected in this list, but something else was found. It was left out.',
  ],
  hopeless: [
    'too-damaged',
    'The file is damaged in so many places that the rest of it, from here on, was not read.',
  ],
};
