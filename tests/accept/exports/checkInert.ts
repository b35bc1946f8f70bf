/** That names, titles and addresses made to do harm are text, and only text, in what is written. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadElement, readXml } from '../../core/exports/networks/readBack.ts';
import { readCsv } from '../../core/exports/readCsv.ts';

/** Sentences on what is wrong. */
type Faults = readonly string[];
type Check = (text: string) => Faults;

const textsIn = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8'))
    : [readFileSync(path, 'utf8')];

const everyElement = (root: ReadElement): readonly ReadElement[] => [
  root,
  ...root.children.flatMap(everyElement),
];

const drawn =
  'svg title desc metadata coterie style defs linearGradient stop rect circle path text image g';

/** Shapes and text alone: nothing that runs, asks for anything, or leads anywhere. */
function inertSvg(text: string): Faults {
  const faults: string[] = [];
  const allowed = new Set(drawn.split(' '));
  for (const { name, attributes } of everyElement(readXml(text))) {
    if (!allowed.has(name) && !name.includes(':')) faults.push(`<${name}>`);
    for (const [key, value] of Object.entries(attributes)) {
      if (/^on/iu.test(key)) faults.push(`<${name} ${key}>`);
      if (/href$|^src$/iu.test(key) && !value.startsWith('data:image/png;base64,')) {
        faults.push(`<${name} ${key}="${value.slice(0, 40)}">`);
      }
    }
  }
  if (/url\((?!#|["']?data:)/u.test(text)) faults.push('an address in a style');
  return faults;
}

const wellFormed: Check = (text) => (readXml(text) ? [] : ['no XML']);
const isJson: Check = (text) => {
  JSON.parse(text);
  return [];
};
const linesLike =
  (form: RegExp): Check =>
  (text) =>
    text
      .split(/\r?\n/u)
      .filter((line) => !form.test(line))
      .slice(0, 3)
      .map((line) => `a line “${line.slice(0, 60)}”`);

/** Nothing of TeX that reads, writes or runs; one entry a record, as its keys say. */
const inertBibtex: Check = (text) => [
  ...(text.match(/\\(?:input|include|write|openout|openin|immediate|catcode|def)\b/gu) ?? []),
  ...linesLike(/^(?:@[a-z]+\{[\w.:+-]+,| {2}[a-z_-]+ = (?:\{.*\}|[a-z]{3}|\d+),|\}|)$/u)(text),
];

const checks: Readonly<Record<string, Check>> = {
  svg: inertSvg,
  gexf: wellFormed,
  graphml: wellFormed,
  gml: linesLike(/^[ -~]*$/u),
  'vosviewer-json': isJson,
  cyjs: isJson,
  cx2: isJson,
  'csl-json': isJson,
  json: isJson,
  corrections: isJson,
  bibtex: inertBibtex,
  ris: linesLike(/^(?:[A-Z][A-Z0-9] {2}- .*|)$/u),
  pajek: linesLike(/^(?:\*\w+( \d+)*|\d+ "[^"]*"[ \w.-]*|[\d. e-]+|)$/u),
  thesaurus: linesLike(/^(?:[^\t]+\t[^\t]+|)$/u),
  report: (text) => text.match(/(?<![\\`])<(?:script|img)[^\n`]*$/gmu) ?? [],
  html: (text) => text.match(/<script>alert|<img src=|javascript:alert/gu) ?? [],
};

/** What a file or a folder of hostile names does beyond saying them. */
export function checkInert(id: string, path: string): Faults {
  if (id === 'pdf') return inertPdf(path);
  const check = checks[id];
  return check
    ? textsIn(path)
        .flatMap((text) => check(text))
        .slice(0, 5)
    : [];
}

/** No actions, scripts, links or files within; the text can be read. */
function inertPdf(path: string): Faults {
  const raw = readFileSync(path, 'latin1');
  const found = raw.match(
    /\/(?:JavaScript|JS|Launch|URI|OpenAction|AA|EmbeddedFile|SubmitForm)\b/gu,
  );
  return found ?? [];
}

/** No cell of tables for spreadsheets begins a formula; numbers are none. */
export function checkSpreadsheet(folder: string): Faults {
  return readdirSync(folder).flatMap((name) =>
    readCsv(readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/u, ''))
      .flat()
      .filter((cell) => /^[=+\-@\t\r]/u.test(cell) && !/^-?\d+(?:\.\d+)?(?:e-?\d+)?$/u.test(cell))
      .map((cell) => `${name}: ${cell.slice(0, 40)}`),
  );
}

/** The text of a PDF, by another program; undefined where there is none. */
export function textOfPdf(path: string): string | undefined {
  try {
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1e9 });
  } catch {
    return undefined;
  }
}
