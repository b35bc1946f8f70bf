/** The daily papers of Hugging Face, as their API lists them. */

import * as v from 'valibot';
import type { PaperRecord } from '../../model/record.ts';
import { parsePublicationDate } from '../../text/publicationDates.ts';
import type { InputFormat, RecordSink } from '../format.ts';
import { recordOf } from '../recordOf.ts';
import { authorsOf, identifiersOf, plain, plainPerhapsTex } from './fields.ts';
import { eachRecord, type JsonRecord } from './jsonReader.ts';
import { outlineOf } from './outline.ts';
import { list, number, object, text } from './schema.ts';

const places = ['', '[*]', 'dailyPapers[*]', 'papers[*]'];

const organization = object({ name: text, fullname: text });

const fields = {
  id: text,
  title: text,
  summary: text,
  publishedAt: text,
  numComments: number,
  organization,
  authors: list(object({ name: text })),
};

/** Title and summary stand in the paper as well as beside it. Whoever submitted it is no author. */
const schema = v.object({ ...fields, paper: object(fields) });

function recognise(beginning: string): number {
  const outline = outlineOf(beginning);
  if (!outline) return 0;
  const listed = (place: string) => {
    const paper = outline.keys(place === '' ? 'paper' : `${place}.paper`);
    return (
      paper.has('id') && paper.has('authors') && (paper.has('publishedAt') || paper.has('upvotes'))
    );
  };
  const bare = (place: string) => {
    const keys = outline.keys(place);
    return ['id', 'authors', 'summary', 'upvotes', 'publishedAt'].every((key) => keys.has(key));
  };
  return places.some((place) => listed(place) || bare(place)) ? 0.98 : 0;
}

function readEntry(record: JsonRecord, sink: RecordSink): PaperRecord {
  const entry = v.parse(schema, record.value);
  const inner = entry.paper;
  const inside = inner ? ['paper'] : [];
  const paper = inner ?? entry;
  /** A field of the paper, or else the one beside it. */
  const either = (name: 'title' | 'summary' | 'publishedAt') =>
    paper[name] !== undefined
      ? { value: paper[name], path: [...inside, name] }
      : { value: entry[name], path: [name] };
  const [title, summary, date] = [either('title'), either('summary'), either('publishedAt')];
  const from = paper.organization ? [...inside, 'organization'] : ['organization'];
  const organisation = paper.organization ?? entry.organization;
  const name = plain(organisation?.fullname) ?? plain(organisation?.name);
  const comments = entry.numComments ?? paper.numComments;
  return recordOf(record.line, {
    key: paper.id,
    title: record.located(plainPerhapsTex(title.value), ...title.path),
    abstract: record.located(plainPerhapsTex(summary.value), ...summary.path),
    date: record.located(parsePublicationDate(date.value ?? ''), ...date.path),
    identifiers: identifiersOf('arxiv', paper.id).map((value) => ({
      value,
      line: record.lineOf(...inside, 'id'),
    })),
    ...authorsOf(record, sink, paper.authors, [...inside, 'authors'], (author) => {
      const rawName = plain(author?.name);
      return rawName === undefined ? undefined : { rawName };
    }),
    organisations:
      name === undefined
        ? []
        : [
            {
              value: {
                name,
                ...(organisation?.name === undefined || organisation.name === name
                  ? {}
                  : { handle: organisation.name }),
              },
              line: record.lineOf(...from),
            },
          ],
    comments: record.located(comments, 'numComments'),
  });
}

export const hfDailyPapers: InputFormat = {
  id: 'hf-daily-papers',
  label: 'Hugging Face daily papers',
  description: 'The list of huggingface.co/api/daily_papers: each with “paper” and “submittedBy”.',
  extensions: ['json'],
  recognise,
  load: async () => eachRecord(places, readEntry),
};
