/**
 * JSON from ORCID: a person's record, the list of their works, or works in full. A summary says
 * that the person is an author, not at which position, and nothing of the others.
 */

import * as v from 'valibot';
import type { PaperRecord, RawAuthorship } from '../../model/record.ts';
import { parseOrcid } from '../../text/identifiers.ts';
import { invertedName } from '../../text/personName.ts';
import { dateOf } from '../../text/publicationDates.ts';
import { withSubtitle } from '../../text/titles.ts';
import type { InputFormat, RecordSink } from '../format.ts';
import { recordOf } from '../recordOf.ts';
import {
  authorsOf,
  distinctIdentifiers,
  identifiersOf,
  named,
  ofPerson,
  partsOf,
  plain,
  plainPerhapsTex,
} from './fields.ts';
import { type JsonRecord, jsonReader } from './jsonReader.ts';
import { outlineOf } from './outline.ts';
import { list, object, text } from './schema.ts';

const workPlaces = [
  '',
  'group[*]',
  'works.group[*]',
  'activities-summary.works.group[*]',
  'activities.works.group[*]',
  'bulk[*].work',
  '[*]',
  '[*].group[*]',
];
const personPlace = 'person';

const valued = object({ value: text });

const summary = {
  'put-code': text,
  title: object({ title: valued, subtitle: valued }),
  'external-ids': object({
    'external-id': list(
      object({
        'external-id-type': text,
        'external-id-value': text,
        'external-id-relationship': text,
      }),
    ),
  }),
  'publication-date': object({ year: valued, month: valued, day: valued }),
  'journal-title': valued,
  'short-description': text,
  path: text,
  contributors: object({
    contributor: list(
      object({
        'credit-name': valued,
        'contributor-orcid': object({ path: text }),
        'contributor-attributes': object({ 'contributor-role': text }),
      }),
    ),
  }),
};

/** A group holds one work as several sources describe it. */
const schema = v.object({ ...summary, 'work-summary': list(object(summary)) });

const personSchema = v.object({
  path: text,
  name: object({ 'given-names': valued, 'family-name': valued, 'credit-name': valued }),
});

type Group = v.InferOutput<typeof schema>;
type Summary = Omit<Group, 'work-summary'>;

/** A work, and whose list it stands in. */
interface Work {
  readonly record: PaperRecord;
  readonly orcid: string | undefined;
}

const schemes = { doi: 'doi', arxiv: 'arxiv', pmid: 'pmid', pmc: 'pmcid' } as const;

function recognise(beginning: string): number {
  const outline = outlineOf(beginning);
  if (!outline) return 0;
  const isWork = workPlaces.some((place) => {
    const keys = outline.keys(place);
    return keys.has('work-summary') || (keys.has('put-code') && keys.has('external-ids'));
  });
  const keys = outline.keys('');
  const isRecord = keys.has('orcid-identifier') && keys.has('person');
  return isWork || isRecord ? 1 : 0;
}

interface Person {
  readonly orcid: string | undefined;
  readonly name: Pick<RawAuthorship, 'rawName' | 'parts'> | undefined;
}

/** Works that wait until the person is known; more than anybody has. */
const mostWaiting = 20_000;

function open(sink: RecordSink) {
  let person: Person | undefined;
  let waiting: Work[] = [];
  let nameless = 0;
  let firstNameless = 1;
  const belongs = ({ orcid }: Work) =>
    orcid === undefined || person?.orcid === undefined || orcid === person.orcid;
  const release = (work: Work) => {
    const { record, orcid } = work;
    if (record.authors.length > 0) sink.record(record);
    else if (person?.name && belongs(work)) {
      const ids = identifiersOf('orcid', orcid ?? person.orcid);
      sink.record({
        ...record,
        authors: [{ ...person.name, line: record.line, ...ofPerson(ids) }],
      });
    } else {
      if (nameless++ === 0) firstNameless = record.line;
      sink.record(record);
    }
  };
  return {
    record: (record: JsonRecord) => {
      if (record.place === personPlace) {
        person = readPerson(record, sink);
        waiting.filter(belongs).forEach(release);
        waiting = waiting.filter((work) => !belongs(work));
        return;
      }
      const work = readWork(record, sink);
      if (work.record.authors.length > 0 || (person && belongs(work))) release(work);
      else waiting.push(work);
      if (waiting.length < mostWaiting) return;
      waiting.forEach(release);
      waiting = [];
    },
    end: () => {
      waiting.forEach(release);
      if (nameless === 0) return;
      sink.issue({
        severity: 'warning',
        code: 'person-unnamed',
        message: `The file does not name the person whose works it lists. ${nameless} works were kept without authors.`,
        line: firstNameless,
      });
    },
  };
}

