/**
 * Dates printed without a year. A page prints them so when they are of the year in which it was
 * saved; another document that dates one of its papers in full tells that year, and with it all
 * others on the page. Where none does, the year stays open.
 */

import { datesAgree, formatDate, type PartialDate } from '../model/date.ts';
import type { Issue } from '../model/issue.ts';
import type { ParsedDocument } from '../model/record.ts';
import type { SourceRef } from '../model/source.ts';
import { dayExists } from '../text/englishDates.ts';
import { describePlace } from './corpus.ts';
import type { RecordGroup } from './joinRecords.ts';

/** The year of a page's undated dates, and the sentence that explains it. */
export interface SettledYear {
  readonly year: number;
  readonly evidence: string;
  /** When the page was saved, where it says so; nothing on it is later. */
  readonly saved?: PartialDate;
}

/** Whether a date without a year can be of the settled one: the day exists and is not yet to come. */
export function isPossible(date: PartialDate, { year, saved }: SettledYear): boolean {
  if (date.month === undefined || date.day === undefined) return true;
  if (!dayExists(date.month, date.day, year)) return false;
  return saved?.day === undefined || dayOfYear(date) <= dayOfYear(saved);
}

interface Witness {
  readonly year: number;
  readonly date: PartialDate;
  readonly place: SourceRef;
  /** The page's own date. */
  readonly own?: true;
}

/** Settled years by file. Reports what stays open and what contradicts itself. */
export function settleDates(
  documents: readonly ParsedDocument[],
  groups: readonly RecordGroup[],
): { years: ReadonlyMap<string, SettledYear>; issues: Issue[] } {
  const witnesses = collectWitnesses(groups);
  const years = new Map<string, SettledYear>();
  const issues: Issue[] = [];
  for (const document of documents) {
    const undated = document.records.filter(({ date }) => date && date.value.year === undefined);
    const first = undated[0];
    if (!first) continue;
    const bound = lowerBound(document);
    const { saved } = document;
    const ownYear = saved?.value.year;
    const heard: readonly Witness[] =
      saved && ownYear !== undefined
        ? [
            {
              year: ownYear,
              date: saved.value,
              place: { file: document.file, line: saved.line },
              own: true,
            },
          ]
        : (witnesses.get(document.file) ?? []);
    const candidates = [...new Set(heard.map(({ year }) => year))].sort((a, b) => a - b);
    const [year] = candidates;
    const witness = heard[0];
    if (candidates.length === 1 && year !== undefined && witness && year >= (bound ?? year)) {
      const says = witness.own ? 'is dated' : 'dates one of its papers';
      const evidence = `The page prints dates without a year; they are of ${year}, since ${describePlace(witness.place)} ${says} ${formatDate(witness.date)}.`;
      const settled = { year, evidence, ...(saved ? { saved: saved.value } : {}) };
      years.set(document.file, settled);
      issues.push(...impossible(document, settled));
      continue;
    }
    const printed = `${undated.length} ${undated.length === 1 ? 'date is' : 'dates are'} printed without a year`;
    const from =
      bound === undefined ? '' : ` By its other dates the page was saved in ${bound} or later.`;
    const line = first.date?.line ?? first.line;
    issues.push(
      candidates.length === 0
        ? {
            severity: 'info',
            code: 'year-open',
            message: `${printed}, and no other document settles it.${from} The year stays open.`,
            file: document.file,
            line,
          }
        : {
            severity: 'warning',
            code: 'year-contradictory',
            message: `${printed}, and other documents speak for ${candidates.join(', ')}.${from} The year stays open.`,
            file: document.file,
            line,
          },
    );
  }
  return { years, issues };
}

/** Reports dates that cannot be of the settled year; they stay without one. */
const impossible = (document: ParsedDocument, settled: SettledYear): Issue[] =>
  document.records.flatMap(({ date }) =>
    !date || date.value.year !== undefined || isPossible(date.value, settled)
      ? []
      : [
          {
            severity: 'warning' as const,
            code: 'year-contradictory',
            message: `The page’s other dates are of ${settled.year}, which this one cannot be. Its year stays open.`,
            file: document.file,
            line: date.line,
          },
        ],
  );

/** For each file: full dates of papers to which the file gives a date without a year that agrees. */
function collectWitnesses(groups: readonly RecordGroup[]): Map<string, Witness[]> {
  const witnesses = new Map<string, Witness[]>();
  for (const { records } of groups) {
    for (const { file, record } of records) {
      const open = record.date?.value;
      if (!open || open.year !== undefined) continue;
      for (const other of records) {
        const date = other.record.date;
        if (!date || date.value.year === undefined || date.value.month === undefined) continue;
        if (!datesAgree(open, date.value)) continue;
        const witness = {
          year: date.value.year,
          date: date.value,
          place: { file: other.file, line: date.line },
        };
        witnesses.set(file, [...(witnesses.get(file) ?? []), witness]);
      }
    }
  }
  return witnesses;
}

const dayOfYear = (date: PartialDate): number => (date.month ?? 1) * 32 + (date.day ?? 1);

/** A page is not older than the dates on it: the earliest year in which it can have been saved. */
function lowerBound(document: ParsedDocument): number | undefined {
  let bound: number | undefined;
  const saved = document.saved?.value;
  for (const { date } of document.records) {
    const year = date?.value.year;
    if (!date || year === undefined) continue;
    const later = saved?.month !== undefined && dayOfYear(saved) < dayOfYear(date.value);
    bound = Math.max(bound ?? year, later ? year + 1 : year);
  }
  return bound;
}
