/** The process of one row: measures, and sends what it found to the one that started it. */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rows } from '../registry.ts';
import { describeMachine } from './machine.ts';
import { notMeasured } from './outcomes.ts';
import type { RowResult } from './report.ts';
import { type BenchContext, type BenchRow, Missing, type Outcome } from './row.ts';

const [id = '', mode] = process.argv.slice(2);
const quick = mode === 'quick';
const row = rows.find((candidate) => candidate.id === id);
if (!row) throw new Error(`No row is called ${id}.`);

const data = resolve(process.env.COTERIE_DATA ?? '../shared/data');
const settings = new Map<string, string>();
const scratch = mkdtempSync(join(tmpdir(), 'coterie-bench-'));
const context: BenchContext = {
  quick,
  size: (full, least = 1) => (quick ? Math.max(least, Math.round(full / 10)) : full),
  rounds: (most = 5) => Math.min(most, quick ? 2 : 5),
  scratch,
  data: existsSync(data) ? data : undefined,
  say: (line) => process.stderr.write(`  ${line}\n`),
  setting: (name, value) => settings.set(name, value),
};

/** A row that fails is a row that is not measured. */
async function outcomesOf({ what, goal, run }: BenchRow): Promise<readonly Outcome[]> {
  try {
    return await run(context);
  } catch (error) {
    if (!(error instanceof Missing))
      context.say(String(error instanceof Error ? error.stack : error));
    return [notMeasured(what, goal, error instanceof Error ? error.message : String(error))];
  }
}

const at = new Date().toISOString();
const machine = describeMachine();
const begun = performance.now();
const outcomes = await outcomesOf(row);
rmSync(scratch, { recursive: true, force: true });
const seconds = (performance.now() - begun) / 1000;
const result: RowResult = { id, outcomes, settings: [...settings], machine, at, seconds };
process.send?.(result, () => process.exit(0));
