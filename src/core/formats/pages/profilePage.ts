/**
 * A profile: an initial, the name, `Total Citations`, `h-index` and `Papers` with a figure below
 * each, then papers headed by rank, arXiv id and date; the authors stand in one line with nothing
 * but spaces between the names, and `+1` for those not shown.
 */

import { excerpt, type Issue } from '../../model/issue.ts';
import type {
  PaperRecord,
  ParsedDocument,
  ProfileRecord,
  RunTogetherNames,
} from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { parseEnglishDate } from '../../text/englishDates.ts';
import { foldText } from '../../text/fold.ts';
import { looksLikeNames } from '../../text/nameParts.ts';
import { filledLines, type TextLine } from '../lines.ts';
import { isClearlyAbstract, parseCount, recordOfEntry, withoutOverlongLines } from './prose.ts';

/** Rank, then an arXiv id (the old kind too) and a date, either of which may be missing. */
const heading =
  /^#\d[\d,]*(?:\s+((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7})|\d{4}\.\d{4,5})(?:v(\d+))?)?(?:\s+(\S.*))?$/u;

interface Heading {
  readonly id?: string;
  readonly version?: number;
  /** As printed; it need not be a date. */
  readonly date?: string;
}

/** Reads `#1 2602.03468v1 Feb 03, 2026`; a `#1` before other words is no heading. */
function parseHeading(text: string): Heading | undefined {
  const match = heading.exec(text);
  if (!match) return undefined;
  const [, id, version, date] = match;
  if (id === undefined && date !== undefined && parseEnglishDate(date) === undefined)
    return undefined;
  return {
    ...(id === undefined ? {} : { id }),
    ...(version === undefined ? {} : { version: Number(version) }),
    ...(date === undefined ? {} : { date }),
  };
}

/** `2 Citations`; `1.2k citations` is one too, though its figure is not exact. */
const citationsLine = /^(\d[\d.,]*\s*[kKmM]?)\s+citations?$/iu;
const figures = { 'total citations': 'citations', 'h-index': 'hIndex', papers: 'papers' } as const;
type Figure = (typeof figures)[keyof typeof figures];
const figureOf = (text: string): Figure | undefined =>
  (figures as Readonly<Record<string, Figure>>)[text.toLowerCase()];

/** The three figures' names, each a line of its own. */
export function recogniseProfilePage(beginning: string): number {
  const found = filledLines(beginning)
    .slice(0, 40)
    .filter((line) => figureOf(line.text) !== undefined).length;
  return found >= 2 ? 0.95 : 0;
}

/** Reads the whole page. Issues: `figure-unreadable`, `entry-incomplete`, `line-too-long`. */
export function parseProfilePage(text: string, file: string): ParsedDocument {
  const { lines, issues } = withoutOverlongLines(filledLines(text), file);
  const firstEntry = lines.findIndex((line) => parseHeading(line.text) !== undefined);
  const head = lines.slice(0, firstEntry < 0 ? lines.length : firstEntry);
  const profile = parseHead(head, file, issues);
  const records: PaperRecord[] = [];
  let entry: TextLine[] = [];
  const close = () => {
    if (entry.length > 0) records.push(parseEntry(entry, profile, file, issues));
    entry = [];
  };
  for (const line of lines.slice(head.length)) {
    if (parseHeading(line.text)) close();
    entry.push(line);
  }
  close();
  return {
    file,
    format: 'page-profile',
    records,
    profiles: profile ? [profile] : [],
    issues,
  };
}

/** The name is the last line above the first figure; a lone initial above it is furniture. */
function parseHead(
  head: readonly TextLine[],
  file: string,
  issues: Issue[],
): ProfileRecord | undefined {
  const firstFigure = head.findIndex((line) => figureOf(line.text) !== undefined);
  const name = head[firstFigure - 1];
  if (!name) return undefined;
  const values: Partial<Record<Figure, Located<number>>> = {};
  for (const [i, line] of head.entries()) {
    const figure = figureOf(line.text);
    if (figure === undefined || values[figure] !== undefined) continue;
    const next = head[i + 1];
    const value = next ? parseCount(next.text) : undefined;
    if (next && value !== undefined) values[figure] = { value, line: next.line };
    else {
      issues.push({
        severity: 'warning',
        code: 'figure-unreadable',
        message: `A number was expected below “${line.text}”. The figure stays unknown.`,
        file,
        line: next?.line ?? line.line,
        ...(next ? { excerpt: excerpt(next.text) } : {}),
      });
    }
  }
  return { rawName: name.text, line: name.line, ...values };
}

