/** Export: papers as BibTeX, in UTF-8 as BibLaTeX and current BibTeX read it. */

import type { PartialDate } from '../../model/date.ts';
import type { ExportWriter } from '../format.ts';
import { piecesOf } from '../pieces.ts';
import { type ExportedPaper, exportedPapers, type PaperKind } from './exportedPapers.ts';
import { texText } from './texText.ts';
import type { WrittenName } from './writtenName.ts';

/** Writes `papers.bib`. */
export const writeBibtex: ExportWriter = async (dataset, values, context) => {
  const papers = exportedPapers(dataset, values, context);
  return [{ name: 'papers.bib', contents: piecesOf(() => entries(papers())) }];
};

const types: Readonly<Record<PaperKind, readonly [type: string, venue: string]>> = {
  article: ['article', 'journal'],
  conference: ['inproceedings', 'booktitle'],
  unknown: ['misc', 'howpublished'],
};

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function* entries(papers: Iterable<ExportedPaper>): Generator<string> {
  for (const paper of papers) {
    const [type, venue] = types[paper.kind];
    const lines = fieldsOf(paper, venue).map(([name, value]) => `  ${name} = ${value},\n`);
    yield `@${type}{${paper.key},\n${lines.join('')}}\n\n`;
  }
}

type Field = readonly [name: string, value: string];

function fieldsOf(paper: ExportedPaper, venueField: string): readonly Field[] {
  const { authors, unnamed, title, venue, date, keywords, organisations, abstract } = paper;
  const names = authors.map(nameInTex);
  if (names.length > 0 && unnamed > 0) names.push('others');
  const arxiv = paper.numberOf('arxiv');
  const text = (name: string, value: string | undefined): readonly Field[] =>
    value === undefined || value.trim() === '' ? [] : [[name, `{${texText(value)}}`]];
  const bare = (name: string, value: string | undefined): readonly Field[] =>
    value === undefined
      ? []
      : [[name, `{${value.replace(/[{}\\\s\p{Cc}]/gu, encodeURIComponent)}}`]];
  return [
    ...(names.length > 0 ? [['author', `{${names.join(' and ')}}`] as const] : []),
    // Twice in braces, a title keeps its capitals.
    ...(title === undefined ? [] : [['title', `{{${texText(title)}}}`] as const]),
    ...text(venueField, venue),
    ...dateFields(date),
    ...bare('doi', paper.numberOf('doi')),
    ...(arxiv === undefined
      ? []
      : [...bare('eprint', arxiv), ['archiveprefix', '{arXiv}'] as const]),
    ...bare('pmid', paper.numberOf('pmid')),
    ...bare('pmcid', paper.numberOf('pmcid')),
    ...bare('unique-id', paper.numberOf('wos')),
    ...bare('hal_id', paper.numberOf('hal')),
    ...bare('url', addressOf(paper)),
    ...text('keywords', keywords.map((keyword) => keyword.replaceAll(';', ',')).join('; ')),
    ...text('affiliations', organisations.map((name) => name.replaceAll(';', ',')).join('; ')),
    ...text('abstract', abstract),
  ];
}

/** The page of the Anthology, the only number that is known by its address alone. */
function addressOf({ numberOf }: ExportedPaper): string | undefined {
  const acl = numberOf('acl');
  return acl === undefined ? undefined : `https://aclanthology.org/${acl}`;
}

function dateFields(date: PartialDate | undefined): readonly Field[] {
  if (date?.year === undefined) return [];
  const month = date.month === undefined ? undefined : months[date.month - 1];
  return [
    ['year', `{${date.year}}`],
    ...(month === undefined ? [] : [['month', month] as const]),
    ...(month === undefined || date.day === undefined ? [] : [['day', `{${date.day}}`] as const]),
  ];
}

/** `van der Aalst, Jr, Wil`; what signs as a whole is in braces. */
function nameInTex({ family, given, suffix, group }: WrittenName): string {
  if (group) return `{${texText(family)}}`;
  const parts = [
    family,
    ...(suffix === undefined ? [] : [suffix]),
    ...(given === undefined ? [] : [given]),
  ];
  return parts.map((part) => texText(part).replace(/(?<=^| )and(?=$| )|;/giu, '{$&}')).join(', ');
}
