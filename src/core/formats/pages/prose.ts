/** Telling titles from abstracts, and pairing them, in pages that print them one a line. */

import { excerpt, type Issue } from '../../model/issue.ts';
import { emptyRecord, type PaperRecord } from '../../model/record.ts';
import { longestLine, type TextLine } from '../lines.ts';

/** Length in Latin letters' worth: a Chinese or Korean character says about two and a half. */
function weighedLength(text: string): number {
  const dense = text.match(
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  );
  return text.length + 1.5 * (dense?.length ?? 0);
}

/** Whether a line can only be an abstract: long, or several sentences. */
export function isClearlyAbstract(text: string): boolean {
  const length = weighedLength(text);
  if (length >= 300) return true;
  // A question of this length is a title, however many abbreviations it holds.
  return length >= 100 && endsStatement(text) && /[.!?。！？؟]\s*\S{2}/u.test(text.slice(40, -1));
}

/** Whether a line ends as a sentence that states something does. */
export const endsStatement = (text: string): boolean => /[.!。！]["”')\]]*$/u.test(text);

/** Whether a line could be a title: not too long and not several sentences. */
export const couldBeTitle = (text: string): boolean =>
  !isClearlyAbstract(text) && weighedLength(text) < 300;

/** A run of lines cut into entries of a title and an abstract, either of which may be missing. */
export interface Entry {
  readonly title?: TextLine;
  readonly abstract?: TextLine;
}

/**
 * Pairs titles with abstracts. The lines alternate unless their shape says that one is missing: a
 * title followed by a title with its abstract, or an abstract where a title was due.
 */
export function pairEntries(lines: readonly TextLine[]): Entry[] {
  const entries: Entry[] = [];
  let i = 0;
  while (i < lines.length) {
    const first = lines[i];
    const second = lines[i + 1];
    const third = lines[i + 2];
    if (first === undefined) break;
    if (isClearlyAbstract(first.text)) {
      entries.push({ abstract: first });
      i += 1;
    } else if (second === undefined) {
      entries.push({ title: first });
      i += 1;
    } else if (third && !endsStatement(second.text) && isAbstractBelow(third.text)) {
      // The second line is the title of the third.
      entries.push({ title: first });
      i += 1;
    } else {
      entries.push({ title: first, abstract: second });
      i += 2;
    }
  }
  return entries;
}

const isAbstractBelow = (text: string): boolean => isClearlyAbstract(text) || endsStatement(text);

/** The beginnings of a record: title and abstract with their lines. */
export function recordOfEntry(entry: Entry): PaperRecord {
  const line = entry.title?.line ?? entry.abstract?.line ?? 1;
  return {
    ...emptyRecord(line),
    ...(entry.title ? { title: { value: entry.title.text, line: entry.title.line } } : {}),
    ...(entry.abstract
      ? { abstract: { value: entry.abstract.text, line: entry.abstract.line } }
      : {}),
  };
}

/** Reports what an entry lacks; the record is kept with what it has. */
export function incompleteEntry(entry: Entry, file: string): Issue[] {
  if (entry.title && entry.abstract) return [];
  const line = entry.title?.line ?? entry.abstract?.line ?? 1;
  const text = entry.title?.text ?? entry.abstract?.text ?? '';
  const [has, lacks] = entry.title ? ['a title', 'an abstract'] : ['an abstract', 'a title'];
  return [
    {
      severity: 'warning',
      code: 'entry-incomplete',
      message: `An entry has ${has} but ${lacks} was expected beside it. It was kept as it is.`,
      file,
      line,
      excerpt: excerpt(text),
    },
  ];
}

/** Sets aside lines too long to be prose, each with an issue. */
export function withoutOverlongLines(
  lines: readonly TextLine[],
  file: string,
): { lines: TextLine[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const kept = lines.filter((line) => {
    if (line.text.length <= longestLine) return true;
    issues.push({
      severity: 'error',
      code: 'line-too-long',
      message: `The line has ${line.text.length} characters; no title or abstract is longer than ${longestLine}. It was left out.`,
      file,
      line: line.line,
      excerpt: excerpt(line.text.slice(0, 200)),
    });
    return false;
  });
  return { lines: kept, issues };
}

/** A whole number as pages print it: `1,234`. Undefined when the text is anything else. */
export function parseCount(text: string): number | undefined {
  const digits = text.trim().replace(/(?<=\d)[,\u00a0\u202f ](?=\d{3}(?:\D|$))/gu, '');
  return /^\d{1,15}$/u.test(digits) ? Number(digits) : undefined;
}

/** Whether a line is as short as the words on buttons and menus are. */
export const couldBeFurniture = (line: TextLine | undefined): boolean =>
  line !== undefined &&
  line.text.length < 30 &&
  line.text.split(/\s+/u).length <= 3 &&
  !endsStatement(line.text);

/** Takes away several short lines at the very end: what a page has below its papers. */
export function withoutClosingFurniture(
  lines: readonly TextLine[],
  file: string,
  issues: Issue[],
): TextLine[] {
  let end = lines.length;
  while (end > 0 && couldBeFurniture(lines[end - 1])) end--;
  const first = lines[end];
  if (!first || lines.length - end < 2) return [...lines];
  const skipped = lines.slice(end).map(({ text }) => text);
  issues.push({
    severity: 'info',
    code: 'furniture-skipped',
    message: `The last ${skipped.length} lines are short and stand below no title. They were taken for the page’s own.`,
    file,
    line: first.line,
    excerpt: excerpt(skipped.join(' · ')),
  });
  return lines.slice(0, end);
}
