/** What a person at a terminal sees: progress, issues, results. */

import type { Issue } from '../core/model/issue.ts';
import type { Progress } from '../core/model/progress.ts';

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

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly clear: () => void;
}

/** One line that is written over; silent where standard error is no terminal. */
export function createProgressLine(): ProgressLine {
  const shown = process.stderr.isTTY === true;
  let lastText = '';
  const clear = () => {
    if (lastText !== '') process.stderr.write('\r\u001b[2K');
    lastText = '';
  };
  return {
    clear,
    show: ({ stage, done, total, detail, part, parts }) => {
      if (!shown) return;
      const share = total > 1 ? ` ${Math.floor((100 * done) / total)} %` : '';
      const which = parts !== undefined && parts > 1 ? ` ${part}/${parts}` : '';
      const width = (process.stderr.columns ?? 80) - 1;
      const text = withoutControls(`${stage}${share}${which}${detail ? ` ${detail}` : ''}`).slice(
        0,
        width,
      );
      if (text === lastText) return;
      clear();
      process.stderr.write(text);
      lastText = text;
    },
  };
}

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

/** Text from documents must not steer the terminal. */
const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, ' ');
