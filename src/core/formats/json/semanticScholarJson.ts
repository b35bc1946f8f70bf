/** JSON from Semantic Scholar: a paper, found papers, an author with papers, citations, lists. */

import * as v from 'valibot';
import type { PaperRecord } from '../../model/record.ts';
import { dateOf, parsePublicationDate } from '../../text/publicationDates.ts';
import type { InputFormat, RecordSink } from '../format.ts';
import { recordOf } from '../recordOf.ts';
import {
  authorsOf,
  distinctIdentifiers,
  identifiersOf,
  ofPerson,
  organisation,
  plain,
  plainPerhapsTex,
} from './fields.ts';
import { type JsonRecord, jsonReader } from './jsonReader.ts';
import { outlineOf } from './outline.ts';
import { list, number, object, text, texts } from './schema.ts';

const places = [
  '',
  '[*]',
  'data[*]',
  'papers[*]',
  'recommendedPapers[*]',
  'data[*].citedPaper',
  'data[*].citingPaper',
  'data[*].papers[*]',
  '[*].papers[*]',
  '[*].data[*]',
];

const schema = v.object({
  paperId: text,
  title: text,
  abstract: text,
  year: number,
  publicationDate: text,
  venue: text,
  journal: object({ name: text }),
  publicationVenue: object({ name: text }),
  externalIds: object({
    DOI: text,
    ArXiv: text,
    PubMed: text,
    PubMedCentral: text,
    DBLP: text,
    ACL: text,
  }),
  citationCount: number,
  authors: list(
    object({
      authorId: text,
      name: text,
      externalIds: object({ ORCID: text }),
      affiliations: texts,
    }),
  ),
});

type Paper = v.InferOutput<typeof schema>;

const schemes = [
  ['doi', 'DOI'],
  ['arxiv', 'ArXiv'],
  ['pmid', 'PubMed'],
  ['pmcid', 'PubMedCentral'],
  ['dblp', 'DBLP'],
  ['acl', 'ACL'],
] as const;

function recognise(beginning: string): number {
  const outline = outlineOf(beginning);
  return outline && places.some((place) => outline.keys(place).has('paperId')) ? 1 : 0;
}

function readPaper(record: JsonRecord, sink: RecordSink): PaperRecord {
  const paper = v.parse(schema, record.value);
  const { located } = record;
  return recordOf(record.line, {
    key: paper.paperId,
    title: located(plainPerhapsTex(paper.title), 'title'),
    abstract: located(plainPerhapsTex(paper.abstract), 'abstract'),
    date: dateOfPaper(paper, record),
    venue: venueOf(paper, record),
    identifiers: distinctIdentifiers([
      ...schemes.flatMap(([scheme, name]) =>
        identifiersOf(scheme, paper.externalIds?.[name]).map((value) => ({
          value,
          line: record.lineOf('externalIds', name),
        })),
      ),
      ...identifiersOf('s2', paper.paperId).map((value) => ({
        value,
        line: record.lineOf('paperId'),
      })),
    ]),
    ...authorsOf(record, sink, paper.authors, ['authors'], (author) => {
      const rawName = plain(author?.name);
      if (!author || rawName === undefined) return undefined;
      return {
        rawName,
        ...ofPerson(
          [
            ...identifiersOf('orcid', author.externalIds?.ORCID),
            ...identifiersOf('s2-author', author.authorId),
          ],
          author.affiliations.flatMap((place) => organisation(place)),
        ),
      };
    }),
    citations: located(paper.citationCount, 'citationCount'),
  });
}

const personSchema = v.object({
  authorId: text,
  name: text,
  citationCount: number,
  hIndex: number,
  paperCount: number,
});

/** The author whose papers are listed; of a search it is nobody. */
function readPerson(record: JsonRecord, sink: RecordSink): void {
  const person = v.parse(personSchema, record.value);
  const rawName = plain(person.name);
  if (person.authorId === undefined || rawName === undefined) return;
  const figure = (name: 'citationCount' | 'hIndex' | 'paperCount') =>
    record.located(person[name], name);
  const [citations, hIndex, papers] = [
    figure('citationCount'),
    figure('hIndex'),
    figure('paperCount'),
  ];
  sink.profile({
    rawName,
    line: record.lineOf('name'),
    ...(citations && { citations }),
    ...(hIndex && { hIndex }),
    ...(papers && { papers }),
  });
}

/** The full date, unless the year beside it is another: then one of them is wrong, and the year is surer. */
function dateOfPaper(paper: Paper, { located }: JsonRecord): PaperRecord['date'] {
  const date = parsePublicationDate(paper.publicationDate ?? '');
  if (date && (paper.year === undefined || paper.year === date.year)) {
    return located(date, 'publicationDate');
  }
  return located(paper.year === undefined ? undefined : dateOf(paper.year), 'year');
}

function venueOf(paper: Paper, { located }: JsonRecord): PaperRecord['venue'] {
  const venue = plain(paper.venue);
  if (venue !== undefined) return located(venue, 'venue');
  const journal = plain(paper.journal?.name);
  if (journal !== undefined) return located(journal, 'journal', 'name');
  return located(plain(paper.publicationVenue?.name), 'publicationVenue', 'name');
}

export const semanticScholarJson: InputFormat = {
  id: 'semanticscholar-json',
  label: 'Semantic Scholar JSON',
  description: 'An answer of api.semanticscholar.org: papers with “paperId” and “authors”.',
  extensions: ['json'],
  recognise,
  load: async () =>
    jsonReader({
      places,
      open: (sink) => ({
        record: (record) => sink.record(readPaper(record, sink)),
        around: (record) => readPerson(record, sink),
      }),
    }),
};
