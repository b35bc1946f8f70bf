/**
 * `npm run accept:identity [-- --export FOLDER --identity WAY]`: the whole ACL Anthology resolved and
 * exported by the command line (or taken from FOLDER), scored against its editors' and ORCID's word on
 * who is who; where the errors lie; what it costs as the corpus grows. Needs COTERIE_DATA, a folder with
 * acl/ and score_disambiguation.py, and python3. Ends with 1 where something asked is not met.
 */

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createRequirements } from './anthology/requirements.ts';
import { exportByCommandLine } from './identity/commandLine.ts';
import { errorsByCause } from './identity/errorsByCause.ts';
import { readGold } from './identity/gold.ts';
import { measureGrowth } from './identity/growth.ts';
import { readAuthorships } from './identity/readAuthorships.ts';
import { type Score, score } from './identity/score.ts';
import { print } from './print.ts';

const { values: given } = parseArgs({
  options: {
    export: { type: 'string' },
    identity: { type: 'string', default: 'balanced' },
    'no-growth': { type: 'boolean' },
  },
});
const data = resolve(process.env.COTERIE_DATA ?? '../shared/data');
const corpus = join(data, 'acl', 'acl-full.csl.json.gz');
if (!existsSync(corpus)) {
  process.stderr.write(`There is no ${corpus}. COTERIE_DATA names the folder of data.\n`);
  process.exit(2);
}
const scratch = await mkdtemp(join(tmpdir(), 'coterie-identity-'));
const asked = createRequirements();
try {
  const folder = given.export ?? (await exportByCommandLine(corpus, scratch, given.identity));
  const table = join(folder, 'authorships.csv');

  print(`Scores (${given.identity}), beside plain string matching on folded names`);
  const golds = ['anthology', 'orcid'] as const;
  const scores = new Map<string, Score>();
  for (const gold of golds) {
    for (const part of ['all', 'hard'] as const) {
      const file = join(data, 'acl', `gold-${gold}-visible.tsv.gz`);
      const found = score(data, file, part, [table]);
      const floor = score(data, file, part, ['--baseline', 'folded', corpus]);
      scores.set(`${gold} ${part}`, found);
      asked.note(`${gold}, ${part}: B-cubed`, inWords(found));
      asked.note(`${gold}, ${part}: folded names`, inWords(floor));
    }
  }
  const reach = (what: string, figure: 'p' | 'f1', least: number) => {
    const found = scores.get(what)?.[figure] ?? 0;
    const short = found < least ? `, short by ${(least - found).toFixed(4)}` : '';
    const name = figure === 'p' ? 'precision' : 'F1';
    asked.check(`${what}: ${name} of ${least}`, found >= least, `${found.toFixed(4)}${short}`);
  };
  reach('anthology hard', 'f1', 0.96);
  reach('anthology hard', 'p', 0.99);
  reach('anthology all', 'f1', 0.99);
  reach('orcid hard', 'f1', 0.975);
  reach('orcid hard', 'p', 0.965);

  const authorships = readAuthorships(table);
  for (const gold of golds) {
    print(`\nWhere the errors lie: ${gold}, hard (share of all that is lost)`);
    const known = readGold(join(data, 'acl', `gold-${gold}-visible.tsv.gz`));
    for (const { what, share, example } of errorsByCause(authorships, known)) {
      print(`${(100 * share).toFixed(1).padStart(6)} %  ${what.padEnd(62)} ${example}`);
    }
  }

  if (given['no-growth'] !== true) {
    print('\nWhat it costs');
    for (const { papers, authorships: names, seconds, peak } of await measureGrowth(corpus)) {
      asked.note(
        `${papers} papers, ${names} authorships`,
        `${seconds.toFixed(1)} s, ${(peak / 1e9).toFixed(2)} GB with the corpus`,
      );
      if (papers < 100_000) continue;
      asked.check('the whole within 30 s', seconds <= 30, `${seconds.toFixed(1)} s`);
      asked.check('in 1.5 GB', peak > 0 && peak <= 1.5e9, `${(peak / 1e9).toFixed(2)} GB`);
    }
  }
} finally {
  await rm(scratch, { recursive: true });
}
const unmet = asked.unmet();
print(unmet.length === 0 ? '\nAll met.' : `\nNot met: ${unmet.length}.`);
process.exitCode = unmet.length === 0 ? 0 : 1;

function inWords({ p, r, f1 }: Score): string {
  return `P ${p.toFixed(4)}  R ${r.toFixed(4)}  F1 ${f1.toFixed(4)}`;
}
