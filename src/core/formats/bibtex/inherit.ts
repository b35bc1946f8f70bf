/**
 * `crossref` and `xdata`: an entry takes over what it lacks from another, which may come later in
 * the file. Entries are handed on in their order: one that waits for another keeps those after it
 * waiting, up to a limit. Of what has gone by, only entries that others may refer to are kept, and
 * of them only the few fields that are taken over.
 */

import type { RawEntry, RawField } from './readFields.ts';

/** Taken over under the same name from a `crossref` parent. */
const shared = [
  'year',
  'date',
  'month',
  'booktitle',
  'booksubtitle',
  'maintitle',
  'mainsubtitle',
  'journal',
  'journaltitle',
  'eventtitle',
];
/** A parent's title is what its part appeared in. */
const renamed: readonly (readonly [RegExp, readonly (readonly [string, string])[]])[] = [
  [
    /^periodical$/u,
    [
      ['title', 'journaltitle'],
      ['subtitle', 'journalsubtitle'],
    ],
  ],
  [
    /^mv/u,
    [
      ['title', 'maintitle'],
      ['subtitle', 'mainsubtitle'],
    ],
  ],
  [
    /./u,
    [
      ['title', 'booktitle'],
      ['subtitle', 'booksubtitle'],
    ],
  ],
];
const parents =
  /^(?:(?:mv)?(?:book|proceedings|collection|reference)|periodical|xdata|conference)$/u;
/** Parts of a book whose authors are the book's. */
const partsOfOneBook = /^(?:inbook|bookinbook|suppbook|book)$/u;

const mostWaiting = 10_000;
const mostParents = 50_000;
const mostGenerations = 8;

interface Waiting {
  entry: RawEntry;
  readonly missing: Set<string>;
}

/** `emit` gets every entry in the order of the file; `unresolved`: what it refers to was not found. */
export function createInheritance(emit: (entry: RawEntry, unresolved: readonly string[]) => void): {
  readonly add: (entry: RawEntry) => void;
  readonly end: () => void;
} {
  const known = new Map<string, RawEntry>();
  const queue: Waiting[] = [];
  const wanted = new Set<string>();

  const complete = (entry: RawEntry): Waiting => {
    const missing = new Set<string>();
    const seen = new Set<string>();
    const fill = (child: RawEntry, generation: number): RawEntry => {
      let result = child;
      for (const [key, isData] of referencesOf(child)) {
        const id = key.toLowerCase();
        if (seen.has(id) || generation > mostGenerations) continue;
        seen.add(id);
        const parent = known.get(id);
        if (parent) result = inherit(result, fill(parent, generation + 1), isData);
        else missing.add(id);
      }
      return result;
    };
    return { entry: fill(entry, 0), missing };
  };

  const release = (all: boolean) => {
    for (;;) {
      const first = queue[0];
      if (!first) return;
      if (first.missing.size > 0) {
        const again = complete(first.entry);
        if (again.missing.size > 0 && !all && queue.length <= mostWaiting) return;
        emit(again.entry, [...again.missing]);
      } else emit(first.entry, []);
      queue.shift();
    }
  };

  return {
    add: (entry) => {
      const id = entry.key?.toLowerCase();
      const awaited = id !== undefined && wanted.has(id);
      if (id !== undefined && (awaited || parents.test(entry.type)) && known.size < mostParents) {
        if (!known.has(id)) known.set(id, donor(entry));
      }
      const references = referencesOf(entry).length > 0;
      if (queue.length === 0 && !references) {
        emit(entry, []);
        return;
      }
      const waiting = references ? complete(entry) : { entry, missing: new Set<string>() };
      for (const key of waiting.missing) wanted.add(key);
      queue.push(waiting);
      if (queue.length === 1 || awaited || queue.length > mostWaiting) release(false);
    },
    end: () => release(true),
  };
}

/** Keys that an entry refers to; true for `xdata`, from which everything is taken. */
function referencesOf(entry: RawEntry): (readonly [string, boolean])[] {
  const keys = (name: string) =>
    (entry.fields.get(name)?.raw ?? '')
      .split(',')
      .map((key) => key.replace(/[{}]/gu, '').trim())
      .filter((key) => key !== '');
  return [
    ...keys('xdata').map((key) => [key, true] as const),
    ...keys('crossref').map((key) => [key, false] as const),
  ];
}

function inherit(child: RawEntry, parent: RawEntry, isData: boolean): RawEntry {
  const fields = new Map(child.fields);
  const take = (from: string, to = from) => {
    const field = parent.fields.get(from);
    if (field && !fields.has(to)) fields.set(to, field);
  };
  if (isData) {
    for (const name of parent.fields.keys())
      if (name !== 'crossref' && name !== 'xdata') take(name);
    return { ...child, fields };
  }
  // An entry with a date of its own takes no other.
  const dated = fields.has('date') || fields.has('year');
  const journal = fields.has('journal') || fields.has('journaltitle');
  for (const name of shared) if (!(dated && /^(?:date|year|month)$/u.test(name))) take(name);
  for (const [from, to] of renamed.find(([type]) => type.test(parent.type))?.[1] ?? []) {
    if (!(journal && to.startsWith('journal'))) take(from, to);
  }
  if (partsOfOneBook.test(child.type) && /book$/u.test(parent.type)) take('author');
  return { ...child, fields };
}

/** What others may take over of an entry. */
function donor(entry: RawEntry): RawEntry {
  if (entry.type === 'xdata') return entry;
  const fields = new Map<string, RawField>();
  for (const name of [...shared, 'title', 'subtitle', 'author', 'crossref', 'xdata']) {
    const field = entry.fields.get(name);
    if (field) fields.set(name, field);
  }
  return { ...entry, fields };
}
