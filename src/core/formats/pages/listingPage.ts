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
  incompleteEntry,
  isClearlyAbstract,
  pairEntries,
  parseCount,
  recordOf,
  withoutOverlongLines,
} from './prose.ts';

const authorsLine = /^(?:(\S.*?)\s+)?•\s*([\d,]+)\s+authors?$/iu;
const dot = /^·$/u;
const dateLine = /^(\p{L}{3,9}\.?\s+\d{1,2}(?:,\s*\d{4})?)(?:\s+([\d,]+))?$/u;

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
  organisation?: Located<Organisation>;
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
      records.push(withFooter(recordOf(entry), i === entries.length - 1 ? footer : {}));
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
      if (counted[1])
        footer.organisation = { value: parseOrganisation(counted[1]), line: line.line };
    } else {
      const last = open.at(-1);
      if (last && open.length > 1 && !isClearlyAbstract(last.text)) {
        footer.organisation = { value: parseOrganisation(last.text), line: last.line };
        open.pop();
      }
    }
    const hasDot = isDot || dot.test(lines[i + 1]?.text ?? '');
    if (hasDot) {
      if (!isDot) i++;
      const next = lines[i + 1];
      const found = next ? parseDateLine(next.text) : undefined;
      if (next && found) {
        footer.date = { value: found.date, line: next.line };
        if (found.comments !== undefined)
          footer.comments = { value: found.comments, line: next.line };
        i++;
      } else issues.push(dateUnreadable(lines[i] ?? line, next, file));
    }
    close(footer);
  }
  open = withoutClosingFurniture(open, file, issues);
  const cut = open.at(-1);
  if (cut) issues.push(breaksOff(cut, file));
  close({});
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

/** `stanfordnlp Stanford NLP`: a handle has no spaces; a single word is a name. */
function parseOrganisation(text: string): Organisation {
  const [, handle, name] = /^(\S+)\s+(\S.*)$/u.exec(text) ?? [];
  return handle === undefined || name === undefined ? { name: text } : { handle, name };
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
  return { start: Math.max(0, abstract - 1) };
}

/** Whether a line is as short as the words on buttons and menus are. */
const couldBeFurniture = (line: TextLine | undefined): boolean =>
  line !== undefined && line.text.length < 30 && line.text.split(/\s+/u).length <= 3;

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

/** Several short lines at the very end are what the page has below its papers. */
function withoutClosingFurniture(
  lines: readonly TextLine[],
  file: string,
  issues: Issue[],
): TextLine[] {
  let end = lines.length;
  while (end > 0 && couldBeFurniture(lines[end - 1])) end--;
  const first = lines[end];
  if (!first || lines.length - end < 2) return [...lines];
  issues.push({
    severity: 'info',
    code: 'furniture-skipped',
    message: `The last ${lines.length - end} lines are short and stand below no title. They were taken for the page’s own.`,
    file,
    line: first.line,
    excerpt: excerpt(
      lines
        .slice(end)
        .map(({ text }) => text)
        .join(' · '),
    ),
  });
  return lines.slice(0, end);
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
