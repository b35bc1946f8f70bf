/**
 * A large file in DBLP's XML, made here from a seed, is read in flat memory. The argument is its
 * size in MB (1000). Fails when a record is missing or more than 500 MB of memory were needed.
 */

import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRandom } from '../../src/core/model/random.ts';
import { readDocument } from '../../src/core/pipeline/readDocuments.ts';
import { print } from './print.ts';

const mostMemory = 500;

/** What the child process found. */
interface Reading {
  readonly records: number;
  readonly issues: readonly string[];
  readonly seconds: number;
  /** Megabytes. */
  readonly memory: number;
}

const given = ['Ada', 'Bj&ouml;rn', 'Chen', 'Dana', 'Emilia', 'Farid', 'Gr&aacute;inne', 'Hiro'];
const family = ['Abel', 'Brandt', 'Castillo', 'Dvorak', 'Eriksson', 'F&uuml;rst', 'Grigorescu'];
const nouns = ['graphs', 'queries', 'streams', 'proofs', 'caches', 'grammars', 'circuits'];
const kinds = ['article', 'inproceedings', 'incollection', 'phdthesis'];

/** Writes about that many bytes; returns how many publications are in it. */
function writeDblp(path: string, bytes: number): number {
  const random = createRandom(1);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const file = openSync(path, 'w');
  let written = writeSync(
    file,
    '<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE dblp SYSTEM "dblp.dtd">\n<dblp>\n',
  );
  let count = 0;
  while (written < bytes) {
    let piece = '';
    while (piece.length < 1_000_000) {
      count++;
      const kind = pick(kinds);
      const name = () => {
        const number = random() < 0.1 ? ` 000${1 + Math.floor(random() * 9)}` : '';
        return `<author>${pick(given)} ${pick(family)}${number}</author>\n`;
      };
      const names = Array.from({ length: 1 + Math.floor(random() * 5) }, name);
      piece += `<${kind} mdate="2024-01-0${1 + (count % 9)}" key="made/up/${count}">
${names.join('')}<title>On <i>${pick(nouns)}</i> and ${pick(nouns)}, part ${count}.</title>
<pages>${count % 900}-${(count % 900) + 12}</pages>
<year>${1980 + (count % 45)}</year>
<${kind === 'article' ? 'journal' : 'booktitle'}>Annals of ${pick(nouns)} &amp; ${pick(nouns)}</${kind === 'article' ? 'journal' : 'booktitle'}>
<ee>https://doi.org/10.5555/made.${count}</ee>
<url>db/made/up${count % 100}.html#${count}</url>
</${kind}>
`;
    }
    written += writeSync(file, piece);
  }
  writeSync(file, '</dblp>\n');
  return count;
}

async function read(path: string): Promise<Reading> {
  const start = performance.now();
  const { file, issues } = await readDocument(
    { name: 'dblp.xml', size: statSync(path).size, open: () => createReadStream(path) },
    { keepRecords: false },
  );
  return {
    records: file.records,
    issues: issues.map(({ line, message }) => `${line}: ${message}`),
    seconds: (performance.now() - start) / 1000,
    memory: process.resourceUsage().maxRSS / 1024,
  };
}

function check(megabytes: number): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-dblp-'));
  try {
    const path = join(folder, 'dblp.xml');
    const written = writeDblp(path, megabytes * 1_000_000);
    const child = spawnSync(
      process.execPath,
      [...process.execArgv, fileURLToPath(import.meta.url), '--read', path],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const { records, issues, seconds, memory } = JSON.parse(child.stdout) as Reading;
    print(
      `${records} of ${written} records in ${seconds.toFixed(1)} s, ${(megabytes / seconds).toFixed(0)} MB/s, at most ${memory.toFixed(0)} MB of memory`,
    );
    for (const issue of issues) print(issue);
    return records === written && issues.length === 0 && memory < mostMemory;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [first, path] = process.argv.slice(2);
if (first === '--read' && path !== undefined) print(JSON.stringify(await read(path)));
else process.exitCode = check(Number(first ?? 1000)) ? 0 : 1;
