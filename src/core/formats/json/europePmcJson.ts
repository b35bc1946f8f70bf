/** JSON from the API of Europe PMC: `resultList.result[]`, with `core` or `lite` results. */

import * as v from 'valibot';
import type { PaperRecord, RawAuthorship } from '../../model/record.ts';
import { initialsLast } from '../../text/personName.ts';
import { parsePublicationDate } from '../../text/publicationDates.ts';
import type { InputFormat, RecordSink } from '../format.ts';
import { recordOf } from '../recordOf.ts';
import {
  authorsOf,
  distinctIdentifiers,
  identifiersOf,
  locatedList,
  ofPerson,
  organisation,
  partsOf,
  plain,
} from './fields.ts';
import { eachRecord, type JsonRecord } from './jsonReader.ts';
import { outlineOf } from './outline.ts';
import { list, number, object, text, texts } from './schema.ts';

const places = ['resultList.result[*]', '[*].resultList.result[*]', 'result'];

const author = object({
  fullName: text,
  firstName: text,
  lastName: text,
  initials: text,
  collectiveName: text,
  authorId: object({ type: text, value: text }),
  authorAffiliationDetailsList: object({ authorAffiliation: list(object({ affiliation: text })) }),
});

const schema = v.object({
  id: text,
  pmid: text,
  pmcid: text,
  doi: text,
  title: text,
  abstractText: text,
  /** `Nivre J, Hall J, Nilsson J.`: all that `lite` results have. */
  authorString: text,
  authorList: object({ author: list(author) }),
  journalTitle: text,
  journalInfo: object({ journal: object({ title: text }), printPublicationDate: text }),
  bookOrReportDetails: object({ comprisingTitle: text }),
  firstPublicationDate: text,
  pubYear: text,
  citedByCount: number,
  keywordList: object({ keyword: texts }),
});

type Result = v.InferOutput<typeof schema>;

function recognise(beginning: string): number {
  const outline = outlineOf(beginning);
  if (!outline) return 0;
  const marks = ['authorString', 'citedByCount', 'pubYear', 'isOpenAccess', 'source'];
  const most = Math.max(
    ...places.map((place) => {
      const keys = outline.keys(place);
      return marks.filter((mark) => keys.has(mark)).length;
    }),
  );
  return most >= 3 ? 0.99 : most === 2 && outline.has('resultList') ? 0.9 : 0;
}

function readResult(record: JsonRecord, sink: RecordSink): PaperRecord {
  const result = v.parse(schema, record.value);
  const { located } = record;
  const venue =
    plain(result.journalInfo?.journal?.title) ??
    plain(result.journalTitle) ??
    plain(result.bookOrReportDetails?.comprisingTitle);
  const dated = result.firstPublicationDate ? 'firstPublicationDate' : 'pubYear';
  return recordOf(record.line, {
    key: result.id,
    // Titles end with a full stop by house style.
    title: located(plain(result.title)?.replace(/(?<!\.)\.$/u, ''), 'title'),
    abstract: located(plain(result.abstractText), 'abstractText'),
    date: located(parsePublicationDate(result[dated] ?? ''), dated),
    venue: located(venue, result.journalTitle ? 'journalTitle' : 'journalInfo'),
    identifiers: distinctIdentifiers(
      (['doi', 'pmid', 'pmcid'] as const).flatMap((scheme) =>
        identifiersOf(scheme, result[scheme]).map((value) => ({
          value,
          line: record.lineOf(scheme),
        })),
      ),
    ),
    ...(result.authorList ? listed(result, record, sink) : inOneString(result, record, sink)),
    citations: located(result.citedByCount, 'citedByCount'),
    keywords: locatedList(record, result.keywordList?.keyword ?? [], 'keywordList', 'keyword'),
  });
}

const listed = (result: Result, record: JsonRecord, sink: RecordSink) =>
  authorsOf(record, sink, result.authorList?.author ?? [], ['authorList', 'author'], (one) => {
    const group = plain(one?.collectiveName);
    if (group !== undefined) return { rawName: group, group: true };
    const parts = partsOf(one?.lastName, one?.firstName ?? one?.initials);
    const rawName = plain(one?.fullName);
    if (rawName === undefined && parts === undefined) return undefined;
    const { type, value } = one?.authorId ?? {};
    const places = one?.authorAffiliationDetailsList?.authorAffiliation ?? [];
    return {
      rawName: parts ? [parts.family, parts.given].filter(Boolean).join(', ') : (rawName ?? ''),
      ...(parts ? { parts } : {}),
      ...ofPerson(
        type === 'ORCID' ? identifiersOf('orcid', value) : [],
        places.flatMap((place) => organisation(place?.affiliation)),
      ),
    };
  });

const inOneString = (result: Result, record: JsonRecord, sink: RecordSink) =>
  authorsOf(
    record,
    sink,
    (result.authorString ?? '')
      .replace(/\.\s*$/u, '')
      .split(/,\s*/u)
      .filter(Boolean),
    ['authorString'],
    (name): Omit<RawAuthorship, 'line' | 'position'> | undefined => {
      const rawName = plain(name);
      if (rawName === undefined) return undefined;
      const parts = initialsLast(rawName);
      return { rawName, ...(parts ? { parts } : {}) };
    },
  );

export const europePmcJson: InputFormat = {
  id: 'europe-pmc-json',
  label: 'Europe PMC JSON',
  description: 'An answer of Europe PMC’s search: “resultList” with “result”, core or lite.',
  extensions: ['json'],
  recognise,
  load: async () => eachRecord(places, readResult),
};
