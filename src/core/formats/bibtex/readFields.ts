/**
 * The key and the fields of one entry. Values are found by their braces or quotes and kept as they
 * stand; those of fields that nobody asks for are passed over. What cannot be read costs as little
 * as possible: a value that is not closed ends where the next line begins a field.
 */

import { excerpt } from '../../model/issue.ts';
import type { FileIssue } from '../format.ts';
import { createValueReader, type Problem } from './readValues.ts';
import { endOfLine, type SlicedEntry } from './sliceEntries.ts';
import type { Strings } from './strings.ts';

/** A value as it stands, its delimiters removed, TeX and all. */
export interface RawField {
  readonly raw: string;
  readonly line: number;
}

export interface RawEntry {
  readonly type: string;
  readonly key: string | undefined;
  readonly line: number;
  /** By name in lower case. */
  readonly fields: ReadonlyMap<string, RawField>;
}

export type Report = (issue: FileIssue) => void;

const keyAlone = /^\s*([^\s,={}"]+)\s+[A-Za-z][\w-]*\s*=/u;
const name = /[^\s,={}"#%]+/uy;
const restOfItem = /[^,]*/uy;
/** Problems of one entry that are reported. */
const mostProblems = 20;

/**
 * A copy of a piece of text. Engines keep the whole text from which a piece was cut for as long as the
 * piece lives; of an entry only what is wanted shall live on.
 */
const detached = (text: string): string => ` ${text}`.slice(1);

/** `wanted` says of a field in lower case whether its value is kept. */
export function readFields(
  entry: SlicedEntry,
  wanted: (field: string) => boolean,
  strings: Strings,
  report: Report,
): RawEntry {
  const { body } = entry;
  const fields = new Map<string, RawField>();
  let line = entry.bodyLine;
  let lineEnd = endOfLine(body, 0);
  let problems = 0;

  const lineOf = (place: number): number => {
    while (lineEnd < place) {
      line++;
      lineEnd = endOfLine(body, lineEnd + 1);
    }
    return line;
  };
  const problem: Problem = (severity, code, message, from, text = body.slice(from, from + 160)) => {
    if (++problems > mostProblems) return;
    report({ severity, code, message, line: lineOf(from), excerpt: excerpt(text) });
    if (problems < mostProblems) return;
    report({
      severity: 'warning',
      code: 'further-problems',
      message: 'The entry has more problems than are listed one by one.',
      line: entry.line,
    });
  };

  const reader = createValueReader(entry, wanted, strings, problem);

  const keep = (field: string, raw: string, from: number) => {
    if (raw.trim() === '') return;
    const known = fields.get(field);
    if (known === undefined) fields.set(field, { raw: detached(raw), line: lineOf(from) });
    else if (field === 'keywords') fields.set(field, { ...known, raw: `${known.raw}; ${raw}` });
    else if (known.raw.trim() !== raw.trim()) {
      problem(
        'warning',
        'repeated-field',
        `The entry has “${field}” more than once. The first one was kept.`,
        from,
      );
    }
  };

  let key: string | undefined;
  const alone = keyAlone.exec(body.slice(0, 400));
  const keyEnd = alone ? alone[0].indexOf(alone[1] ?? '') + (alone[1]?.length ?? 0) : -1;
  const comma = keyEnd >= 0 ? keyEnd : body.indexOf(',');
  const before = body.slice(0, comma < 0 ? body.length : comma);
  if (!before.includes('=') && before.length < 1000) {
    reader.at = before.length;
    key = detached(before.replace(/\s+/gu, ' ').trim()) || undefined;
  }

  let separated = true;
  for (;;) {
    reader.skipSpace();
    const character = body[reader.at];
    if (character === undefined) break;
    if (reader.spent()) {
      problem(
        'error',
        'unreadable-entry',
        'The values of the entry have no ends. The rest of it was left out.',
        reader.at,
      );
      break;
    }
    if (character === ',') {
      separated = true;
      reader.at++;
      continue;
    }
    const from = reader.at;
    name.lastIndex = reader.at;
    const field = name.exec(body)?.[0].toLowerCase();
    reader.at += field?.length ?? 0;
    reader.skipSpace();
    const assigned = body[reader.at] === '=';
    if (field === undefined || !(assigned || body[reader.at] === '{' || body[reader.at] === '"')) {
      unreadable(from);
      continue;
    }
    if (assigned) reader.at++;
    if (!separated || !assigned) {
      problem(
        'warning',
        'missing-separator',
        `There is no ${assigned ? `comma before “${field}”` : `“=” after “${field}”`}. The field was read all the same.`,
        from,
      );
    }
    reader.recovered = false;
    const text = reader.value(field);
    if (text !== undefined && wanted(field)) keep(field, text, from);
    // Where a value was ended for want of an end, no comma is to be expected.
    separated = reader.recovered;
  }

  function unreadable(from: number) {
    // A brace too many has been reported with the entry.
    const stray = body[from] === '}' || body[from] === ')';
    restOfItem.lastIndex = from + 1;
    reader.at = stray
      ? from + 1
      : Math.min(reader.fieldAfter(from), from + 1 + (restOfItem.exec(body)?.[0].length ?? 0));
    reader.at = Math.max(reader.at, from + 1);
    if (!stray) {
      problem(
        'error',
        'unreadable-field',
        'A field, “name = value”, was expected. What stands here was left out.',
        from,
        body.slice(from, reader.at),
      );
    }
    separated = true;
  }

  return { type: entry.type, key, line: entry.line, fields };
}
