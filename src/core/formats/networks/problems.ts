/** What can be wrong in files of networks, in words. */

import { excerpt } from '../../model/issue.ts';
import type { FileIssue } from '../format.ts';

/** A node without an id, or an edge without its ends. */
export const idProblem = (expected: string, line: number, text = ''): FileIssue => ({
  severity: 'error',
  code: 'no-id',
  message: `${expected} should stand here. What stands here was left out.`,
  line,
  ...(text === '' ? {} : { excerpt: excerpt(text.slice(0, 400)) }),
});

/** A line or a list that is not as it should be. */
export const lineProblem = (expected: string, line: number, text: string): FileIssue => ({
  severity: 'error',
  code: 'broken-line',
  message: `${expected} should stand here. The line was left out.`,
  line,
  excerpt: excerpt(text.slice(0, 400)),
});
