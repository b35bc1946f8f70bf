/**
 * Where the next record of a damaged JSON text begins. Records of one file look alike: they stand
 * at one indentation, or follow each other as `},{"firstKey":`.
 */

export interface BoundaryFinder {
  /** Learns from the text before a record on its line. */
  readonly learnPlace: (before: string, keyed: boolean) => void;
  /** Learns from the beginning of a record. */
  readonly learnKey: (record: string) => void;
  /** Where in the text scanning may go on (at a record's bracket, or at its key), or -1. */
  readonly find: (text: string) => number;
}

/** How much of the end of a text could be the beginning of a boundary, in characters. */
export const boundaryLength = 1000;

/** First keys of records that are remembered. */
const mostKeys = 100;

export function boundaryFinder(): BoundaryFinder {
  const firstKeys = new Set<string>();
  let style = '';
  let boundary = inLine;
  /** Whether only the first key tells a record from an object inside one. */
  let byFirstKey = true;
  return {
    learnKey: (record) => {
      const key = firstKey(record);
      if (key !== undefined && firstKeys.size < mostKeys) firstKeys.add(key);
    },
    learnPlace: (before, keyed) => {
      const indent = lineBeginning.exec(before)?.[1];
      const found = `${keyed} ${indent}`;
      if (style === found) return;
      style = found;
      byFirstKey = (indent ?? '') === '' && !keyed;
      boundary = keyed ? nowhere : inLine;
      if (indent === undefined) return;
      boundary = new RegExp(`[\\r\\n]${indent}(?=${keyed ? '"' : '\\{'})`, 'gu');
    },
    find: (text) => {
      for (const match of text.matchAll(boundary)) {
        const at = match.index + match[0].length;
        if (!byFirstKey) return at;
        const key = firstKey(text.slice(at, at + 500));
        if (key !== undefined && firstKeys.has(key)) return at;
      }
      return -1;
    },
  };
}

/** Between records that do not begin lines. */
const inLine = /\}\s{0,100},?\s{0,100}(?=\{)/gu;

/** Keys of a map in one line are not told from keys inside its records. */
const nowhere = /(?!)/gu;

/** Nothing but space before a record on its line, or its key. */
const lineBeginning = /(?:^|[\r\n])([ \t]{0,100})(?:"[^"\r\n]{0,300}"\s{0,20}:\s{0,20})?$/u;

/** The first key of the object that a text begins with. */
const firstKey = (text: string): string | undefined =>
  /^\{\s{0,200}"((?:[^"\\]|\\.){0,100})"/u.exec(text.slice(0, 500))?.[1];
