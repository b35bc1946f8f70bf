/**
 * Finds the records in a JSON text that comes in pieces, without reading them: follows strings and
 * brackets, and hands over the text of each object that stands at one of the given places. Memory
 * is bounded by the longest record, each record has its line, and a broken one costs itself alone.
 */

import {
  deepest,
  longestRecord,
  mostAgain,
  type SplitterEvents,
  type SplitterProblem,
} from './foundRecord.ts';
import { boundaryFinder, boundaryLength } from './recordBoundary.ts';
import { compilePlaces, type PathStep, stepInto } from './valuePaths.ts';

const quote = 34;
const comma = 44;
const colon = 58;
const openList = 91;
const backslash = 92;
const closeList = 93;
const openObject = 123;
const closeObject = 125;

/** A record that has begun. */
interface Open {
  readonly depth: number;
  readonly line: number;
  readonly place: string;
  readonly key: string | undefined;
  /** Text of earlier pieces. */
  readonly parts: string[];
  length: number;
}

export function splitRecords(
  places: readonly string[],
  events: SplitterEvents,
): { readonly write: (text: string) => void; readonly end: () => void } {
  const root = compilePlaces(places);
  const boundary = boundaryFinder();
  let depth = 0;
  /** Of each open bracket: what it is, where it leads, and the key that is being read in it. */
  let kinds: number[] = [];
  let steps: (PathStep | undefined)[] = [];
  let keys: string[] = [];
  /** The brackets around the last record that began, to come back to. */
  let home: { kinds: number[]; steps: (PathStep | undefined)[]; keys: string[] } | undefined;

  let line = 1;
  let afterReturn = false;
  let inString = false;
  let escaped = false;
  /** The last character outside strings that is no space; 0 before any. */
  let last = 0;
  /** The beginning of a key that a piece has cut; undefined when the string is no key on the way. */
  let keyText: string | undefined;
  let open: Open | undefined;
  /** The end of what was scanned before, to see how a record's line begins. */
  let before = '';
  let recovered = false;
  /** Looking for the next record, in the end of the text so far; or giving the rest of it up. */
  let seeking: string | undefined;
  let gone = false;
  let again = 0;

  const countLines = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 13 || (code === 10 && !afterReturn)) line++;
      afterReturn = code === 13;
    }
  };

  const stepHere = (): PathStep | undefined => {
    if (depth === 0) return root;
    const step = steps[depth - 1];
    return kinds[depth - 1] === openList ? step?.item : stepInto(step, keys[depth - 1] ?? '');
  };

  /** Goes back to where a record can begin, and looks for it in `text`, which begins at `line`. */
  const seek = (text: string): string | undefined => {
    if (again > mostAgain || !home) {
      gone = true;
      events.problem({ kind: 'hopeless', line, text: '' });
      return undefined;
    }
    const at = boundary.find(text);
    if (at < 0) {
      const kept = Math.max(0, text.length - boundaryLength);
      countLines(text.slice(0, kept));
      seeking = text.slice(kept);
      return undefined;
    }
    countLines(text.slice(0, at));
    seeking = undefined;
    before = text.slice(Math.max(0, at - boundaryLength), at);
    kinds = [...home.kinds];
    steps = [...home.steps];
    keys = [...home.keys];
    depth = kinds.length;
    last = comma;
    recovered = true;
    return text.slice(at);
  };

  /** The record that is open, or what stands outside of records, is not as it should be at `end`. */
  const fail = (kind: SplitterProblem['kind'], text: string, from: number, end: number) => {
    const failed = open;
    const read = failed ? failed.parts.join('') + text.slice(from, end) : '';
    inString = false;
    escaped = false;
    keyText = undefined;
    open = undefined;
    if (!home) {
      gone = true;
      events.problem({ kind, line, text: read });
      return undefined;
    }
    events.problem({ kind, line: failed?.line ?? line, text: read });
    if (!failed || failed.length > longestRecord) return seek(text.slice(end));
    return goBack(failed, read, text, from, end);
  };

  /** Looks for the next record from the beginning of a broken one. */
  const goBack = (failed: Open, read: string, text: string, from: number, end: number) => {
    again += read.length;
    line = failed.line;
    afterReturn = false;
    boundary.learnKey(read);
    return seek(failed.parts.length === 0 ? text.slice(from) : read + text.slice(end));
  };

  /** Scans; returns what is to be scanned again after damage. */
  const scan = (text: string): string | undefined => {
    let from = 0;
    let keyFrom = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || code === 13) {
        if (code === 13 || !afterReturn) line++;
        afterReturn = code === 13;
        continue;
      }
      afterReturn = false;
      if (inString) {
        if (escaped) escaped = false;
        else if (code === backslash) escaped = true;
        else if (code === quote) {
          inString = false;
          last = quote;
          if (keyText !== undefined) {
            keys[depth - 1] = unescaped(keyText + text.slice(keyFrom, i));
            keyText = undefined;
          }
        }
        continue;
      }
      if (code === 32 || code === 9) continue;
      if (code === quote) {
        if (!mayBeginValue(last)) return fail('broken', text, from, i);
        inString = true;
        const isKey = kinds[depth - 1] === openObject && last !== colon;
        if (isKey && steps[depth - 1]) {
          keyText = '';
          keyFrom = i + 1;
        } else if (!open && !isKey) noObject();
        last = quote;
      } else if (code === openObject || code === openList) {
        if (kinds[depth - 1] === openObject && last !== colon) {
          return fail('broken', text, from, i);
        }
        if (depth === deepest) return fail('too-deep', text, from, i);
        const step = stepHere();
        // What holds records is none itself.
        if (step && open) around(open, text.slice(from, i));
        if (step?.place !== undefined && code === openObject) {
          begin(step.place, text, i);
          from = i;
        }
        kinds[depth] = code;
        steps[depth] = step;
        keys[depth] = '';
        depth++;
        last = code;
      } else if (code === closeObject || code === closeList) {
        if (depth === 0 || kinds[depth - 1] !== code - 2) return fail('broken', text, from, i);
        depth--;
        last = code;
        if (open?.depth !== depth) continue;
        const rest = finish(open, text, from, i + 1);
        if (rest !== undefined) return rest;
        if (seeking !== undefined || gone) return undefined;
      } else {
        if (!open && code !== comma && code !== colon && mayBeginValue(last)) noObject();
        last = code;
      }
    }
    if (open) keep(open, text.slice(from));
    if (keyText !== undefined && keyText.length < 1000) keyText += text.slice(keyFrom);
    before = (before + text.slice(-boundaryLength)).slice(-boundaryLength);
    return undefined;
  };

  /** Gives up a record that is a list of records, with its text so far. */
  const around = ({ depth: outside, line, place, key, parts, length }: Open, text: string) => {
    open = undefined;
    if (!events.around || length > longestRecord) return;
    const ends = kinds.slice(outside, depth).reverse();
    const closed = ends.map((kind) => (kind === openObject ? '}' : ']')).join('');
    events.around({ text: `${parts.join('')}${text}null${closed}`, line, place, key, recovered });
  };

  const begin = (place: string, text: string, at: number) => {
    const keyed = kinds[depth - 1] === openObject;
    const start = Math.max(0, at - boundaryLength);
    boundary.learnPlace((start === 0 ? before : '') + text.slice(start, at), keyed);
    home = {
      kinds: kinds.slice(0, depth),
      steps: steps.slice(0, depth),
      keys: keys.slice(0, depth),
    };
    const key = keyed ? keys[depth - 1] : undefined;
    open = { depth, line, place, key, parts: [], length: 0 };
  };

  /** Hands the record over; what follows is scanned again if its end was mistaken. */
  const finish = (record: Open, text: string, from: number, end: number): string | undefined => {
    const { place, key } = record;
    open = undefined;
    if (record.length + end - from > longestRecord) {
      events.problem({ kind: 'too-long', line: record.line, text: '' });
      return undefined;
    }
    const read = record.parts.join('') + text.slice(from, end);
    const outcome = events.record({ text: read, line: record.line, place, key, recovered });
    if (outcome === 'another') return recovered ? seek(text.slice(end)) : undefined;
    if (outcome === 'read') {
      boundary.learnKey(read);
      recovered = false;
      return undefined;
    }
    events.problem({ kind: 'broken', line: record.line, text: read });
    // Brackets that match are trusted, unless another record seems to begin inside.
    return boundary.find(read) < 0 ? undefined : goBack(record, read, text, from, end);
  };

  const keep = (record: Open, text: string) => {
    record.length += text.length;
    if (record.length <= longestRecord) record.parts.push(text);
    else record.parts.length = 0;
  };

  /** Reports a number, text or null in a list where records are. */
  const noObject = () => {
    if (depth === 0 || kinds[depth - 1] !== openList || stepHere()?.place === undefined) return;
    events.problem({ kind: 'no-object', line, text: '' });
  };

  const write = (text: string) => {
    let rest: string | undefined = text;
    while (rest !== undefined && rest !== '' && !gone) {
      rest = seeking === undefined ? scan(rest) : seek(seeking + rest);
    }
  };

  return {
    write,
    end: () => {
      while (open && !gone) {
        const rest = fail('cut-off', '', 0, 0);
        if (rest !== undefined) write(rest);
      }
      if (depth > 0 && seeking === undefined && !gone) {
        events.problem({ kind: 'cut-off', line, text: '' });
      }
    },
  };
}

/** Whether a value or a key can follow this character. */
const mayBeginValue = (last: number): boolean =>
  last === 0 || last === comma || last === colon || last === openObject || last === openList;

function unescaped(key: string): string {
  if (!key.includes('\\')) return key;
  try {
    return JSON.parse(`"${key}"`);
  } catch {
    return key;
  }
}
