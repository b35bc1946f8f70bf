/** JSON from OpenAlex: one work, a page of results, many pages, a list of works, or one a line. */

import * as v from 'valibot';
import type { PaperRecord, RawAuthorship } from '../../model/record.ts';
import { foldText } from '../../text/fold.ts';
import { invertedName } from '../../text/personName.ts';
import { dateOf, parsePublicationDate } from '../../text/publicationDates.ts';
import type { InputFormat, RecordSink } from '../format.ts';
import { recordOf } from '../recordOf.ts';
import {
  authorsOf,
  distinctIdentifiers,
  identifiersOf,
  lastSegment,
  locatedList,
  ofPerson,
  organisation,
  plain,
  plainPerhapsTex,
} from './fields.ts';
import { eachRecord, type JsonRecord } from './jsonReader.ts';
import { outlineOf } from './outline.ts';
import { flag, list, number, object, text, texts } from './schema.ts';

const places = ['', 'results[*]', '[*]', '[*].results[*]'];

const authorship = object({
  author: object({ id: text, display_name: text, orcid: text }),
  raw_author_name: text,
  institutions: list(object({ display_name: text, country_code: text })),
  raw_affiliation_strings: texts,
  countries: texts,
});

const location = object({ landing_page_url: text, source: object({ display_name: text }) });

const schema = v.object({
  id: text,
  doi: text,
  title: text,
  display_name: text,
  publication_date: text,
  publication_year: number,
  authorships: list(authorship),
  is_authors_truncated: flag,
  authors_count: number,
  primary_location: location,
  host_venue: object({ display_name: text }),
  locations: list(location),
  ids: object({ doi: text, pmid: text, pmcid: text }),
  cited_by_count: number,
  keywords: list(object({ display_name: text, keyword: text })),
  abstract_inverted_index: v.optional(v.unknown()),
});

type Work = v.InferOutput<typeof schema>;

function recognise(beginning: string): number {
  const outline = outlineOf(beginning);
  if (!outline) return 0;
  const sure = places.map((place) => {
    const keys = outline.keys(place);
    if (keys.has('authorships') && (keys.has('id') || keys.has('display_name'))) return 1;
    const isWork = /"id"\s{0,20}:\s{0,20}"https:\/\/openalex\.org\/W\d/u.test(beginning);
    return keys.has('id') && isWork ? 0.9 : 0;
  });
  return Math.max(...sure);
}

function readWork(record: JsonRecord, sink: RecordSink): PaperRecord {
  const work = v.parse(schema, record.value);
  const { located } = record;
  const id = workId(work.id);
  const titleField = work.title === undefined ? 'display_name' : 'title';
  const { authors, unnamedAuthors } = authorsOf(
    record,
    sink,
    work.authorships,
    ['authorships'],
    readAuthorship,
  );
  const cut = work.is_authors_truncated ? located(null, 'is_authors_truncated') : unnamedAuthors;
  return recordOf(record.line, {
    key: id,
    title: located(plainPerhapsTex(work[titleField]), titleField),
    abstract: located(abstractOf(work), 'abstract_inverted_index'),
    date: dateOfWork(work, record),
    venue: venueOf(work, record),
    identifiers: identifiersIn(work, record),
    authors,
    unnamedAuthors: cut,
    authorCount: located(work.authors_count, 'authors_count'),
    citations: located(work.cited_by_count, 'cited_by_count'),
    keywords: locatedList(
      record,
      work.keywords.map((keyword) => keyword?.display_name ?? keyword?.keyword),
      'keywords',
    ),
  });
}

