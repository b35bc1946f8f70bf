/** DataCite JSON: one DOI as it resolves, or an answer of api.datacite.org (`data[].attributes`). */

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
  locatedList,
  named,
  ofPerson,
  organisation,
  partsOf,
  plain,
  plainPerhapsTex,
} from './fields.ts';
import { eachRecord, type JsonRecord } from './jsonReader.ts';
import { outlineOf } from './outline.ts';
import { list, number, object, text } from './schema.ts';

const places = ['', '[*]', 'data', 'data[*]', '[*].data', '[*].data[*]'];

/** A name alone, or with its registered number. */
const affiliation = v.fallback(
  v.optional(
    v.union([
      v.pipe(
        v.string(),
        v.transform((name) => ({ name })),
      ),
      v.object({ name: text }),
    ]),
  ),
  undefined,
);

const creator = object({
  name: text,
  nameType: text,
  givenName: text,
  familyName: text,
  affiliation: list(affiliation),
  nameIdentifiers: list(object({ nameIdentifier: text, nameIdentifierScheme: text })),
});

const titles = list(object({ title: text, titleType: text }));

const fields = {
  doi: text,
  titles,
  creators: list(creator),
  publicationYear: text,
  dates: list(object({ date: text, dateType: text })),
  container: object({ title: text }),
  relatedItems: list(object({ relationType: text, titles })),
  descriptions: list(object({ description: text, descriptionType: text })),
  subjects: list(object({ subject: text })),
  citationCount: number,
};

const schema = v.object({ ...fields, id: text, attributes: object(fields) });

type Work = Omit<v.InferOutput<typeof schema>, 'id' | 'attributes'>;
type Creator = Work['creators'][number];

function recognise(beginning: string): number {
  const outline = outlineOf(beginning);
  if (!outline) return 0;
  const found = places.flatMap((place) => [
    place,
    place === '' ? 'attributes' : `${place}.attributes`,
  ]);
  const isWork = found.some((place) => {
    const keys = outline.keys(place);
    return (
      keys.has('creators') &&
      keys.has('titles') &&
      (keys.has('publicationYear') || keys.has('types') || keys.has('doi'))
    );
  });
  return isWork ? 0.97 : 0;
}

function readWork(record: JsonRecord, sink: RecordSink): PaperRecord {
  const entry = v.parse(schema, record.value);
  const work = entry.attributes ?? entry;
  const inside = entry.attributes ? ['attributes'] : [];
  const at: At = (value, ...path) => record.located(value, ...inside, ...path);
  const main = work.titles.findIndex((title) => title && !title.titleType);
  const title = withSubtitle(
    plainPerhapsTex(work.titles[Math.max(main, 0)]?.title),
    plainPerhapsTex(work.titles.find((title) => title?.titleType === 'Subtitle')?.title),
  );
  const abstract = work.descriptions.findIndex((text) => text?.descriptionType === 'Abstract');
  return recordOf(record.line, {
    key: work.doi ?? entry.id,
    title: at(title, 'titles', Math.max(main, 0)),
    abstract: at(
      plainPerhapsTex(work.descriptions[abstract]?.description),
      'descriptions',
      abstract,
    ),
    date: dateOfWork(work, at),
    venue: venueOf(work, at),
    identifiers: distinctIdentifiers(
      identifiersOf('doi', work.doi ?? entry.id).map((value) => ({
        value,
        line: record.lineOf(...inside, 'doi'),
      })),
    ),
    ...authorsOf(record, sink, work.creators, [...inside, 'creators'], readCreator),
    citations: at(work.citationCount, 'citationCount'),
    keywords: locatedList(
      record,
      work.subjects.map((subject) => subject?.subject),
      ...inside,
      'subjects',
    ),
  });
}

type At = JsonRecord['located'];

/** DataCite asks for `Family, Given` in `name`; who is no person is told by the type. */
function readCreator(printed: Creator): Omit<RawAuthorship, 'line' | 'position'> | undefined {
  const rawName = plain(printed?.name);
  const parts = partsOf(printed?.familyName, printed?.givenName);
  if (!printed || (rawName === undefined && !parts)) return undefined;
  const orcid = printed.nameIdentifiers.find((id) =>
    /orcid/iu.test(`${id?.nameIdentifierScheme} ${id?.nameIdentifier}`),
  );
  const person = ofPerson(
    identifiersOf('orcid', orcid?.nameIdentifier),
    printed.affiliation.flatMap((place) => organisation(place?.name)),
  );
  if (printed.nameType === 'Organizational') {
    return {
      ...(rawName === undefined && parts ? named(parts) : { rawName: rawName ?? '' }),
      group: true,
      ...person,
    };
  }
  if (parts) return { ...named(parts), ...(rawName === undefined ? {} : { rawName }), ...person };
  const name = rawName ?? '';
  const split =
    printed.nameType === 'Personal' || name.length < 40 ? invertedName(name) : undefined;
  return { rawName: name, ...(split ? { parts: split } : {}), ...person };
}

function dateOfWork(work: Work, at: At): PaperRecord['date'] {
  const issued = work.dates.findIndex((date) => date?.dateType === 'Issued');
  const date = parsePublicationDate(work.dates[issued]?.date ?? '');
  if (date) return at(date, 'dates', issued);
  return at(parsePublicationDate(work.publicationYear ?? ''), 'publicationYear');
}

function venueOf(work: Work, at: At): PaperRecord['venue'] {
  const container = plain(work.container?.title);
  if (container !== undefined) return at(container, 'container', 'title');
  const item = work.relatedItems.findIndex((related) => related?.relationType === 'IsPublishedIn');
  return at(plain(work.relatedItems[item]?.titles[0]?.title), 'relatedItems', item);
}

export const dataciteJson: InputFormat = {
  id: 'datacite-json',
  label: 'DataCite JSON',
  description: 'A DOI in DataCite’s JSON, or an answer of its API: “creators” and “titles”.',
  extensions: ['json'],
  recognise,
  load: async () => eachRecord(places, readWork),
};
