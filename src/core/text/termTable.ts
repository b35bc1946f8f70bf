/** The terms of many texts as numbers, so that whatever compares texts reads each of them once. */

import { terms } from './tokens.ts';

export interface TermTable {
  /** How many texts there are. */
  readonly texts: number;
  /** Each term once, in the order in which the texts bring them; its place is its number. */
  readonly terms: readonly string[];
  /** What stands in `ids` and `counts` from `starts[i]` to `starts[i + 1]` is of text i. */
  readonly starts: Uint32Array;
  /** A text's terms, each once, in the order in which they first occur in it. */
  readonly ids: Uint32Array;
  /** How often each occurs in it. */
  readonly counts: Uint32Array;
  /** Of how many of a text's terms the first occurrence is in its first line: these come first. */
  readonly inFirstLine: Uint32Array;
  /** For each text the first one that is the same to the letter, which may be itself. */
  readonly firstAlike: Uint32Array;
}

/** Reads each text once; linear in their length. */
export function termTable(texts: readonly string[]): TermTable {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const starts = new Uint32Array(texts.length + 1);
  const inFirstLine = new Uint32Array(texts.length);
  const firstAlike = new Uint32Array(texts.length);
  const seen = new Map<string, number>();
  let ids = new Uint32Array(16 * texts.length + 16);
  let counts = new Uint32Array(ids.length);
  /** By term, its place among those of the text that is being read. */
  let placeOf = new Int32Array(1024).fill(-1);
  let end = 0;

  const read = (text: string, begin: number) => {
    for (const term of terms(text)) {
      let id = numbers.get(term);
      if (id === undefined) {
        id = names.length;
        numbers.set(term, id);
        names.push(term);
        if (id === placeOf.length) placeOf = grown(placeOf, new Int32Array(2 * id).fill(-1));
      }
      const place = placeOf[id] ?? -1;
      if (place >= begin) {
        counts[place] = (counts[place] ?? 0) + 1;
        continue;
      }
      if (end === ids.length) {
        ids = grown(ids, new Uint32Array(2 * end));
        counts = grown(counts, new Uint32Array(2 * end));
      }
      ids[end] = id;
      counts[end] = 1;
      placeOf[id] = end++;
    }
  };

  for (const [i, text] of texts.entries()) {
    const known = seen.get(text);
    if (known === undefined) seen.set(text, i);
    firstAlike[i] = known ?? i;
    const begin = end;
    const line = text.indexOf('\n');
    // A line end parts words, so the terms of the two parts are those of the whole.
    read(line < 0 ? text : text.slice(0, line), begin);
    inFirstLine[i] = end - begin;
    if (line >= 0) read(text.slice(line), begin);
    starts[i + 1] = end;
  }
  return {
    texts: texts.length,
    terms: names,
    starts,
    ids: ids.slice(0, end),
    counts: counts.slice(0, end),
    inFirstLine,
    firstAlike,
  };
}

function grown<T extends Int32Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
