/**
 * Which printed names are one author. Names that differ in case, accents and punctuation only are
 * one, unless registered numbers tell them apart; two equal names on one record are two people,
 * because nobody is printed twice on a paper; names at the same place of records of one paper are
 * one person when the letters allow it.
 */

import type { IdentifierScheme } from '../model/identifier.ts';
import type { Issue } from '../model/issue.ts';
import { alignAuthors } from './alignAuthors.ts';
import { foldName } from './compareNames.ts';
import type { PrintedAuthor } from './corpus.ts';
import type { RecordGroup } from './joinRecords.ts';

/** A name that folds to nothing (symbols only) is known by itself. */
export const nameKey = (name: string): string => foldName(name) || name;

/** Registries that give one number to one person, the surest first. */
const decisive: readonly IdentifierScheme[] = ['orcid', 'dblp-author'];

type Registered = Map<IdentifierScheme, string>;

export interface AuthorKeys {
  /** For each group, each record in it and each of its authors; equal where the author is. */
  readonly keys: readonly (readonly (readonly string[])[])[];
  readonly issues: readonly Issue[];
}

/** Linear in the number of names. Issue: `name-twice-on-a-paper`. */
export function authorKeys(groups: readonly RecordGroup[]): AuthorKeys {
  const issues: Issue[] = [];
  const keyOf = remembered(nameKey);
  const prepared = groups.map(({ records }) => {
    const aligned = alignAuthors(records);
    const own = records.map(({ authors, file }) => keysOnOneRecord(authors, file, keyOf, issues));
    const registered = new Map<PrintedAuthor, Registered>();
    for (const [i, { authors }] of records.entries()) {
      for (const [j, author] of authors.entries()) {
        if (author.identifiers === undefined) continue;
        const lead = aligned[i]?.[j] ?? author;
        registered.set(lead, withNumbers(registered.get(lead), author));
      }
    }
    return { records, aligned, own, registered: registered.size > 0 ? registered : undefined };
  });

  const severalOf = namesakes(prepared.flatMap(({ registered }) => [...(registered ?? [])]));
  const keys = prepared.map(({ records, aligned, own, registered }) => {
    const keyOfLead = new Map<PrintedAuthor, string>();
    // On the only record of a paper everybody leads.
    if (records.length > 1) {
      for (const [i, { authors }] of records.entries()) {
        for (const [j, author] of authors.entries()) keyOfLead.set(author, own[i]?.[j] ?? '');
      }
    }
    return records.map(({ authors }, i) =>
      authors.map((author, j) => {
        const lead = aligned[i]?.[j] ?? author;
        const key = keyOfLead.get(lead) ?? own[i]?.[j] ?? keyOf(lead.name);
        const numbers = registered?.get(lead);
        if (!numbers) return key;
        const scheme = decisive.find((one) => numbers.has(one) && severalOf(lead.name, one));
        return scheme === undefined ? key : `${key}#${scheme}:${numbers.get(scheme)}`;
      }),
    );
  });
  return { keys, issues };
}

/** A function that works each answer out once. */
function remembered(answer: (question: string) => string): (question: string) => string {
  const answers = new Map<string, string>();
  return (question) => {
    let found = answers.get(question);
    if (found === undefined) {
      found = answer(question);
      answers.set(question, found);
    }
    return found;
  };
}

/** Folded names, the second and further ones that are equal numbered. */
function keysOnOneRecord(
  authors: readonly PrintedAuthor[],
  file: string,
  keyOf: (name: string) => string,
  issues: Issue[],
): string[] {
  const times = new Map<string, number>();
  return authors.map((author) => {
    const key = keyOf(author.name);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    if (time === 2) issues.push(twice(author, file));
    return time === 1 ? key : `${key}#${time}`;
  });
}

function withNumbers(known: Registered | undefined, author: PrintedAuthor): Registered {
  const numbers = known ?? new Map();
  for (const { scheme, value } of author.identifiers ?? []) {
    if (!numbers.has(scheme)) numbers.set(scheme, value);
  }
  return numbers;
}

/** Tells whether several numbers of a registry go by one name. */
function namesakes(
  entries: readonly (readonly [PrintedAuthor, Registered])[],
): (name: string, scheme: IdentifierScheme) => boolean {
  const values = new Map<string, Set<string>>();
  const place = (name: string, scheme: IdentifierScheme) => `${scheme} ${nameKey(name)}`;
  for (const [author, numbers] of entries) {
    for (const scheme of decisive) {
      const value = numbers.get(scheme);
      if (value === undefined) continue;
      const key = place(author.name, scheme);
      values.set(key, (values.get(key) ?? new Set()).add(value));
    }
  }
  return (name, scheme) => (values.get(place(name, scheme))?.size ?? 0) > 1;
}

const twice = ({ rawName, line }: PrintedAuthor, file: string): Issue => ({
  severity: 'warning',
  code: 'name-twice-on-a-paper',
  message: `“${rawName}” is printed twice on one paper. They were taken for two people of the same name.`,
  file,
  line,
});
