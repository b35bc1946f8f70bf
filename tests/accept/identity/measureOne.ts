/** `measureOne.ts CORPUS PAPERS`: resolves identities in the first so many records; prints the cost as JSON. */

import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { fileOfBytes } from '../../../src/core/pipeline/pipeline.ts';
import { readCorpus } from '../../../src/core/pipeline/runPipeline.ts';
import { buildPapers } from '../../../src/core/resolve/buildPapers.ts';
import { inOrder } from '../../../src/core/resolve/corpus.ts';
import { resolveIdentities } from '../../../src/core/resolve/identity/resolveIdentities.ts';
import { joinRecords } from '../../../src/core/resolve/joinRecords.ts';
import { settleDates } from '../../../src/core/resolve/settleDates.ts';
import { splitRuns } from '../../../src/core/resolve/splitRuns.ts';
import type { Cost } from './growth.ts';

const [corpus = '', size = ''] = process.argv.slice(2);
const bytes = readFileSync(corpus);
const documents = inOrder((await readCorpus([fileOfBytes('c.json.gz', firstOf(bytes))])).documents);
const groups = joinRecords(splitRuns(documents).records);
const papers = buildPapers(groups, settleDates(documents, groups).years);
const begun = performance.now();
const resolving = resolveIdentities(groups, papers, 'balanced');
let step = resolving.next();
for (; !step.done; step = resolving.next());
const seconds = (performance.now() - begun) / 1000;
const cost: Cost = {
  papers: papers.length,
  authorships: step.value.mentions.count,
  seconds,
  peak: 1024 * Number(/^VmHWM:\s+(\d+) kB/mu.exec(status())?.[1] ?? 0),
};
process.stdout.write(`${JSON.stringify(cost)}\n`);

/** The corpus has a record a line. */
function firstOf(packed: Uint8Array): Uint8Array {
  const most = Number(size);
  if (most > 200_000) return packed;
  const lines = gunzipSync(packed)
    .toString()
    .split('\n')
    .slice(1, -1)
    .filter((line) => line.startsWith('{'));
  // Spread over the years, as the whole is.
  const every = lines.length / most;
  const some = Array.from({ length: most }, (_, i) => lines[Math.floor(i * every)] ?? '');
  return gzipSync(`[${some.map((line) => line.replace(/,$/u, '')).join(',\n')}]`, { level: 1 });
}

function status(): string {
  try {
    return readFileSync('/proc/self/status', 'utf8');
  } catch {
    return '';
  }
}
