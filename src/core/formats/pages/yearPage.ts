/**
 * A person's page by year: the name, then lines with a year, each followed by the abstracts of
 * that year's papers, without titles.
 */

import type { Issue } from '../../model/issue.ts';
import type { PaperRecord, ParsedDocument } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { looksLikeName } from '../../text/nameParts.ts';
import { filledLines, type TextLine } from '../lines.ts';
import {
  couldBeTitle,
  endsStatement,
  isClearlyAbstract,
  recordOfEntry,
  withoutOverlongLines,
} from './prose.ts';

const yearLine = /^(?:19|20)\d\d$/u;
/** Headings that name no single year; papers below them have none. */
const section =
  /^(?:(?:19|20)\d\d\s*[-–—]\s*(?:19|20)?\d\d|earlier|older|before .*|under review|in press|forthcoming|submitted|to appear|undated|other|preprints?)$/iu;

/** A name, then a line that is a year. */
export function recogniseYearPage(beginning: string): number {
  const [name, second] = filledLines(beginning);
  if (!name || !second || !yearLine.test(second.text) || yearLine.test(name.text)) return 0;
  if (looksLikeName(name.text)) return 0.9;
  // Names come in more shapes than can be listed; a short line above a year is most likely one.
  return name.text.length < 50 && couldBeTitle(name.text) && !endsStatement(name.text) ? 0.5 : 0;
}

/** Reads the whole page. Issues: `abstract-before-year`, `line-too-long`. */
export function parseYearPage(text: string, file: string): ParsedDocument {
  const { lines, issues } = withoutOverlongLines(filledLines(text), file);
  const [owner, ...rest] = lines;
  const records: PaperRecord[] = [];
  const more: Issue[] = [];
  let year: Located<{ year: number }> | undefined;
  let title: TextLine | undefined;
  for (const [i, line] of rest.entries()) {
    if (yearLine.test(line.text)) {
      year = { value: { year: Number(line.text) }, line: line.line };
      continue;
    }
    if (section.test(line.text)) {
      year = undefined;
      continue;
    }
    const next = rest[i + 1];
    // Should such a page print titles after all, a short line above an abstract is one.
    const isAbstract = (text: string) => isClearlyAbstract(text) || endsStatement(text);
    if (
      !title &&
      couldBeTitle(line.text) &&
      !isAbstract(line.text) &&
      next &&
      isAbstract(next.text)
    ) {
      title = line;
      continue;
    }
    const record = recordOfEntry({ ...(title ? { title } : {}), abstract: line });
    title = undefined;
    if (!year) more.push(beforeYear(line, file));
    records.push({
      ...record,
      ...(year ? { date: year } : {}),
      authors: owner ? [{ rawName: owner.text, line: record.line }] : [],
    });
  }
  return {
    file,
    format: 'page-by-year',
    records,
    profiles: owner ? [{ rawName: owner.text, line: owner.line }] : [],
    issues: [...issues, ...more],
  };
}

const beforeYear = (line: TextLine, file: string): Issue => ({
  severity: 'warning',
  code: 'abstract-before-year',
  message: 'A year was expected above this abstract. The paper was kept without one.',
  file,
  line: line.line,
});
