/**
 * A profile: an initial, the name, `Total Citations`, `h-index` and `Papers` with a figure below
 * each, then papers headed by rank, arXiv id and date; the authors stand in one line with nothing
 * but spaces between the names, and `+1` for those not shown.
 */

import { excerpt, type Issue } from '../../model/issue.ts';
import type { PaperRecord, ParsedDocument, ProfileRecord } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { parseEnglishDate } from '../../text/englishDates.ts';
import { looksLikeNames } from '../../text/nameParts.ts';
import { filledLines, type TextLine } from '../lines.ts';
import { isClearlyAbstract, parseCount, recordOf, withoutOverlongLines } from './prose.ts';

/** `#1 2602.03468v1 Feb 03, 2026`; the id may be of the old kind (`cs/0501001v2`) or missing. */
const heading =
  /^#(\d+)(?:\s+((?:[a-z-]+(?:\.[A-Z]{2})?\/)?\d[\d.]*\d)(?:v(\d+))?)?(?:\s+(\p{L}{3,9}\.?\s+\d{1,2}(?:,\s*\d{4})?))?$/u;
const citationsLine = /^([\d,]+)\s+citations?$/iu;
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
  const firstEntry = lines.findIndex((line) => heading.test(line.text));
  const head = lines.slice(0, firstEntry < 0 ? lines.length : firstEntry);
  const profile = parseHead(head, file, issues);
  const records: PaperRecord[] = [];
  let entry: TextLine[] = [];
  const close = () => {
    if (entry.length > 0) records.push(parseEntry(entry, profile, file, issues));
    entry = [];
  };
  for (const line of lines.slice(head.length)) {
    if (heading.test(line.text)) close();
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
  const [, , id, version, dateText] = heading.exec(first?.text ?? '') ?? [];
  const line = first?.line ?? 1;
  const date = dateText === undefined ? undefined : parseEnglishDate(dateText);
  const last = rest.at(-1);
  const citations = last ? citationsLine.exec(last.text)?.[1] : undefined;
  const body = citations === undefined ? rest : rest.slice(0, -1);
  const { title, abstract, names } = partsOf(body);
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
  const hidden = names ? /\+\s*(\d{1,6})\s*$/u.exec(names.text) : null;
  return {
    ...recordOf({ ...(title ? { title } : {}), ...(abstract ? { abstract } : {}) }),
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
                ...(version ? { version: Number(version) } : {}),
              },
              line,
            },
          ],
    // The page is this person's, so they are among the authors even where their name is not shown.
    authors: profile ? [{ rawName: profile.rawName, line: names?.line ?? line }] : [],
    ...(names
      ? {
          runTogether: {
            value: {
              text: hidden ? names.text.slice(0, hidden.index).trim() : names.text,
              hidden: hidden ? Number(hidden[1]) : 0,
            },
            line: names.line,
          },
        }
      : {}),
    ...(count !== undefined && last ? { citations: { value: count, line: last.line } } : {}),
  };
}

/** Title first, authors last where the line can be names; what stands between is the abstract. */
function partsOf(body: readonly TextLine[]): {
  title?: TextLine;
  abstract?: TextLine;
  names?: TextLine;
} {
  const [title, ...rest] = body;
  const last = rest.at(-1);
  // Below a title and an abstract stand names, of whatever shape, unless it is prose after all.
  const prose = (text: string) => isClearlyAbstract(text) || /[^.\s]{4,}[.!?]$/u.test(text);
  const isNames = last && (looksLikeNames(last.text) || (rest.length > 1 && !prose(last.text)));
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