function parseEntry(
  lines: readonly TextLine[],
  profile: ProfileRecord | undefined,
  file: string,
  issues: Issue[],
): PaperRecord {
  const [first, ...rest] = lines;
  const { id, version, date: dateText } = parseHeading(first?.text ?? '') ?? {};
  const line = first?.line ?? 1;
  const date = dateText === undefined ? undefined : parseEnglishDate(dateText);
  if (dateText !== undefined && !date) {
    issues.push(unreadable('date-unreadable', 'A date', dateText, line, file));
  }
  const last = rest.at(-1);
  const citations = last ? citationsLine.exec(last.text)?.[1] : undefined;
  const body = citations === undefined ? rest : rest.slice(0, -1);
  const { title, abstract, names } = partsOf(body, profile);
  if (!title || !abstract || !names) {
    const missing = [!title && 'title', !abstract && 'abstract', !names && 'authors']
      .filter((part) => part !== false)
      .join(', ');
    issues.push({
      severity: 'warning',
      code: 'entry-incomplete',
      message: `An entry lacks its ${missing}. It was kept as it is.`,
      file,
      line,
      excerpt: excerpt(title?.text ?? first?.text ?? ''),
    });
  }
  const count = citations === undefined ? undefined : parseCount(citations);
  if (citations !== undefined && count === undefined) {
    issues.push(
      unreadable('figure-unreadable', 'A whole number', citations, last?.line ?? line, file),
    );
  }
  const run = names ? parseRun(names.text) : undefined;
  return {
    ...recordOfEntry({ ...(title ? { title } : {}), ...(abstract ? { abstract } : {}) }),
    line,
    ...(date ? { date: { value: date, line } } : {}),
    identifiers:
      id === undefined
        ? []
        : [
            {
              value: {
                scheme: 'arxiv',
                value: id,
                ...(version === undefined ? {} : { version }),
              },
              line,
            },
          ],
    // The page is this person's, so they are among the authors even where their name is not shown.
    authors: profile ? [{ rawName: profile.rawName, line: names?.line ?? line }] : [],
    ...(names && run ? { runTogether: { value: run, line: names.line } } : {}),
    ...(count !== undefined && last ? { citations: { value: count, line: last.line } } : {}),
  };
}

/** Names and how many are not shown: `+2`, `+1,204`; `et al.` leaves the number open. */
function parseRun(text: string): RunTogetherNames {
  const open = /[,;]?\s*\bet al\.?$/iu.exec(text);
  if (open) return { text: text.slice(0, open.index).trim(), hidden: null };
  const more = /\s*\+\s*(\d[\d,]*)\s*$/u.exec(text);
  if (!more) return { text, hidden: 0 };
  return { text: text.slice(0, more.index).trim(), hidden: parseCount(more[1] ?? '') ?? null };
}

const unreadable = (
  code: string,
  expected: string,
  found: string,
  line: number,
  file: string,
): Issue => ({
  severity: 'warning',
  code,
  message: `${expected} was expected, “${excerpt(found, 40)}” was found. It stays unknown.`,
  file,
  line,
});

/** Title first, authors last where the line can be names; what stands between is the abstract. */
function partsOf(
  body: readonly TextLine[],
  profile: ProfileRecord | undefined,
): {
  title?: TextLine;
  abstract?: TextLine;
  names?: TextLine;
} {
  const [top, ...below] = body;
  // An abstract on top means that the title is missing.
  const untitled = top !== undefined && isClearlyAbstract(top.text);
  const title = untitled ? undefined : top;
  const rest = untitled ? body : below;
  const last = rest.at(-1);
  const owner = profile ? foldText(profile.rawName) : '';
  const hasOwner = (text: string) => owner !== '' && foldText(text).includes(owner);
  // Below a title and an abstract stand names, of whatever shape, unless it is prose after all.
  const prose = (text: string) => isClearlyAbstract(text) || /[^.\s]{4,}[.!?]$/u.test(text);
  const isNames =
    last &&
    (looksLikeNames(last.text) || (!prose(last.text) && (rest.length > 1 || hasOwner(last.text))));
  const names = isNames ? last : undefined;
  const between = names ? rest.slice(0, -1) : rest;
  const start = between[0];
  return {
    ...(title ? { title } : {}),
    ...(start
      ? { abstract: { text: between.map((line) => line.text).join(' '), line: start.line } }
      : {}),
    ...(names ? { names } : {}),
  };
}
