/**
 * `npm run bench [-- ROW …] [--quick] [--check] [--list]`: the table of how quick Coterie is, and
 * against whom. Each row runs in a process of its own, one after the other; a row that fails or takes
 * too long is said not to be measured. The table goes to tests/bench/results, unless it was a quick
 * look, or a check, which ends with 1 where a goal is not reached.
 */

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describeMachine } from './frame/machine.ts';
import { notMeasured } from './frame/outcomes.ts';
import { type RowResult, report, tally } from './frame/report.ts';
import { keep } from './frame/results.ts';
import type { BenchRow } from './frame/row.ts';
import { rows } from './registry.ts';

const usualMinutes = 15;

/** Runs a row in a child, which sends one message. */
function measure(row: BenchRow, quick: boolean): Promise<RowResult> {
  const at = new Date().toISOString();
  const { minutes = usualMinutes } = row;
  return new Promise((done) => {
    const child = fork(
      fileURLToPath(new URL('frame/runRow.ts', import.meta.url)),
      [row.id, quick ? 'quick' : 'full'],
      { execArgv: [...process.execArgv, '--max-old-space-size=8192', '--expose-gc'] },
    );
    let result: RowResult | undefined;
    let late = false;
    const clock = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, minutes * 60_000);
    child.on('message', (message) => {
      result = message as RowResult;
    });
    child.on('exit', (code, signal) => {
      clearTimeout(clock);
      const why = late
        ? `given up after ${minutes} minutes`
        : `its process ended with ${signal ?? `code ${code}`}`;
      done(
        result ?? {
          id: row.id,
          outcomes: [notMeasured(row.what, row.goal, why)],
          settings: [],
          machine: describeMachine(),
          at,
          seconds: 0,
        },
      );
    });
  });
}

const print = (line: string) => process.stdout.write(`${line}\n`);
const args = process.argv.slice(2);
const flags = ['--quick', '--check', '--list'];
const quick = args.includes('--quick');
const check = args.includes('--check');
const wanted = args.filter((arg) => !arg.startsWith('--'));
const unknown = [
  ...args.filter((arg) => arg.startsWith('--') && !flags.includes(arg)),
  ...wanted.filter((id) => !rows.some((row) => row.id === id)),
];
if (unknown.length > 0 || args.includes('--list')) {
  if (unknown.length > 0) process.stderr.write(`Unknown: ${unknown.join(', ')}\n`);
  print('npm run bench [-- ROW …] [--quick] [--check] [--list]; the rows are');
  for (const { id, what, against } of rows) print(`  ${id.padEnd(18)}${what}, against ${against}`);
  process.exit(unknown.length > 0 ? 2 : 0);
}

const date = new Date().toISOString().slice(0, 10);
const chosen = rows.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
const results: RowResult[] = [];
let path = '';
for (const row of chosen) {
  process.stderr.write(`${row.id}: ${row.what}\n`);
  results.push(await measure(row, quick));
  if (!quick && !check) path = keep(date, rows, results);
}
print(report(date, chosen, results));
print(quick ? 'A quick look: sizes are smaller than those of the goals.' : '');
print(path === '' ? 'Not kept.' : `Kept in ${path}`);
print(tally(results));
const fell = results.some(({ outcomes }) =>
  outcomes.some(({ verdict }) => verdict === 'short' || verdict === 'not measured'),
);
if (check && fell) process.exitCode = 1;
