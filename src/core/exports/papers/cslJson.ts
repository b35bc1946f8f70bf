/** Export: papers as CSL-JSON 1.0 (https://docs.citationstyles.org), for Zotero, pandoc and citeproc. */

import type { ExportWriter } from '../format.ts';
import { jsonLines } from '../jsonList.ts';
import { piecesOf } from '../pieces.ts';
import { type ExportedPaper, exportedPapers, type PaperKind } from './exportedPapers.ts';
import { particlesOf, type WrittenName } from './writtenName.ts';

/** Writes `papers.json`. */
export const writeCslJson: ExportWriter = async (dataset, values, context) => {
  const papers = exportedPapers(dataset, values, context);
  return [{ name: 'papers.json', contents: piecesOf(() => items(papers())) }];
};

const types: Readonly<Record<PaperKind, string>> = {
  article: 'article-journal',
  conference: 'paper-conference',
  unknown: 'article',
};

function* items(papers: Iterable<ExportedPaper>): Generator<string> {
  yield* jsonLines(papers, itemOf);
  yield '\n';
}

function itemOf(paper: ExportedPaper): object {
  const { key, kind, title, authors, unnamed, date, numberOf, keywords, citations } = paper;
  const { year, month, day } = date ?? {};
  const [arxiv, acl] = [numberOf('arxiv'), numberOf('acl')];
  const notes = [
    ...(unnamed > 0 ? [`${authors.length} of ${authors.length + unnamed} authors named`] : []),
    ...(citations === undefined ? [] : [`Cited by: ${citations}`]),
  ];
  return {
    id: key,
    type: types[kind],
    title,
    author: authors.length > 0 ? authors.map(nameInCsl) : undefined,
    issued:
      year === undefined
        ? undefined
        : { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] },
    'container-title': paper.venue,
    DOI: numberOf('doi'),
    PMID: numberOf('pmid'),
    PMCID: numberOf('pmcid'),
    number: arxiv === undefined ? undefined : `arXiv:${arxiv}`,
    URL: acl === undefined ? undefined : `https://aclanthology.org/${acl}`,
    keyword: keywords.length > 0 ? keywords.join(', ') : undefined,
    abstract: paper.abstract,
    note: notes.length > 0 ? notes.join('; ') : undefined,
  };
}

function nameInCsl({ family, given, suffix, group }: WrittenName): object {
  if (group) return { literal: family };
  const [particles, rest] = particlesOf(family);
  return {
    family: rest,
    given,
    'non-dropping-particle': particles === '' ? undefined : particles,
    suffix,
  };
}
