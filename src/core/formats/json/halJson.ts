/** JSON from the API of HAL: `response.docs[]` with fields such as `authFullName_s`. */

import * as v from 'valibot';
import type { PaperRecord, RawAuthorship } from '../../model/record.ts';
import { parsePublicationDate } from '../../text/publicationDates.ts';
import { withSubtitle } from '../../text/titles.ts';
import type { InputFormat, RecordSink } from '../format.ts';
import { recordOf } from '../recordOf.ts';
import {
  authorsOf,
  distinctIdentifiers,
  identifiersOf,
  lastSegment,
  locatedList,
  ofPerson,
  partsOf,
  plain,
  plainPerhapsTex,
} from './fields.ts';
import { eachRecord, type JsonRecord } from './jsonReader.ts';
import { outlineOf } from './outline.ts';
import { text, texts } from './schema.ts';

const places = ['response.docs[*]', '[*].response.docs[*]', 'docs[*]', '[*]'];

/** Fields with several values list translations of a title, or one value an author. */
const schema = v.object({
  halId_s: text,
  uri_s: text,
  title_s: texts,
  subTitle_s: texts,
  abstract_s: texts,
  authFullName_s: texts,
  authFirstName_s: texts,
  authLastName_s: texts,
  authQuality_s: texts,
  /** `Joakim Nivre_FacetSep_joakim-nivre`, of those who have an id, in any order. */
  authFullNameIdHal_fs: texts,
  collaboration_s: texts,
  structName_s: texts,
  journalTitle_s: text,
  bookTitle_s: text,
  conferenceTitle_s: text,
  producedDate_s: text,
  publicationDate_s: text,
  producedDateY_i: text,
  publicationDateY_i: text,
  doiId_s: text,
  arxivId_s: text,
  pubmedId_s: text,
  pubmedcentralId_s: text,
  keyword_s: texts,
});

type Document = v.InferOutput<typeof schema>;

const venues = ['journalTitle_s', 'bookTitle_s', 'conferenceTitle_s'] as const;
const dates = [
  'publicationDate_s',
  'producedDate_s',
  'publicationDateY_i',
  'producedDateY_i',
] as const;
const schemes = [
  ['doi', 'doiId_s'],
  ['arxiv', 'arxivId_s'],
  ['pmid', 'pubmedId_s'],
  ['pmcid', 'pubmedcentralId_s'],
] as const;

/** What is said of contributors who did not write: editors, translators, directors of a thesis … */
const otherQualities: ReadonlySet<string> = new Set(
  'edt pbl trl csc dir ths ill ann com ctb prd pro sad stm win wam wim'.split(' '),
);

const marks = ['authFullName_s', 'halId_s', 'title_s', 'authIdHal_s', 'uri_s', 'label_s'];

function recognise(beginning: string): number {
  const outline = outlineOf(beginning);
  if (!outline) return 0;
  const found = places.map((place) => {
    const keys = outline.keys(place);
    return marks.filter((mark) => keys.has(mark)).length;
  });
  const most = Math.max(...found);
  return most >= 2 ? 0.98 : most === 1 && outline.has('response.docs') ? 0.9 : 0;
}

function readDocument(record: JsonRecord, sink: RecordSink): PaperRecord {
  const document = v.parse(schema, record.value);
  const { located } = record;
  const title = withSubtitle(
    plainPerhapsTex(document.title_s[0]),
    plainPerhapsTex(document.subTitle_s[0]),
  );
  const date = dates.find((name) => parsePublicationDate(document[name] ?? ''));
  const venue = venues.find((name) => document[name] !== undefined);
  const id = document.halId_s ?? idInAddress(document.uri_s);
  const authors = authorsIn(document, record, sink);
  return recordOf(record.line, {
    key: id,
    title: located(title, 'title_s'),
    abstract: located(plainPerhapsTex(document.abstract_s[0]), 'abstract_s'),
    date: date && located(parsePublicationDate(document[date] ?? ''), date),
    venue: venue && located(plain(document[venue]), venue),
    identifiers: distinctIdentifiers([
      ...schemes.flatMap(([scheme, name]) =>
        identifiersOf(scheme, document[name]).map((value) => ({
          value,
          line: record.lineOf(name),
        })),
      ),
      ...identifiersOf('hal', id).map((value) => ({
        value,
        line: record.lineOf(document.halId_s ? 'halId_s' : 'uri_s'),
      })),
    ]),
    ...authors,
    organisations: locatedList(record, document.structName_s, 'structName_s').map(
      ({ value, line }) => ({ value: { name: value }, line }),
    ),
    keywords: locatedList(record, document.keyword_s, 'keyword_s'),
  });
}

/** `https://hal.science/hal-05550756v1`: the id without the version of the deposit. */
const idInAddress = (address: string | undefined): string | undefined =>
  /^([a-z]{2,30}[-_]\d{5,9})(?:v\d{1,3})?$/u.exec(lastSegment(address) ?? '')?.[1];

function authorsIn(document: Document, record: JsonRecord, sink: RecordSink) {
  const names = document.authFullName_s;
  const apart =
    document.authLastName_s.length === names.length &&
    document.authFirstName_s.length === names.length;
  const qualities = document.authQuality_s.length === names.length ? document.authQuality_s : [];
  const ids = idsByName(document.authFullNameIdHal_fs);
  const items = names.map((name, i) => ({
    name: plain(name),
    parts: apart ? partsOf(document.authLastName_s[i], document.authFirstName_s[i]) : undefined,
    quality: qualities[i],
  }));
  const listed = authorsOf(record, sink, items, ['authFullName_s'], ({ name, parts, quality }) => {
    if (otherQualities.has(quality ?? '')) return null;
    if (name === undefined) return undefined;
    const id = ids.get(name);
    return {
      rawName: name,
      ...(parts ? { parts } : {}),
      ...ofPerson(identifiersOf('hal-author', id ?? undefined)),
    };
  });
  const groups = document.collaboration_s.flatMap((name, i): RawAuthorship[] => {
    const rawName = plain(name);
    if (rawName === undefined) return [];
    return [{ rawName, group: true, line: record.lineOf('collaboration_s', i) }];
  });
  return { ...listed, authors: [...listed.authors, ...groups] };
}

/** Whose id it is; none where two of the authors bear one name. */
function idsByName(facets: readonly (string | undefined)[]): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const facet of facets) {
    const [name = '', id = ''] = (facet ?? '').split('_FacetSep_');
    if (id !== '') ids.set(name, ids.has(name) ? null : id);
  }
  return ids;
}

export const halJson: InputFormat = {
  id: 'hal-json',
  label: 'HAL JSON',
  description: 'An answer of api.archives-ouvertes.fr: “response” with “docs”.',
  extensions: ['json'],
  recognise,
  load: async () => eachRecord(places, readDocument),
};
