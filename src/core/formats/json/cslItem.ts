/**
 * One item of CSL-JSON, and of Crossref's JSON from which it differs in that texts stand in lists.
 * https://docs.citationstyles.org and https://api.crossref.org name the fields.
 */

import * as v from 'valibot';
import type { PartialDate } from '../../model/date.ts';
import type { PaperRecord, RawAuthorship } from '../../model/record.ts';
import { parseDoi } from '../../text/identifiers.ts';
import { invertedName } from '../../text/personName.ts';
import { dateOf, parsePublicationDate } from '../../text/publicationDates.ts';
import { withSubtitle } from '../../text/titles.ts';
import type { RecordSink } from '../format.ts';
import { recordOf } from '../recordOf.ts';
import {
  authorsOf,
  distinctIdentifiers,
  identifiersOf,
  locatedList,
  named,
  ofPerson,
  organisation,
  partsOf,
  plain,
  plainPerhapsTex,
} from './fields.ts';
import type { JsonRecord } from './jsonReader.ts';
import { list, number, object, text, texts } from './schema.ts';

const name = v.union([
  v.pipe(
    v.string(),
    v.transform((whole) => ({ whole })),
  ),
  v.object({
    whole: v.optional(v.never()),
    family: text,
    given: text,
    suffix: text,
    'dropping-particle': text,
    'non-dropping-particle': text,
    literal: text,
    name: text,
    ORCID: text,
    affiliation: list(object({ name: text, country: text })),
  }),
]);

const date = v.fallback(
  v.optional(
    v.union([
      v.pipe(
        v.union([v.string(), v.number()]),
        v.transform((raw) => ({ raw: String(raw) })),
      ),
      v.object({ 'date-parts': list(list(number)), raw: text, literal: text }),
    ]),
  ),
  undefined,
);

const schema = v.object({
  id: text,
  title: texts,
  subtitle: texts,
  author: list(v.fallback(v.optional(name), undefined)),
  issued: date,
  published: date,
  'published-print': date,
  'published-online': date,
  'container-title': texts,
  abstract: text,
  DOI: text,
  PMID: text,
  PMCID: text,
  URL: text,
  number: text,
  keyword: text,
  subject: texts,
  'is-referenced-by-count': number,
});

type Item = v.InferOutput<typeof schema>;

/** What Crossref's abstracts begin with is no part of them. */
const heading = /^<jats:title>\s{0,20}abstract\s{0,20}<\/jats:title>/iu;

/** Dates in the order in which they are asked; Crossref's `issued` is the earliest of the others. */
const dateFields = ['issued', 'published', 'published-print', 'published-online'] as const;
const identifierFields = [
  ['doi', 'DOI'],
  ['pmid', 'PMID'],
  ['pmcid', 'PMCID'],
  ['arxiv', 'number'],
  ['arxiv', 'URL'],
] as const;

export function readCslItem(record: JsonRecord, sink: RecordSink): PaperRecord {
  const item = v.parse(schema, record.value);
  const { located } = record;
  const title = withSubtitle(
    plainPerhapsTex(item.title[0]),
    plainPerhapsTex(item.subtitle.find((part) => part !== undefined)),
  );
  const dateField = dateFields.find((name) => dateIn(item[name]) !== undefined);
  const keywords = [...(item.keyword?.split(/[,;]/u) ?? []), ...item.subject];
  return recordOf(record.line, {
    key: item.id ?? record.key,
    title: located(title, 'title'),
    abstract: located(plainPerhapsTex(item.abstract?.replace(heading, '')), 'abstract'),
    date: dateField && located(dateIn(item[dateField]), dateField),
    venue: located(plain(item['container-title'][0]), 'container-title'),
    identifiers: identifiersIn(item, record),
    ...authorsOf(record, sink, item.author, ['author'], readName),
    citations: located(item['is-referenced-by-count'], 'is-referenced-by-count'),
    keywords: locatedList(record, keywords, item.keyword === undefined ? 'subject' : 'keyword'),
  });
}

function identifiersIn(item: Item, record: JsonRecord): PaperRecord['identifiers'] {
  const found = identifierFields.flatMap(([scheme, name]) =>
    // A bare number is an arXiv id only where arXiv is named.
    identifiersOf(scheme, scheme === 'arxiv' ? namingArxiv(item[name]) : item[name]).map(
      (value) => ({ value, line: record.lineOf(name) }),
    ),
  );
  // A DOI may stand in the address alone, beside a short form (`10/fqd6hj`) that is none.
  const inAddress = found.some(({ value }) => value.scheme === 'doi') ? undefined : item.URL;
  if (inAddress !== undefined && parseDoi(inAddress) !== undefined) {
    const line = record.lineOf('URL');
    found.push(...identifiersOf('doi', inAddress).map((value) => ({ value, line })));
  }
  return distinctIdentifiers(found);
}

const namingArxiv = (printed: string | undefined): string | undefined =>
  /arxiv/iu.test(printed ?? '') ? printed : undefined;

function readName(
  printed: Item['author'][number],
): Omit<RawAuthorship, 'line' | 'position'> | undefined {
  if (printed === undefined) return undefined;
  if (printed.whole !== undefined) {
    const rawName = plain(printed.whole);
    if (rawName === undefined) return undefined;
    const parts = invertedName(rawName);
    return parts ? { rawName, parts } : { rawName };
  }
  const person = ofPerson(
    identifiersOf('orcid', printed.ORCID),
    printed.affiliation.flatMap((place) => organisation(place?.name, place?.country)),
  );
  const particles = [printed['dropping-particle'], printed['non-dropping-particle']];
  const family = [...particles, printed.family].filter((part) => part !== undefined).join(' ');
  const parts = partsOf(
    family === '' ? printed.given : family,
    family === '' ? undefined : printed.given,
    printed.suffix,
  );
  if (parts) return { ...named(parts), ...person };
  const group = plain(printed.literal ?? printed.name);
  return group === undefined ? undefined : { rawName: group, group: true, ...person };
}

function dateIn(printed: Item['issued']): PartialDate | undefined {
  if (printed === undefined) return undefined;
  if (!('date-parts' in printed)) return parsePublicationDate(printed.raw ?? '');
  const [year, month, day] = printed['date-parts'][0] ?? [];
  const fromParts = year === undefined ? undefined : dateOf(year, month, day);
  return fromParts ?? parsePublicationDate(printed.raw ?? printed.literal ?? '');
}
