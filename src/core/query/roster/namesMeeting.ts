/**
 * Which authors' names have enough in common with a sought one to be compared with it: a word of the
 * family name, however its umlauts are spelled, or a given name beside a slip of the family name.
 */

import { areNicknames } from '../../resolve/identity/nicknames.ts';
import { type ParsedName, respelled } from '../../resolve/identity/parsedName.ts';
import { oneEditApart } from '../../text/editDistance.ts';
import type { SearchTexts, Slices } from '../searchIndex.ts';

export interface SoughtName {
  readonly parsed: ParsedName;
  /** The whole name; empty where none is sought. */
  readonly folded: string;
  /** Takes those who have the family name in theirs, by place, `mostNamesakes` of them. */
  readonly namesakes: number[];
}

/** People of the same family name that are kept for want of better ones. */
const mostNamesakes = 4000;
/** Names between two slices. */
const sliceLength = 2048;
/** Shorter family names differ by a letter without being slips of the pen. */
const shortestSlip = 5;

/** Everything under the keys that are made of it. */
export function listsOf<T>(all: Iterable<T>, keysOf: (one: T) => Iterable<string>) {
  const lists = new Map<string, T[]>();
  for (const one of all) {
    for (const key of new Set(keysOf(one))) {
      const list = lists.get(key);
      if (list) list.push(one);
      else lists.set(key, [one]);
    }
  }
  return lists;
}

/** By place of the author, ascending: the sought names that one of his may be. Linear in the words. */
export function* namesMeeting<T extends SoughtName>(
  { texts, owner }: SearchTexts,
  sought: readonly T[],
): Slices<ReadonlyMap<number, ReadonlySet<T>>> {
  const named = sought.filter(({ folded }) => folded !== '');
  const byFamily = listsOf(named, ({ parsed, folded }) =>
    // The last given name may be a first family name: `Efsun Sarioglu Kayi`.
    [...parsed.family, parsed.surname, folded, ...parsed.given.slice(1).slice(-1)].map(respelled),
  );
  const byGiven = listsOf(
    named.filter(({ parsed }) => parsed.spelledOut && parsed.surname.length >= shortestSlip),
    ({ parsed }) => parsed.given.slice(0, 1),
  );
  const found = new Map<number, Set<T>>();
  const meet = (at: number, one: T) => {
    const meeting = found.get(at);
    if (meeting) meeting.add(one);
    else found.set(at, new Set([one]));
  };
  for (let from = 0; from < texts.length; from += sliceLength) {
    yield;
    for (const [i, text] of texts.between(from, from + sliceLength).entries()) {
      const at = owner[from + i] ?? 0;
      const words = text.split(' ');
      for (const [k, word] of words.entries()) {
        const next = words[k + 1];
        for (const key of next === undefined ? [word] : [word, word + next]) {
          const sound = respelled(key);
          for (const one of byFamily.get(sound) ?? []) {
            if (sound === one.parsed.surnameSound) keep(one.namesakes, at);
            if (mayAgree(words, one.parsed)) meet(at, one);
          }
        }
        for (const one of byGiven.get(word) ?? []) {
          if (words.some((other) => oneEditApart(other, one.parsed.surname))) meet(at, one);
        }
      }
    }
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}

/** Names of one author follow each other. */
function keep(namesakes: number[], at: number): void {
  if (namesakes.at(-1) !== at && namesakes.length < mostNamesakes) namesakes.push(at);
}

/** A quick look that spares most pairs the long one: some word may be a given name or its initial. */
const mayAgree = (words: readonly string[], { given }: ParsedName): boolean =>
  given.length === 0 ||
  words.some((word) => given.some((name) => word[0] === name[0] || areNicknames(word, name)));
