/**
 * The values of one entry's fields: in braces, in quotes, numbers, abbreviations, and pieces of these
 * joined by `#`. Where a value has no end, the next line that begins a field ends it.
 */

import type { FileIssue } from '../format.ts';
import { guardedPlace, type SlicedEntry } from './sliceEntries.ts';
import type { Strings } from './strings.ts';

const fieldLine = /\n[ \t]*[A-Za-z][\w-]{0,60}[ \t]*=[ \t]*["{\w]/gu;
const fieldAnywhere =
  /\n[ \t]*[A-Za-z][\w-]{0,60}[ \t]*=[ \t]*["{\w]|,[ \t]*([A-Za-z][\w-]{0,60})[ \t]*=[ \t]*["{]/gu;
const restOfLine = /[^,\n]*/uy;
const bare = /[^\s,={}"#]+/uy;
/** Longer values are left out. */
const longestValue = 1_000_000;
/** Looking for the ends of values may take this many times the length of the entry. */
const mostEffort = 20;

/** Reports a problem at a place of the entry. */
export type Problem = (
  severity: FileIssue['severity'],
  code: string,
  message: string,
  from: number,
  text?: string,
) => void;

/** Goes through the body of an entry. */
export interface ValueReader {
  /** Where it is. */
  at: number;
  /** Whether the last value had no end of its own. */
  recovered: boolean;
  readonly skipSpace: () => void;
  /** The value at this place; undefined when there is none that can be read. */
  readonly value: (field: string) => string | undefined;
  /** Where a line after a place begins a field; the end when none does. */
  readonly fieldAfter: (from: number) => number;
  /** Whether too much has been spent on values without ends. */
  readonly spent: () => boolean;
}

export function createValueReader(
  { body, closedBy }: SlicedEntry,
  wanted: (field: string) => boolean,
  strings: Strings,
  problem: Problem,
): ValueReader {
  let effort = mostEffort * body.length + 10_000;

  let nextLine = -1;
  /** Where a line after a place begins a field; the end when none does. */
  const fieldAfter = (from: number): number => {
    if (nextLine < from) {
      // In an entry that is not closed a field that is known may begin within a line too.
      const pattern = closedBy === 'brace' ? fieldLine : fieldAnywhere;
      pattern.lastIndex = from;
      let match = pattern.exec(body);
      while (match && match[1] !== undefined && !wanted(match[1].toLowerCase()))
        match = pattern.exec(body);
      nextLine = match?.index ?? body.length;
    }
    return nextLine;
  };

  const skipSpace = () => {
    for (; reader.at < body.length; reader.at++) {
      const character = body.charCodeAt(reader.at);
      if (character === 37) {
        const end = body.indexOf('\n', reader.at);
        reader.at = end < 0 ? body.length : end;
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
    const from = reader.at;
    // Only where something is wrong may a field that begins within a value end it.
    const limit = closedBy === 'brace' ? body.length : fieldAfter(from);
    let end = closing(from, limit, true);
    if (end < 0) end = closing(from, limit, false);
    if (end >= 0 && body[from] === '"') end = lastQuote(from, end);
    if (end >= 0) {
      reader.at = end + 1;
      if (end - from <= longestValue || !wanted(field)) return body.slice(from + 1, end);
      problem(
        'error',
        'value-too-long',
        `The value of “${field}” is too long. It was left out.`,
        from,
      );
      return undefined;
    }
    const next = fieldAfter(from);
    reader.at = next;
    reader.recovered = true;
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
    bare.lastIndex = reader.at;
    const from = reader.at;
    const word = bare.exec(body)?.[0] ?? '';
    reader.at += word.length;
    reader.skipSpace();
    const after = body[reader.at];
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
    if (word !== '' && body.slice(from, reader.at).includes('\n')) return strings.get(word) ?? word;
    restOfLine.lastIndex = from;
    const text = (restOfLine.exec(body)?.[0] ?? '').trim();
    reader.at = Math.max(restOfLine.lastIndex, from);
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
      reader.skipSpace();
      const character = body[reader.at];
      if (character === undefined || character === ',' || character === '}') return text;
      const piece = character === '{' || character === '"' ? delimited(field) : undelimited(field);
      if (piece !== undefined) text = text === undefined ? piece : text + piece;
      reader.skipSpace();
      if (body[reader.at] !== '#') return text;
      reader.at++;
    }
  };

  const reader: ValueReader = {
    at: 0,
    recovered: false,
    skipSpace,
    value,
    fieldAfter,
    spent: () => effort < 0,
  };
  return reader;
}