function readPerson(record: JsonRecord, sink: RecordSink): Person {
  const person = v.parse(personSchema, record.value);
  const { name } = person;
  const parts = partsOf(
    name?.['family-name']?.value ?? name?.['given-names']?.value,
    name?.['family-name'] ? name['given-names']?.value : undefined,
  );
  const credit = plain(name?.['credit-name']?.value);
  const shown = parts ? named(parts) : credit === undefined ? undefined : { rawName: credit };
  if (shown) sink.profile({ rawName: shown.rawName, line: record.lineOf('name') });
  return { orcid: orcidOfPath(person.path), name: shown };
}

/** `/0000-0003-1317-0220/work/208211873` */
const orcidOfPath = (path: string | undefined): string | undefined =>
  path
    ?.split('/')
    .map(parseOrcid)
    .find((orcid) => orcid !== undefined);

function readWork(record: JsonRecord, sink: RecordSink): Work {
  const group = v.parse(schema, record.value);
  const [first] = group['work-summary'];
  const work: Summary = first ?? group;
  const inside = first ? ['work-summary', 0] : [];
  const at = <T>(value: T | undefined, ...path: (string | number)[]) =>
    record.located(value, ...inside, ...path);
  const title = withSubtitle(
    plainPerhapsTex(work.title?.title?.value),
    plainPerhapsTex(work.title?.subtitle?.value),
  );
  const contributors = work.contributors?.contributor ?? [];
  const paper: PaperRecord = recordOf(record.line, {
    key: work['put-code'],
    title: at(title, 'title', 'title'),
    abstract: at(plainPerhapsTex(work['short-description']), 'short-description'),
    date: at(dateOfWork(work), 'publication-date'),
    venue: at(plain(work['journal-title']?.value), 'journal-title'),
    identifiers: identifiersIn(group, record),
    ...authorsOf(
      record,
      sink,
      contributors,
      [...inside, 'contributors', 'contributor'],
      readContributor,
    ),
  });
  return { record: paper, orcid: orcidOfPath(work.path) };
}

type Contributor = NonNullable<Summary['contributors']>['contributor'][number];

function readContributor(
  printed: Contributor,
): Omit<RawAuthorship, 'line' | 'position'> | undefined | null {
  const role = printed?.['contributor-attributes']?.['contributor-role'];
  if (role !== undefined && !/author|writing/iu.test(role)) return null;
  const rawName = plain(printed?.['credit-name']?.value);
  if (rawName === undefined) return undefined;
  const parts = invertedName(rawName);
  return {
    rawName,
    ...(parts ? { parts } : {}),
    ...ofPerson(identifiersOf('orcid', printed?.['contributor-orcid']?.path)),
  };
}

function dateOfWork({ 'publication-date': printed }: Summary) {
  const [year, month, day] = [printed?.year, printed?.month, printed?.day].map((part) =>
    Number(part?.value ?? 0),
  );
  return year ? dateOf(year, month, day) : undefined;
}

/** The numbers of the work itself, not of the volume that it is part of. */
function identifiersIn(group: Group, record: JsonRecord): PaperRecord['identifiers'] {
  const sources = [
    ...group['work-summary'].map((work, i) => ({ work, path: ['work-summary', i] })),
    { work: group, path: [] },
  ];
  return distinctIdentifiers(
    sources.flatMap(({ work, path }) =>
      (work?.['external-ids']?.['external-id'] ?? []).flatMap((id, i) => {
        const scheme = schemes[id?.['external-id-type']?.toLowerCase() as keyof typeof schemes];
        const own = /^(?:self|version-of)?$/iu.test(id?.['external-id-relationship'] ?? '');
        if (!scheme || !own) return [];
        return identifiersOf(scheme, id?.['external-id-value']).map((value) => ({
          value,
          line: record.lineOf(...path, 'external-ids', 'external-id', i),
        }));
      }),
    ),
  );
}

export const orcidJson: InputFormat = {
  id: 'orcid-json',
  label: 'ORCID JSON',
  description: 'An ORCID record or list of works: “work-summary” in groups, and the person.',
  extensions: ['json'],
  recognise,
  load: async () => jsonReader({ places: [...workPlaces, personPlace], open }),
};
