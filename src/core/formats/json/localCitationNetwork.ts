/**
 * Networks saved by Local Citation Network: a list, each with its source paper, the papers that the
 * source cites, and suggestions. The source is a record, as are the papers of a list that the user
 * put together (it has a source without a title); what is cited or suggested is counted only.
 */

import * as v from 'valibot';
import type { PaperRecord } from '../../model/record.ts';
import { parsePublicationDate } from '../../text/publicationDates.ts';
import type { InputFormat, RecordSink } from '../format.ts';
import { recordOf } from '../recordOf.ts';
import {
  authorsOf,
  identifiersOf,
  named,
  ofPerson,
  partsOf,
  plain,
  plainPerhapsTex,
} from './fields.ts';
import { type JsonRecord, jsonReader } from './jsonReader.ts';
import { outlineOf } from './outline.ts';
import { list, number, object, text } from './schema.ts';

const places = ['[*].source', '[*].input[*]', 'source', 'input[*]'];

const schema = v.object({
  id: text,
  doi: text,
  title: text,
  abstract: text,
  journal: text,
  year: text,
  date: text,
  citationsCount: number,
  authors: list(object({ LN: text, FN: text, orcid: text })),
});

function recognise(beginning: string): number {
  const outline = outlineOf(beginning);
  if (!outline) return 0;
  const found = places.some((place) => {
    const paper = outline.keys(place);
    return outline.keys(`${place}.authors[*]`).has('LN') || paper.has('numberInSourceReferences');
  });
  return found ? 0.97 : 0;
}

function readPaper(record: JsonRecord, sink: RecordSink): PaperRecord {
  const paper = v.parse(schema, record.value);
  const { located } = record;
  const fullDate = parsePublicationDate(paper.date ?? '');
  const date = fullDate ?? parsePublicationDate(paper.year ?? '');
  return recordOf(record.line, {
    key: paper.id,
    title: located(plainPerhapsTex(paper.title), 'title'),
    abstract: located(plainPerhapsTex(paper.abstract), 'abstract'),
    date: located(date, fullDate ? 'date' : 'year'),
    venue: located(plain(paper.journal), 'journal'),
    identifiers: identifiersOf('doi', paper.doi).map((value) => ({
      value,
      line: record.lineOf('doi'),
    })),
    ...authorsOf(record, sink, paper.authors, ['authors'], (author) => {
      const parts = partsOf(author?.LN ?? author?.FN, author?.LN ? author.FN : undefined);
      return parts && { ...named(parts), ...ofPerson(identifiersOf('orcid', author?.orcid)) };
    }),
    citations: located(paper.citationsCount, 'citationsCount'),
  });
}

/** Reads sources, and the papers of lists; of what else there is, says how much it is. */
function open(sink: RecordSink) {
  let isList = false;
  let left = { count: 0, line: 1 };
  const tell = () => {
    if (left.count > 0) {
      sink.issue({
        severity: 'info',
        code: 'cited-papers-left-out',
        message: `Of this network only the source was read; the papers that it cites (${left.count}) were left out.`,
        line: left.line,
      });
    }
    left = { count: 0, line: 1 };
  };
  return {
    record: (record: JsonRecord) => {
      if (record.place.endsWith('source')) {
        tell();
        isList = !record.value.title;
        if (!isList) sink.record(readPaper(record, sink));
      } else if (isList) sink.record(readPaper(record, sink));
      else left = { count: left.count + 1, line: left.count === 0 ? record.line : left.line };
    },
    end: tell,
  };
}

export const localCitationNetwork: InputFormat = {
  id: 'local-citation-network',
  label: 'Local Citation Network',
  description: 'Saved networks of Local Citation Network: each with “source” and “input”.',
  extensions: ['json'],
  recognise,
  load: async () => jsonReader({ places, open }),
};
