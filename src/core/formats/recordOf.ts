/** How readers put records together from what they found and did not find. */

import type { PaperRecord } from '../model/record.ts';

/** An object without the fields that are undefined. */
export function known<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** The fields of a record; what was not found is undefined. */
export type RecordFields = {
  readonly [K in Exclude<keyof PaperRecord, 'line'>]?: PaperRecord[K] | undefined;
};

/** A record of what was found. */
export function recordOf(line: number, fields: RecordFields): PaperRecord {
  const record: { -readonly [K in keyof PaperRecord]: PaperRecord[K] } = {
    line,
    identifiers: fields.identifiers ?? none,
    authors: fields.authors ?? none,
    organisations: fields.organisations ?? none,
    keywords: fields.keywords ?? none,
  };
  // One by one: this is done for every record of files with millions of them.
  if (fields.key !== undefined) record.key = fields.key;
  if (fields.title) record.title = fields.title;
  if (fields.abstract) record.abstract = fields.abstract;
  if (fields.date) record.date = fields.date;
  if (fields.venue) record.venue = fields.venue;
  if (fields.citations) record.citations = fields.citations;
  if (fields.comments) record.comments = fields.comments;
  if (fields.authorCount) record.authorCount = fields.authorCount;
  if (fields.unnamedAuthors) record.unnamedAuthors = fields.unnamedAuthors;
  if (fields.runTogether) record.runTogether = fields.runTogether;
  return record;
}

/** Shared by the many lists that are empty. */
const none: readonly never[] = [];

/** The first of each kind, in order. */
export function distinct<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  if (values.length === 0) return none;
  if (values.length === 1) return [...values];
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = keyOf(value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
