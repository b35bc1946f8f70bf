/** Progress in the terminal: what is being done, how fast, and how long it will take yet. */

import type { Progress } from '../core/model/progress.ts';
import { formatDecimal } from '../core/text/wording.ts';

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly clear: () => void;
}

/** What the line is written to: standard error, but for tests. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  /** Characters a line. */
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

/** Milliseconds of a stage before its speed says anything. */
const settled = 1000;
/** Milliseconds between two lines where nothing can be written over; shorter work is silent there. */
const plainEvery = 5000;
/** Milliseconds between two writings of the line that is written over. */
const refreshEvery = 100;

/**
 * One line that is written over; where the output is no terminal, a line now and then. `labels` are
 * the stages in order, as `Progress.stage` names them; `now` gives milliseconds.
 */
export function createProgressLine(
  labels: readonly string[] = [],
  output: ProgressOutput = process.stderr,
  now: () => number = () => performance.now(),
): ProgressLine {
  const terminal = output.isTTY === true;
  let stage = '';
  let stageBegan = 0;
  let doneAtBegin = 0;
  let lastWritten = now();
  let lastText = '';
  const clear = () => {
    if (terminal && lastText !== '') output.write('\r\u001b[2K');
    lastText = '';
  };
  return {
    clear,
    show: (progress) => {
      const time = now();
      const fresh = progress.stage !== stage;
      if (fresh) {
        stage = progress.stage;
        stageBegan = time;
        doneAtBegin = progress.done;
      }
      const wait = terminal ? (fresh ? 0 : refreshEvery) : plainEvery;
      if (time - lastWritten < wait) return;
      const step = labels.indexOf(stage) + 1;
      const text = withoutControls(
        [
          step > 0 ? `[${step}/${labels.length}]` : '',
          describe(progress),
          pace(progress, progress.done - doneAtBegin, time - stageBegan),
        ]
          .filter((part) => part !== '')
          .join(' '),
      );
      if (text === lastText) return;
      lastWritten = time;
      clear();
      output.write(terminal ? text.slice(0, (output.columns ?? 80) - 1) : `${text}\n`);
      lastText = text;
    },
  };
}

/** `Reading files 45 % 3/12 a.bib`. */
function describe({ stage, done, total, detail, part, parts }: Progress): string {
  const share = total > 1 ? ` ${Math.floor((100 * done) / total)} %` : '';
  const which = parts !== undefined && parts > 1 ? ` ${part}/${parts}` : '';
  return `${stage}${share}${which}${detail ? ` ${detail}` : ''}`;
}

/** `(12.3 MB/s, 8 s left)`, as far as it can be told from what was done in `elapsed` milliseconds. */
function pace(progress: Progress, achieved: number, elapsed: number): string {
  const { done, total, unit } = progress;
  if (elapsed < settled || achieved <= 0) return '';
  const speed = achieved / (elapsed / 1000);
  const left = total > done ? `${formatDuration((total - done) / speed)} left` : '';
  const rate = unit === 'bytes' ? `${formatBytes(speed)}/s` : '';
  const known = [rate, left].filter((part) => part !== '');
  return known.length > 0 ? `(${known.join(', ')})` : '';
}

/** `950 B`, `12.3 kB`, `4.5 MB`: thousands, as file managers and networks count. */
function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${Math.round(bytes)} B`;
  return bytes < 1_000_000
    ? `${formatDecimal(bytes / 1000, 1)} kB`
    : `${formatDecimal(bytes / 1_000_000, 1)} MB`;
}

/** `8 s`, `2 min 5 s`, `1 h 3 min`, of seconds, rounded up. */
function formatDuration(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** Text from documents must not steer the terminal. */
export const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, ' ');
