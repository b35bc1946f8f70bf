/** The table as Markdown, from what rows gave, maybe in several runs. */

import type { Machine } from './machine.ts';
import type { BenchRow, Outcome } from './row.ts';

/** What is kept of a row. */
export interface RowResult {
  readonly id: string;
  readonly outcomes: readonly Outcome[];
  readonly settings: readonly (readonly [name: string, value: string])[];
  readonly machine: Machine;
  /** When it was measured, and for how many seconds. */
  readonly at: string;
  readonly seconds: number;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const ending = ({ verdict, remark }: Outcome): string =>
  verdict === 'shown' ? remark : remark === '' ? verdict : `${verdict}: ${remark}`;

const tableLine = ({ what, ours, peer, ratio, goal, ...rest }: Outcome): string =>
  `| ${[
    what,
    ours,
    peer,
    ratio === undefined ? '' : `${Number(ratio.toPrecision(3))}×`,
    goal,
    ending({ what, ours, peer, goal, ...rest }),
  ]
    .map(cell)
    .join(' | ')} |`;

const machineLine = (machine: Machine): string =>
  `${machine.cores} × ${machine.processor}, ${machine.memory} GiB, ${machine.system}; Node ${machine.node}; ${machine.chromium}`;

/** How many lines ended how. */
export function tally(results: readonly RowResult[]): string {
  const all = results.flatMap(({ outcomes }) => outcomes);
  const count = (verdict: Outcome['verdict']) =>
    all.filter((outcome) => outcome.verdict === verdict).length;
  return `${count('reached')} goals reached, ${count('short')} not reached, ${count('not measured')} not measured`;
}

/** The whole page, rows in the order of the registry. */
export function report(
  date: string,
  rows: readonly BenchRow[],
  results: readonly RowResult[],
): string {
  const known = rows.flatMap((row) => {
    const result = results.find(({ id }) => id === row.id);
    return result ? [{ row, result }] : [];
  });
  const machines = [...new Set(known.map(({ result }) => machineLine(result.machine)))];
  const missing = rows.filter(({ id }) => !results.some((result) => result.id === id));
  return [
    `# Benchmarks, ${date}`,
    '',
    '`npm run bench`: both sides of a line in one run, in turn, medians; rows run one after the other,',
    'each in a process of its own. Seconds of what computes in one process are processor time, others are',
    'by the clock. × is how many times better than the peer.',
    '',
    ...machines.map((line) => `- ${line}`),
    '',
    `**${tally(known.map(({ result }) => result))}.**`,
    '',
    '| what | Coterie | peer | × | goal | reached, or the distance |',
    '|---|---|---|---|---|---|',
    ...known.flatMap(({ result }) => result.outcomes.map(tableLine)),
    ...(missing.length > 0 ? ['', `Not run: ${missing.map(({ id }) => id).join(', ')}.`] : []),
    '',
    '## How each was measured',
    ...known.flatMap(({ row, result }) => [
      '',
      `### ${row.id}`,
      `${row.what}, against ${row.against}; goal: ${row.goal}.`,
      '',
      ...result.settings.map(([name, value]) => `- ${name}: ${value}`),
      `- at ${result.at}, ${Math.round(result.seconds)} s, commit ${result.machine.coterie}, load ${result.machine.load}`,
    ]),
    '',
  ].join('\n');
}
