/**
 * The key and the fields of one entry. Values are found by their braces or quotes and kept as they
 * stand; those of fields that nobody asks for are passed over. What cannot be read costs as little
 * as possible: a value that is not closed ends where the next line begins a field.
 */

import { excerpt } from '../../model/issue.ts';
import type { FileIssue } from '../format.ts';
import { endOfLine, guardedPlace, type SlicedEntry } from './sliceEntries.ts';
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

const fieldLine = /\n[ \t]*[A-Za-z][\w-]{0,60}[ \t]*=[ \t]*["{\w]/gu;
const keyAlone = /^\s*([^\s,={}"]+)[ \t]*\n\s*[A-Za-z][\w-]*\s*=/u;
const name = /[^\s,={}"#%]+/uy;
const restOfLine = /[^,\n]*/uy;
const restOfItem = /[^,]*/uy;
const bare = /[^\s,={}"#]+/uy;
/** Longer values are cut. */
const longestValue = 400_000;
/** Problems of one entry that are reported. */
const mostProblems = 20;
/** Looking for the ends of values may take this many times the length of the entry. */
const mostEffort = 20;

/** `wanted` says of a field in lower case whether its value is kept. */
export function readFields(
  entry: SlicedEntry,
  wanted: (field: string) => boolean,
  strings: Strings,
  report: Report,
): RawEntry {
  const { body } = entry;
  const fields = new Map<string, RawField>();
  let at = 0;
  let recovered = false;
  let line = entry.bodyLine;
  let lineEnd = endOfLine(body, 0);
  let problems = 0;

  let effort = mostEffort * body.length + 10_000;

  let nextLine = -1;
  /** Where a line after a place begins a field; the end when none does. */
  const fieldAfter = (from: number): number => {
    if (nextLine < from) {
      fieldLine.lastIndex = from;
      nextLine = fieldLine.exec(body)?.index ?? body.length;
    }
    return nextLine;
  };

  const lineOf = (place: number): number => {
    while (lineEnd < place) {
      line++;
      lineEnd = endOfLine(body, lineEnd + 1);
    }
    return line;
  };
  const problem = (
    severity: FileIssue['severity'],
    code: string,
    message: string,
    from: number,
    text = body.slice(from, from + 160),
  ) => {
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

  const skipSpace = () => {
    for (; at < body.length; at++) {
      const character = body.charCodeAt(at);
      if (character === 37) {
        const end = body.indexOf('\n', at);
        at = end < 0 ? body.length : end;
      } else if (character > 32 && character !== 160) return;
    }
  };

  /** The place of the brace or quote that closes the one at `from`, or -1. */
  const closing = (from: number, end: number, guarded: boolean): number => {
    const quote = body.charCodeAt(from) === 34;
    let depth = 0;
    if (effort < 0) return -1;
    for (let i = from + 1; i < end; i++) {
      effort--;
      const character = body.charCodeAt(i);
      if (character === 92 && guarded) i = guardedPlace(body, i);
      else if (character === 123) depth++;
      else if (character === 125) {
        if (depth === 0 && !quote) return i;
        if (depth > 0) depth--;
      } else if (character === 34 && quote && depth === 0) return i;
    }
    return -1;
  };

  /** A value in braces or quotes; undefined when its end cannot be told. */
  const delimited = (field: string): string | undefined => {
    const from = at;
    // Only where something is wrong may a field that begins within a value end it.
    const limit = entry.closedBy === 'brace' ? body.length : fieldAfter(from);
    let end = closing(from, limit, true);
    if (end < 0) end = closing(from, limit, false);
    if (end >= 0 && body[from] === '"') end = lastQuote(from, end);
    if (end >= 0) {
      at = end + 1;
      return body.slice(from + 1, Math.min(end, from + 1 + longestValue));
    }
    const next = fieldAfter(from);
    at = next;
    recovered = true;
    if (next === body.length) {
      problem(
        'error',
        'unclosed-value',
        `The value of “${field}” has no end. The field was left out.`,
        from,
      );
      return undefined;
    }
    problem(
      'error',
      'unclosed-value',
      `The value of “${field}” is not closed. It was taken to end where the next field begins.`,
      from,
    );
    return body.slice(from + 1, next).replace(/[\s,"}]+$/u, '');
  };

  /** A quote within a quoted value does not end it: the one before a comma or the next field does. */
  const lastQuote = (from: number, first: number): number => {
    let end = first;
    for (let tries = 0; tries < 20; tries++) {
      if (/^\s*(?:[,#]|$)|^\s*\n\s*[A-Za-z][\w-]*\s*=/u.test(body.slice(end + 1, end + 200))) {
        if (end !== first) {
          problem(
            'warning',
            'unbalanced-quotes',
            'There are quotes within a quoted value. The value was taken to end before the next comma.',
            from,
          );
        }
        return end;
      }
      const next = body.indexOf('"', end + 1);
      if (next < 0 || next > fieldAfter(from)) return end === first ? first : -1;
      end = next;
    }
    return first;
  };

  /** A number, an abbreviation, or text that lacks its delimiters. */
  const undelimited = (field: string): string | undefined => {
    bare.lastIndex = at;
    const from = at;
    const word = bare.exec(body)?.[0] ?? '';
    at += word.length;
    skipSpace();
    const after = body[at];
    if (word !== '' && (after === undefined || after === ',' || after === '#' || after === '}')) {
      const value = strings.get(word);
      if (value !== undefined || /\d/u.test(word)) return value ?? word;
      if (wanted(field)) {
        problem(
          'warning',
          'undefined-string',
          `“${word}” is neither in quotes nor defined by an @string. ${field === 'author' ? 'The field was left out.' : 'It was kept as it stands.'}`,
          from,
          word,
        );
      }
      return field === 'author' ? undefined : word;
    }
    // A field on a later line begins anew: the comma is missing.
    if (word !== '' && body.slice(from, at).includes('\n')) return strings.get(word) ?? word;
    restOfLine.lastIndex = from;
    const text = (restOfLine.exec(body)?.[0] ?? '').trim();
    at = Math.max(restOfLine.lastIndex, from);
    if (text !== '') {
      problem(
        'warning',
        'undelimited-value',
        `The value of “${field}” is neither in braces nor in quotes. It was read to the end of the line.`,
        from,
      );
    }
    return text;
  };

  /** Pieces joined by `#`. */
  const value = (field: string): string | undefined => {
    let text: string | undefined;
    for (;;) {
      skipSpace();
      const character = body[at];
      if (character === undefined || character === ',' || character === '}') return text;
      const piece = character === '{' || character === '"' ? delimited(field) : undelimited(field);
      if (piece !== undefined) text = text === undefined ? piece : text + piece;
      skipSpace();
      if (body[at] !== '#') return text;
      at++;
    }
  };

  const keep = (field: string, raw: string, from: number) => {
    if (raw.trim() === '') return;
    const known = fields.get(field);
    if (known === undefined) fields.set(field, { raw, line: lineOf(from) });
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
    at = before.length;
    key = before.replace(/\s+/gu, ' ').trim() || undefined;
  }

  let separated = true;
  for (;;) {
    skipSpace();
    const character = body[at];
    if (character === undefined) break;
    if (effort < 0) {
      problem(
        'error',
        'unreadable-entry',
        'The values of the entry have no ends. The rest of it was left out.',
        at,
      );
      break;
    }
    if (character === ',') {
      separated = true;
      at++;
      continue;
    }
    const from = at;
    name.lastIndex = at;
    const field = name.exec(body)?.[0].toLowerCase();
    at += field?.length ?? 0;
    skipSpace();
    const assigned = body[at] === '=';
    if (field === undefined || !(assigned || body[at] === '{' || body[at] === '"')) {
      unreadable(from);
      continue;
    }
    if (assigned) at++;
    if (!separated || !assigned) {
      problem(
        'warning',
        'missing-separator',
        `There is no ${assigned ? `comma before “${field}”` : `“=” after “${field}”`}. The field was read all the same.`,
        from,
      );
    }
    recovered = false;
    const text = value(field);
    if (text !== undefined && wanted(field)) keep(field, text, from);
    // Where a value was ended for want of an end, no comma is to be expected.
    separated = recovered;
  }

  function unreadable(from: number) {
    // A brace too many has been reported with the entry.
    const stray = body[from] === '}' || body[from] === ')';
    restOfItem.lastIndex = from + 1;
    at = stray
      ? from + 1
      : Math.min(fieldAfter(from), from + 1 + (restOfItem.exec(body)?.[0].length ?? 0));
    at = Math.max(at, from + 1);
    if (!stray) {
      problem(
        'error',
        'unreadable-field',
        'A field, “name = value”, was expected. What stands here was left out.',
        from,
        body.slice(from, at),
      );
    }
    separated = true;
  }

  return { type: entry.type, key, line: entry.line, fields };
}
