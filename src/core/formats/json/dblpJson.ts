/** JSON from the search of dblp.org: `result.hits.hit[].info`. */

import * as v from 'valibot';
import { emptyRecord, type PaperRecord, type RawAuthorship } from '../../model/record.ts';
import { parsePublicationDate } from '../../text/publicationDates.ts';
import type { Authors } from '../aboutAuthors.ts';
import type { InputFormat, RecordSink } from '../format.ts';
import { recordOf } from '../recordOf.ts';
import { authorsOf, distinctIdentifiers, identifiersOf, plain } from './fields.ts';
import { eachRecord, type JsonRecord } from './jsonReader.ts';
import { outlineOf } from './outline.ts';
import { list, object, text, texts } from './schema.ts';

const places = ['result.hits.hit', 'result.hits.hit[*]', '[*].result.hits.hit[*]'];

/** One who bears a homonym number may be printed without the key of the person's page. */
const person = v.fallback(
  v.optional(
    v.union([
      v.pipe(
        v.string(),
        v.transform((name) => ({ '@pid': undefined, text: name })),
      ),
      v.object({ '@pid': text, text }),
    ]),
  ),
  undefined,
);

const schema = v.object({
  '@id': text,
  info: object({
    authors: object({ author: list(person) }),
    title: text,
    venue: texts,
    year: text,
    volume: text,
    type: text,
    key: text,
    doi: text,
    ee: texts,
  }),
});

function recognise(beginning: string): number {
  const outline = outlineOf(beginning);
  if (!outline) return 0;
  const found = ['result.hits', '[*].result.hits'].some((place) => outline.has(place));
  // The same search finds people and venues, whose entries have no titles.
  const info = ['result.hits.hit[*].info', 'result.hits.hit.info'].flatMap((place) => [
    ...outline.keys(place),
  ]);
  return found && (info.length === 0 || info.includes('title')) ? 1 : 0;
}

function readHit(record: JsonRecord, sink: RecordSink): PaperRecord {
  const { info } = v.parse(schema, record.value);
  const lineOf = (name: string) => record.lineOf('info', name);
  const at = <T>(value: T | undefined, name: string) => record.located(value, 'info', name);
  if (!info) return emptyRecord(record.line);
  // An entry for proceedings names their editors in place of authors.
  const { authors, unnamedAuthors }: Authors =
    info.type === 'Editorship'
      ? { authors: [] }
      : authorsOf(
          record,
          sink,
          info.authors?.author ?? [],
          ['info', 'authors', 'author'],
          readName,
        );
  return recordOf(record.line, {
    key: info.key,
    // The full stop is house style.
    title: at(plain(info.title)?.replace(/(?<!\.)\.$/u, ''), 'title'),
    date: at(parsePublicationDate(info.year ?? ''), 'year'),
    venue: at(plain(info.venue[0]), 'venue'),
    identifiers: distinctIdentifiers([
      ...identifiersOf('doi', info.doi).map((value) => ({ value, line: lineOf('doi') })),
      ...identifiersOf('dblp', info.key).map((value) => ({ value, line: lineOf('key') })),
      ...identifiersOf('arxiv', /^abs\/(.+)$/u.exec(info.volume ?? '')?.[1]).map((value) => ({
        value,
        line: lineOf('volume'),
      })),
      ...info.ee
        .flatMap((address) => identifiersOf('arxiv', address))
        .map((value) => ({ value, line: lineOf('ee') })),
    ]),
    authors,
    unnamedAuthors,
  });
}

/** `Yuan Yuan 0001`: the number tells namesakes apart and is no part of the name. */
function readName(
  printed: v.InferOutput<typeof person>,
): Omit<RawAuthorship, 'line' | 'position'> | undefined {
  const name = plain(printed?.text);
  if (!printed || name === undefined) return undefined;
  const rawName = name.replace(/\s\d{4}$/u, '');
  const value = rawName === name ? printed['@pid'] : name;
  return {
    rawName,
    ...(value === undefined ? {} : { identifiers: [{ scheme: 'dblp-author', value }] }),
  };
}

export const dblpJson: InputFormat = {
  id: 'dblp-json',
  label: 'DBLP JSON',
  description: 'An answer of the search of dblp.org: “result” with “hits”.',
  extensions: ['json'],
  recognise,
  load: async () => eachRecord(places, readHit),
};
