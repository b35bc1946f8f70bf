/** What a person at a terminal sees: issues and results. */

import type { Issue } from '../core/model/issue.ts';
import { withoutControls } from './progressLine.ts';

/** Issues of one severity that are printed in full; the rest are counted. */
const mostPrinted = 20;

export const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** The one object of `--json`. */
export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
};

export const printLine = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** `seeds.txt:12: warning: message (code)`, the form that editors and terminals make a link of. */
export function formatIssue(issue: Issue): string {
  const place = [issue.file, issue.line].filter((part) => part !== undefined).join(':');
  const text = `${place === '' ? '' : `${place}: `}${issue.severity}: ${issue.message} (${issue.code})`;
  return withoutControls(text);
}

/** Prints errors and warnings; remarks are only counted. */
export function sayIssues(issues: readonly Issue[]): void {
  for (const severity of ['error', 'warning'] as const) {
    const those = issues.filter((issue) => issue.severity === severity);
    for (const issue of those.slice(0, mostPrinted)) say(formatIssue(issue));
    const more = those.length - mostPrinted;
    if (more > 0) say(`… and ${more} more of severity ${severity}; --json lists them all.`);
  }
  const remarks = issues.filter((issue) => issue.severity === 'info').length;
  if (remarks > 0) say(`${remarks} ${remarks === 1 ? 'remark' : 'remarks'}; --json lists them.`);
}
