/**
 * JSON from INSPIRE: one record of its API, found ones (`hits.hits[]`), lists; and flat lists of
 * papers made from it, whose authors are names.
 */

import * as v from 'valibot';
import type { PaperRecord, RawAuthorship } from '../../model/record.ts';
import { invertedName } from '../../text/personName.ts';
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
  organisation,
  plainTex,
} from './fields.ts';
import { eachRecord, type JsonRecord } from './jsonReader.ts';
import { outlineOf } from './outline.ts';
import { list, number, object, text, texts } from './schema.ts';

const places = ['', '[*]', 'hits.hits[*]', '[*].hits.hits[*]'];

const valued = list(object({ value: text }));

const author = v.fallback(
  v.optional(
    v.union([
      v.pipe(
        v.string(),
        v.transform((name) => ({ name })),
      ),
      v.object({
        name: v.optional(v.never()),
        full_name: text,
        inspire_roles: texts,
        ids: list(object({ schema: text, value: text })),
        record: object({ $ref: text }),
        affiliations: valued,
        raw_affiliations: valued,
      }),
    ]),
  ),
  undefined,
);

/** Names either stand alone or in a field of their own. */
const keyword = v.fallback(
  v.optional(
    v.union([
      v.string(),
      v.pipe(
        v.object({ value: text }),
        v.transform(({ value }) => value),
      ),
    ]),
  ),
  undefined,
);

const fields = {
  control_number: text,
  texkeys: texts,
  titles: list(object({ title: text, subtitle: text })),
  abstracts: valued,
  authors: list(author),
  collaborations: valued,
  corporate_author: texts,
  author_count: number,
  dois: valued,
  arxiv_eprints: valued,
  publication_info: list(object({ journal_title: text, year: text })),
  imprints: list(object({ date: text })),
  preprint_date: text,
  earliest_date: text,
  citation_count: number,
  keywords: list(keyword),
};

const schema = v.object({
  ...fields,
  id: text,
  metadata: object(fields),
  // Of flat lists.
  title: text,
  abstract: text,
  doi: text,
  publication: text,
  date: text,
  citations: number,
  url: text,
});

type Entry = v.InferOutput<typeof schema>;
type Author = Entry['authors'][number];

function recognise(beginning: string): number {
  const outline = outlineOf(beginning);
  if (!outline) return 0;
  const isRecord = (place: string) => {
    const inside = place === '' ? 'metadata' : `${place}.metadata`;
    return [outline.keys(place), outline.keys(inside)].some(
      (keys) =>
        ['control_number', 'inspire_categories', 'texkeys', 'citeable'].some((key) =>
          keys.has(key),
        ) && ['titles', 'authors', 'inspire_categories', 'dois'].some((key) => keys.has(key)),
    );
  };
  if (places.some(isRecord)) return 1;
  if (/"\$schema"\s{0,9}:\s{0,9}"[^"]{0,200}\/schemas\/records\/hep\.json"/u.test(beginning))
    return 1;
  const flat = outline.keys('[*]');
  const named = flat.has('authors') && flat.has('title');
  return named && /\/\/inspirehep\.net\/(?:literature|record)\/\d/u.test(beginning) ? 0.9 : 0;
}

function readEntry(record: JsonRecord, sink: RecordSink): PaperRecord {
  const entry = v.parse(schema, record.value);
  const paper = entry.metadata ?? entry;
  const inside = entry.metadata ? ['metadata'] : [];
  const at = <T>(value: T | undefined, ...path: (string | number)[]) =>
    record.located(value, ...inside, ...path);
  const [full] = paper.titles;
  const title = withSubtitle(plainTex(full?.title), plainTex(full?.subtitle));
  const venue = paper.publication_info.find((printed) => printed?.journal_title)?.journal_title;
  const listed = authorsOf(record, sink, paper.authors, [...inside, 'authors'], readAuthor);
  return recordOf(record.line, {
    key: paper.texkeys[0] ?? paper.control_number ?? entry.id,
    title: at(title, 'titles', 0) ?? at(plainTex(entry.title), 'title'),
    abstract:
      at(plainTex(paper.abstracts[0]?.value), 'abstracts', 0) ??
      at(plainTex(entry.abstract), 'abstract'),
    date: dateOfEntry(entry, record),
    venue:
      at(plainTex(venue), 'publication_info') ?? at(plainTex(entry.publication), 'publication'),
    identifiers: identifiersIn(entry, record),
    ...listed,
    authors: [...listed.authors, ...groups(entry, record)],
    authorCount: at(paper.author_count, 'author_count'),
    citations: at(paper.citation_count, 'citation_count') ?? at(entry.citations, 'citations'),
    keywords: locatedList(record, paper.keywords, ...inside, 'keywords'),
  });
}

