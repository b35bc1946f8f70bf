/** The scores of a table of authorships, or of plain string matching, by the script beside the data. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** B-cubed precision, recall and their harmonic mean. */
export interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** Runs `score_disambiguation.py`. Throws where that fails. */
export function score(
  data: string,
  gold: string,
  part: 'all' | 'hard',
  what: readonly string[],
): Score {
  const script = join(data, 'score_disambiguation.py');
  const hard = part === 'hard' ? ['--hard'] : [];
  const { stdout, stderr, error } = spawnSync(
    'python3',
    [script, '--gold', gold, ...hard, ...what],
    { encoding: 'utf8' },
  );
  const found = /B-cubed\s+P ([\d.]+)\s+R ([\d.]+)\s+F1 ([\d.]+)/u.exec(stdout ?? '');
  if (!found) throw new Error(`${script}: ${error?.message ?? stderr}`);
  const [, p, r, f1] = found.map(Number);
  return { p: p ?? 0, r: r ?? 0, f1: f1 ?? 0 };
}
