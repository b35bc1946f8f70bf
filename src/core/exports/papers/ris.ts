/** Export: papers as RIS, a field a line, for reference managers. */

import { formatDate } from '../../model/date.ts';
import type { ExportWriter } from '../format.ts';
import { piecesOf } from '../pieces.ts';
import { type ExportedPaper, exportedPapers, type PaperKind } from './exportedPapers.ts';
import type { WrittenName } from './writtenName.ts';

/** Writes `papers.ris`. */
export const writeRis: ExportWriter = async (dataset, values, context) => {
  const papers = exportedPapers(dataset, values, context);
  return [{ name: 'papers.ris', contents: piecesOf(() => records(papers())) }];
};

const types: Readonly<Record<PaperKind, readonly [type: string, venue: string]>> = {
  article: ['JOUR', 'JO'],
  conference: ['CPAPER', 'T2'],
  unknown: ['GEN', 'T2'],
};

function* records(papers: Iterable<ExportedPaper>): Generator<string> {
  for (const paper of papers) {
    const lines = fieldsOf(paper).flatMap(([tag, value]) => {
      const text = value?.replace(/[\s\p{Cc}]+/gu, ' ').trim() ?? '';
      return text === '' ? [] : [`${tag}  - ${text}\r\n`];
    });
    yield `TY  - ${types[paper.kind][0]}\r\n${lines.join('')}ER  - \r\n\r\n`;
  }
}

type Field = readonly [tag: string, value: string | undefined];

function fieldsOf(paper: ExportedPaper): readonly Field[] {
  const { kind, date, numberOf, citations, authors, unnamed } = paper;
  const prefixed = (prefix: string, value: string | undefined) =>
    value === undefined ? undefined : `${prefix}${value}`;
  return [
    ...authors.map((name) => ['AU', nameInRis(name)] as const),
    ['TI', paper.title],
    [types[kind][1], paper.venue],
    ['PY', date?.year === undefined ? undefined : String(date.year)],
    [
      'DA',
      date?.year === undefined || date.month === undefined ? undefined : slashed(formatDate(date)),
    ],
    ['AB', paper.abstract],
    ...paper.keywords.map((keyword) => ['KW', keyword] as const),
    ['AD', paper.organisations.join('; ')],
    ['DO', numberOf('doi')],
    ['UR', prefixed('https://arxiv.org/abs/', numberOf('arxiv'))],
    ['UR', prefixed('https://aclanthology.org/', numberOf('acl'))],
    ['C2', numberOf('pmcid')],
    ['U1', prefixed('PMID: ', numberOf('pmid'))],
    ['AN', numberOf('wos')],
    ['ID', paper.key],
    ['N1', citations === undefined ? undefined : `Cited by: ${citations}`],
    [
      'N1',
      unnamed > 0 ? `${authors.length} of ${authors.length + unnamed} authors named` : undefined,
    ],
  ];
}

/** `2026/02/03/`: year, month, day and a fourth part that may say more. */
function slashed(date: string): string {
  const [year, month, day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}

/** `van der Aalst, Wil, Jr`; a comma after all of it marks a group. */
function nameInRis({ family, given, suffix, group }: WrittenName): string {
  if (group) return family.includes(',') ? `{${family}}` : `${family},`;
  return [family, given, suffix].filter((part) => part !== undefined).join(', ');
}