/** Roles of those who did not write the paper. */
const otherRoles: ReadonlySet<string> = new Set(['editor', 'supervisor']);

function readAuthor(printed: Author): Omit<RawAuthorship, 'line' | 'position'> | undefined | null {
  if (printed === undefined) return undefined;
  const rawName = plainTex(
    printed.name ?? ('full_name' in printed ? printed.full_name : undefined),
  );
  if (rawName === undefined) return undefined;
  const parts = invertedName(rawName);
  const name = parts ? { rawName, parts } : { rawName };
  if (!('ids' in printed)) return name;
  const roles = printed.inspire_roles;
  if (roles.length > 0 && roles.every((role) => otherRoles.has(role ?? ''))) return null;
  const places = printed.affiliations.length > 0 ? printed.affiliations : printed.raw_affiliations;
  return {
    ...name,
    ...ofPerson(
      identifiersOfPerson(printed),
      places.flatMap((place) => organisation(place?.value)),
    ),
  };
}

/** ORCID, and INSPIRE's own: the name with a number if there is one, else a number. */
function identifiersOfPerson(printed: Extract<Author, { ids: unknown }>) {
  const id = (schema: string) => printed.ids.find((found) => found?.schema === schema)?.value;
  const own = id('INSPIRE BAI') ?? id('INSPIRE ID') ?? lastSegment(printed.record?.$ref);
  return [...identifiersOf('orcid', id('ORCID')), ...identifiersOf('inspire-author', own)];
}

/** Collaborations and institutions that sign; where among the authors is not said. */
function groups(entry: Entry, record: JsonRecord): RawAuthorship[] {
  const paper = entry.metadata ?? entry;
  const inside = entry.metadata ? ['metadata'] : [];
  const named = (names: readonly (string | undefined)[], key: string) =>
    names.flatMap((name, i): RawAuthorship[] => {
      const rawName = plainTex(name);
      if (rawName === undefined) return [];
      return [{ rawName, group: true, line: record.lineOf(...inside, key, i) }];
    });
  return [
    ...named(paper.corporate_author, 'corporate_author'),
    ...named(
      paper.collaborations.map((found) => found?.value),
      'collaborations',
    ),
  ];
}

/** When it was published; failing that, when it was first seen. */
function dateOfEntry(entry: Entry, record: JsonRecord): PaperRecord['date'] {
  const paper = entry.metadata ?? entry;
  const inside = entry.metadata ? ['metadata'] : [];
  const printed: [string | undefined, string][] = [
    [paper.imprints[0]?.date, 'imprints'],
    [paper.publication_info.find((found) => found?.year)?.year, 'publication_info'],
    [paper.preprint_date, 'preprint_date'],
    [paper.earliest_date, 'earliest_date'],
    [entry.date, 'date'],
  ];
  for (const [text, name] of printed) {
    const date = parsePublicationDate(text ?? '');
    if (date) return { value: date, line: record.lineOf(...inside, name) };
  }
  return undefined;
}

function identifiersIn(entry: Entry, record: JsonRecord): PaperRecord['identifiers'] {
  const paper = entry.metadata ?? entry;
  const inside = entry.metadata ? ['metadata'] : [];
  const at = (name: string, identifiers: ReturnType<typeof identifiersOf>) =>
    identifiers.map((value) => ({ value, line: record.lineOf(...inside, name) }));
  const number =
    paper.control_number ?? /\/(?:literature|record)\/(\d+)/u.exec(entry.url ?? '')?.[1];
  return distinctIdentifiers([
    ...paper.dois.flatMap((doi) => at('dois', identifiersOf('doi', doi?.value))),
    ...at('doi', identifiersOf('doi', entry.doi)),
    ...paper.arxiv_eprints.flatMap((id) => at('arxiv_eprints', identifiersOf('arxiv', id?.value))),
    ...at(paper.control_number ? 'control_number' : 'url', identifiersOf('inspire', number)),
  ]);
}

export const inspireJson: InputFormat = {
  id: 'inspire-json',
  label: 'INSPIRE JSON',
  description:
    'Records of inspirehep.net: one, or “hits” of a search, with “titles” and “authors”.',
  extensions: ['json'],
  recognise,
  load: async () => eachRecord(places, readEntry),
};
