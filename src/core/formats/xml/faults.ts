/** What can be wrong with XML, in words. */

import { excerpt } from '../../model/issue.ts';
import type { FileIssue } from '../format.ts';
import { looseAmpersand, type XmlElement } from './element.ts';

/** Why the parser was left. */
export interface Fault {
  readonly code: string;
  /** What was found, as a sentence without its full stop. */
  readonly found: string;
  /** The tag, already begun, to go on with; otherwise the next that begins a record is sought. */
  readonly reopen?: string;
}

/** Complaints of the parser after which what it says can still be relied on. */
const harmless =
  /disallowed in char data|outside of root node|only one root|XML declaration|version number|encoding value|standalone value|value required|value must be quoted|any more name|expected (?:the name|one of)|whitespace required|doctype declaration|duplicate attribute|attribute without value|unquoted attribute|no whitespace between|not allowed before root/u;

export const isHarmless = (complaint: string): boolean => harmless.test(complaint);

/** A complaint of the parser (`12:7: unexpected close tag.`) as a fault. */
export function malformed(complaint: string, line: number): Fault {
  const what = complaint.replace(/^\d+:\d+:\s*/u, '').replace(/\.$/u, '');
  const kind = /close tag|closing tag/u.test(what)
    ? 'There is an end tag that does not fit'
    : 'There is a mistake in the XML';
  return { code: 'malformed', found: `${kind} on line ${line} (${excerpt(what, 60)})` };
}

/** An element that was given up, or trouble between records. */
export const lostTo = (
  { code, found }: Fault,
  broken: XmlElement | undefined,
  isRecord: boolean,
  line: number,
): FileIssue => ({
  severity: 'error',
  code,
  message: broken
    ? `The end of <${broken.name}> was expected. ${found}; ${isRecord ? 'the record was left out' : 'what it says was left out'}.`
    : `${found}. Reading goes on at the next record.`,
  line: broken?.line ?? line,
  ...(broken ? { excerpt: firstWords(broken) } : {}),
});

/** A file that ends within an element, or within `root`, or before anything. */
export const brokenOff = (
  broken: XmlElement | undefined,
  isRecord: boolean,
  root: string | undefined,
  line: number,
): FileIssue => ({
  severity: 'error',
  code: 'breaks-off',
  message: broken
    ? `The file ends within <${broken.name}>. ${isRecord ? 'That record was left out' : 'What it says was left out'}; those before it were kept.`
    : root === undefined
      ? 'The file ends before its first element.'
      : `The file ends before </${excerpt(root, 40)}>. What came before was kept; more may be missing.`,
  line: broken?.line ?? line,
  ...(broken ? { excerpt: firstWords(broken) } : {}),
});

/** A name between `&` and `;` that stands for nothing known. */
export function unknownReference(text: string, line: number): FileIssue | undefined {
  const name = new RegExp(`${looseAmpersand}(#?\\w{1,40});`, 'u').exec(text)?.[1];
  if (name === undefined) return undefined;
  return {
    severity: 'warning',
    code: 'unknown-entity',
    message: `“&${name};” names no known character. It was kept as it is printed.`,
    line,
    excerpt: excerpt(text.slice(0, 1000).replaceAll(looseAmpersand, '&')),
  };
}

/** The first words of a broken record. */
function firstWords(element: XmlElement): string {
  let words = '';
  const visit = (child: XmlElement | string): void => {
    if (words.length > 160) return;
    if (typeof child === 'string')
      words += child.trim() === '' ? '' : `${child.trimStart().slice(0, 200)} `;
    else for (const below of child.children) visit(below);
  };
  visit(element);
  return excerpt(words.replaceAll(looseAmpersand, '&'));
}
