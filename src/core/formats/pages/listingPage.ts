/**
 * A listing of daily papers: page furniture and the page's own date, then for each paper its
 * title, abstract, `• N authors` or an organisation (a handle and a name), `·`, and a date that
 * may be followed by the number of comments. Nobody is named.
 */

import type { PartialDate } from '../../model/date.ts';
import { excerpt, type Issue } from '../../model/issue.ts';
import type { Organisation, PaperRecord, ParsedDocument } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { parseEnglishDate } from '../../text/englishDates.ts';
import { filledLines, type TextLine } from '../lines.ts';
import {
  couldBeOrganisation,
  hasHandle,
  parseOrganisation,
  takeOrganisation,
} from './organisationLine.ts';
import {
  couldBeFurniture,
  incompleteEntry,
  isClearlyAbstract,
  pairEntries,
  parseCount,
  recordOfEntry,
  withoutClosingFurniture,
  withoutOverlongLines,
} from './prose.ts';

const authorsLine = /^(?:(\S.*?)\s+)?•\s*([\d,]+)\s+authors?$/iu;
const dot = /^·$/u;
const dateLine =
  /^(\p{L}{3,9}\.?\s+\d{1,2}(?:,\s*\d{4}|\s+(?:19|20)\d\d)?)(?:\s+([\d,]+))?(?:\s+comments?)?$/u;

/** Lone middle dots, each followed by a date. */
export function recogniseListingPage(beginning: string): number {
  const lines = filledLines(beginning);
  const dated = lines.filter((line, i) => {
    const next = lines[i + 1];
    return dot.test(line.text) && next && parseDateLine(next.text) !== undefined;
  }).length;
  return dated >= 2
    ? 0.95
    : dated === 1
      ? 0.8
      : lines.some((line) => authorsLine.test(line.text))
        ? 0.6
        : 0;
}

interface DateAndComments {
  readonly date: PartialDate;
  readonly comments?: number;
}

function parseDateLine(text: string): DateAndComments | undefined {
  const [, dateText, commentsText] = dateLine.exec(text) ?? [];
  const date = dateText === undefined ? undefined : parseEnglishDate(dateText);
  if (!date) return undefined;
  const comments = commentsText === undefined ? undefined : parseCount(commentsText);
  return comments === undefined ? { date } : { date, comments };
}

/** What stands below an abstract: who or how many wrote it, and when. */
interface Footer {
  authorCount?: Located<number>;
  organisation?: Located<Organisation> | undefined;
  date?: Located<PartialDate>;
  comments?: Located<number>;
}

/** Reads the whole page. Issues: `entry-incomplete`, `date-unreadable`, `page-breaks-off`, `line-too-long`. */
export function parseListingPage(text: string, file: string): ParsedDocument {
  const { lines, issues } = withoutOverlongLines(filledLines(text), file);
  const { start, saved } = findStart(lines);
  const records: PaperRecord[] = [];
  let open: TextLine[] = [];

  /** Ends the open entries; the footer belongs to the last of them. */
  const close = (footer: Footer) => {
    const entries = pairEntries(open);
    for (const [i, entry] of entries.entries()) {
      issues.push(...incompleteEntry(entry, file));
      records.push(withFooter(recordOfEntry(entry), i === entries.length - 1 ? footer : {}));
    }
    open = [];
  };

  for (let i = start; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const counted = authorsLine.exec(line.text);
    const isDot = dot.test(line.text);
    if (!counted && !isDot) {
      open.push(line);
      continue;
    }
    const footer: Footer = {};
    if (counted) {
      const count = parseCount(counted[2] ?? '');
      if (count !== undefined) footer.authorCount = { value: count, line: line.line };
      if (counted[1]) {
        footer.organisation = { value: parseOrganisation(counted[1]), line: line.line };
      }
    } else footer.organisation = takeOrganisation(open);
    const dotFollows = counted !== null && dot.test(lines[i + 1]?.text ?? '');
    if (dotFollows) i++;
    const next = lines[i + 1];
    const found = next ? parseDateLine(next.text) : undefined;
    if (next && found) {
      footer.date = { value: found.date, line: next.line };
      if (found.comments !== undefined)
        footer.comments = { value: found.comments, line: next.line };
      i++;
    } else if (isDot || dotFollows) {
      issues.push(dateUnreadable(lines[i] ?? line, next, file));
      // Whatever it is, a short line with a figure is no title.
      if (next && next.text.length < 40 && /\d/u.test(next.text) && !authorsLine.test(next.text))
        i++;
    }
    close(footer);
  }
  open = withoutClosingFurniture(open, file, issues);
  const cut = open.at(-1);
  if (cut) issues.push(breaksOff(cut, file));
  const isFooter = cut && isClearlyAbstract(open.at(-2)?.text ?? '') && hasHandle(cut.text);
  close({ organisation: isFooter ? takeOrganisation(open) : undefined });
  return {
    file,
    format: 'page-listing',
    records,
    profiles: [],
    ...(saved ? { saved } : {}),
    issues,
  };
}

function withFooter(record: PaperRecord, footer: Footer): PaperRecord {
  const { organisation, ...rest } = footer;
  return { ...record, ...rest, organisations: organisation ? [organisation] : [] };
}

/** Entries begin after the page's own date; without one, with the title of the first abstract. */
function findStart(lines: readonly TextLine[]): { start: number; saved?: Located<PartialDate> } {
  for (const [i, line] of lines.entries()) {
    if (dot.test(line.text) || authorsLine.test(line.text) || isClearlyAbstract(line.text)) break;
    const date = parseEnglishDate(line.text);
    if (date)
      return { start: skipFurniture(lines, i + 1), saved: { value: date, line: line.line } };
  }
  const abstract = lines.findIndex((line) => isClearlyAbstract(line.text));
  const footer = lines.findIndex(({ text }) => dot.test(text) || authorsLine.test(text));
  if (footer < 0 || (abstract >= 0 && abstract < footer))
    return { start: Math.max(0, abstract - 1) };
  // Above the first footer stand a title and an abstract, and an organisation above a lone dot.
  const above = lines[footer - 1]?.text ?? '';
  const organisation = dot.test(lines[footer]?.text ?? '') && couldBeOrganisation(above);
  return { start: Math.max(0, footer - (organisation ? 3 : 2)) };
}

/** Passes over short lines that stand above the first title with its abstract. */
function skipFurniture(lines: readonly TextLine[], from: number): number {
  let start = from;
  for (;;) {
    const ahead = lines.slice(start + 1, start + 3);
    const [next, afterNext] = ahead;
    if (!couldBeFurniture(lines[start]) || !next || !afterNext) return start;
    if (ahead.some(({ text }) => dot.test(text) || authorsLine.test(text))) return start;
    if (isClearlyAbstract(next.text)) return start;
    if (!isClearlyAbstract(afterNext.text) && !couldBeFurniture(next)) return start;
    start++;
  }
}

const dateUnreadable = (at: TextLine, next: TextLine | undefined, file: string): Issue => ({
  severity: 'warning',
  code: 'date-unreadable',
  message: next
    ? 'A date was expected after “·”. The paper was kept without one.'
    : 'The page breaks off after “·”, where a date was expected. The paper was kept without one.',
  file,
  line: next?.line ?? at.line,
  ...(next ? { excerpt: excerpt(next.text) } : {}),
});

const breaksOff = (line: TextLine, file: string): Issue => ({
  severity: 'warning',
  code: 'page-breaks-off',
  message:
    'The page ends before the number of authors or the date of its last paper. The paper was kept with what there is.',
  file,
  line: line.line,
  excerpt: excerpt(line.text),
});