function readAuthorship(
  printed: Work['authorships'][number],
): Omit<RawAuthorship, 'line' | 'position'> | undefined {
  const shown = plain(printed?.author?.display_name);
  const rawName = plain(printed?.raw_author_name) ?? shown;
  if (!printed || rawName === undefined) return undefined;
  const parts = invertedParts(rawName, shown);
  const author = lastSegment(printed.author?.id);
  const known = printed.institutions.flatMap((institution) =>
    organisation(institution?.display_name, institution?.country_code),
  );
  const country = printed.countries.length === 1 ? printed.countries[0] : undefined;
  return {
    rawName,
    ...(parts ? { parts } : {}),
    ...ofPerson(
      [
        ...identifiersOf('orcid', printed.author?.orcid),
        ...(/^A\d+$/u.test(author ?? '') ? identifiersOf('openalex-author', author) : []),
      ],
      known.length > 0
        ? known
        : printed.raw_affiliation_strings.flatMap((place) => organisation(place, country)),
    ),
  };
}

/**
 * The parts of a raw name with a comma, if OpenAlex's own form of the name ends with what stands
 * before it: `Nivre, Joakim` but not `Joakim Nivre, PhD`.
 */
function invertedParts(rawName: string, shown: string | undefined) {
  const parts = rawName.includes(',') ? invertedName(rawName) : undefined;
  if (!parts?.given || shown === undefined) return undefined;
  return foldText(shown).endsWith(` ${foldText(parts.family)}`) ? parts : undefined;
}

const workId = (address: string | undefined): string | undefined => {
  const id = lastSegment(address)?.toUpperCase();
  return id !== undefined && /^W\d+$/u.test(id) ? id : undefined;
};

function dateOfWork(work: Work, { located }: JsonRecord): PaperRecord['date'] {
  const date = parsePublicationDate(work.publication_date ?? '');
  if (date) return located(date, 'publication_date');
  const year = work.publication_year === undefined ? undefined : dateOf(work.publication_year);
  return located(year, 'publication_year');
}

function venueOf(work: Work, { located }: JsonRecord): PaperRecord['venue'] {
  const venue = plain(work.primary_location?.source?.display_name);
  if (venue !== undefined) return located(venue, 'primary_location', 'source', 'display_name');
  return located(plain(work.host_venue?.display_name), 'host_venue', 'display_name');
}

function identifiersIn(work: Work, record: JsonRecord): PaperRecord['identifiers'] {
  const at = (path: (string | number)[], identifiers: ReturnType<typeof identifiersOf>) =>
    identifiers.map((value) => ({ value, line: record.lineOf(...path) }));
  return distinctIdentifiers([
    ...at(['doi'], identifiersOf('doi', work.doi)),
    ...at(['ids', 'doi'], identifiersOf('doi', work.ids?.doi)),
    ...at(['id'], identifiersOf('openalex', workId(work.id))),
    ...at(['ids', 'pmid'], identifiersOf('pmid', work.ids?.pmid)),
    ...at(['ids', 'pmcid'], identifiersOf('pmcid', lastSegment(work.ids?.pmcid))),
    ...work.locations.flatMap((place, i) =>
      at(['locations', i], identifiersOf('arxiv', place?.landing_page_url)),
    ),
  ]);
}

/** Longer abstracts are none. In words. */
const longestAbstract = 20_000;

/** OpenAlex gives an abstract as its words, each with the places where it stands. */
function abstractOf({ abstract_inverted_index: index }: Work): string | undefined {
  if (typeof index !== 'object' || index === null) return undefined;
  const words: string[] = [];
  for (const [word, positions] of Object.entries(index)) {
    for (const at of Array.isArray(positions) ? positions : []) {
      if (Number.isInteger(at) && at >= 0 && at < longestAbstract) words[at] = word;
    }
  }
  return plainPerhapsTex(words.filter((word) => word !== undefined).join(' '));
}

export const openAlexJson: InputFormat = {
  id: 'openalex-json',
  label: 'OpenAlex JSON',
  description: 'An answer of api.openalex.org: one work, pages of “results”, or a list of works.',
  extensions: ['json', 'jsonl'],
  recognise,
  load: async () => eachRecord(places, readWork),
};
