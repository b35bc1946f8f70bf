/**
 * Lists of papers and authors made by hand or by other programs: any separator, columns under many
 * names, a row for each paper or a row for each author of a paper; also our own CSV tables.
 */

import { excerpt } from '../../model/issue.ts';
import type { PaperRecord } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { plainText } from '../../text/plainText.ts';
import type { InputFormat, RecordSink } from '../format.ts';
import { distinct } from '../recordOf.ts';
import {
  type AuthorList,
  authorList,
  type NameOrder,
  organisationOf,
  semicolonItems,
  withAuthors,
} from './authorNames.ts';
import { type AuthorStyle, authorStyle, splitAuthors } from './authorStyle.ts';
import { authorshipRows, paperOfRow } from './authorshipRows.ts';
import { columnNames } from './columnNames.ts';
import { countOf, plainFields } from './plainFields.ts';
import type { Row } from './row.ts';
import { type RowReader, type TableRules, tableFormat } from './tableFormat.ts';
import { findHeader, headerCells, type TableHeader } from './tableHeader.ts';

/** Rows looked at before it is decided how authors are separated and what a row stands for. */
const sampleRows = 50;
const sampleLength = 500_000;

/** The paper on a row, without authors. In our own authorships (`byRecord`) a source is a file. */
function readPaper(row: Row, byRecord: boolean): PaperRecord {
  const plain = plainFields(row);
  const line = row.line;
  const paper = row.get('paper');
  const named = row.get('publicationTitle');
  // `Paper` may hold a number or a short key rather than a title.
  const paperIsKey = paper !== undefined && !/\s/u.test(paper.value);
  const title = plain.title ?? (paper && !paperIsKey ? paper : named);
  const venue = byRecord ? undefined : (plain.venue ?? (plain.title ? named : undefined));
  const key = row.text('paperId') || plain.key || (paperIsKey ? paper.value : '');
  const authorCount = countOf(row.text('authorCount'));
  const comments = row.text('derived') === '' ? undefined : countOf(row.text('comments'));
  const { title: _, venue: __, key: ___, ...rest } = plain;
  return {
    ...rest,
    ...(key === '' ? {} : { key }),
    ...(title && !/^true$/iu.test(row.text('derived'))
      ? { title: { value: plainText(title.value), line: title.line } }
      : {}),
    ...(venue ? { venue: { value: plainText(venue.value), line: venue.line } } : {}),
    ...(authorCount === undefined ? {} : { authorCount: { value: authorCount, line } }),
    ...(comments === undefined ? {} : { comments: { value: comments, line } }),
  };
}

const organisationsOf = (row: Row) =>
  distinct(
    row.all('affiliations').flatMap(({ value, line }) =>
      semicolonItems(value.replaceAll('|', ';').replaceAll('\n', ';')).flatMap((item) => {
        const organisation = organisationOf(item);
        return organisation ? [{ value: organisation, line }] : [];
      }),
    ),
    ({ value }) => value.name,
  );

/** Columns that may hold the authors of a paper; the first that is filled does. */
const authorColumns = ['fullNames', 'authors', 'numbered', 'firstAuthor'];

function papersByRow(sink: RecordSink, style: AuthorStyle, order: NameOrder): RowReader {
  let warned = false;
  const namesOf = ({ value, line }: Located<string>): readonly string[] => {
    const { names, doubtful } = splitAuthors(value, style);
    if (doubtful && !warned) {
      warned = true;
      sink.issue({
        severity: 'warning',
        code: 'doubtful-authors',
        message:
          'Only commas stand in this list of authors, and it is not clear which of them are between authors and which within their names. The likelier way was taken; semicolons between authors would make it sure.',
        line,
        excerpt: excerpt(value.slice(0, 400)),
      });
    }
    return names;
  };
  const list = (row: Row, cells: readonly Located<string>[]): AuthorList =>
    authorList(cells.flatMap(namesOf), { order, line: cells[0]?.line ?? row.line });
  return {
    row: (row) => {
      const field = authorColumns.find((column) => row.get(column)) ?? 'authors';
      const cells = row.all(field);
      const record = withAuthors(
        readPaper(row, false),
        // Authors have a column each where these are numbered; otherwise a second column repeats them.
        list(row, field === 'numbered' ? cells : cells.slice(0, 1)),
        list(row, row.all('coauthors')),
      );
      sink.record({ ...record, organisations: organisationsOf(row) });
    },
    end: () => undefined,
  };
}

/** Whether rows stand for authorships: columns that say so, or papers that come again and again. */
function rowsAreAuthorships(
  rows: readonly Row[],
  header: TableHeader,
  style: AuthorStyle,
): boolean {
  const { fields } = header;
  if (fields.has('numbered') || fields.has('coauthors')) return false;
  if (fields.has('position') || (fields.has('family') && !fields.has('authors'))) return true;
  const authors = new Map<string, Set<string>>();
  let repeated = 0;
  for (const row of rows) {
    const paper = paperOfRow(row);
    const name = row.text('fullNames') || row.text('authors');
    if (paper === '' || name === '' || splitAuthors(name, style).names.length !== 1) continue;
    const known = authors.get(paper) ?? new Set();
    if (known.size > 0 && !known.has(name)) repeated++;
    authors.set(paper, known.add(name));
  }
  return repeated > 0 && repeated * 5 >= rows.length;
}

/** Holds the first rows back until they show what the columns hold. */
function open(sink: RecordSink, header: TableHeader): RowReader {
  let sample: Row[] = [];
  let length = 0;
  let reader: RowReader | undefined;
  const begin = (): RowReader => {
    const cells = sample.flatMap((row) =>
      authorColumns.flatMap((field) => row.all(field).map(({ value }) => value)),
    );
    const style = authorStyle(cells);
    const byRecord = header.fields.has('recordKey');
    const order = style.initialsLast ? 'initials-last' : 'natural';
    const next = rowsAreAuthorships(sample, header, style)
      ? authorshipRows(sink, order, (row) => readPaper(row, byRecord), byRecord)
      : papersByRow(sink, style, order);
    for (const row of sample) next.row(row);
    sample = [];
    reader = next;
    return next;
  };
  return {
    row: (row) => {
      if (reader) {
        reader.row(row);
        return;
      }
      sample.push(row);
      length += row.text('authors').length + row.text('abstract').length;
      if (sample.length >= sampleRows || length >= sampleLength) begin();
    },
    end: () => (reader ?? begin()).end(),
  };
}

/** Fields of which one must say which paper is meant, and one who wrote it. */
const paperFields = ['title', 'paper', 'publicationTitle', 'paperId', 'doi', 'pmid', 'arxiv'];
const personFields = [...authorColumns, 'family'];

const rules: TableRules = {
  columns: columnNames,
  marks: [[]],
  accepts: (names) => {
    const fields = new Set(
      names.flatMap((name) => (Object.hasOwn(columnNames, name) ? [columnNames[name]] : [])),
    );
    // An edge list has papers at neither end.
    if (names.includes('source') && names.includes('target')) return false;
    return (
      paperFields.some((field) => fields.has(field)) &&
      personFields.some((field) => fields.has(field)) &&
      names.every((name) => name.length <= 80)
    );
  },
  open,
};

/** Half of the first lines at least must be rows of such a table; quoted line breaks are allowed. */
function rowsFollow(beginning: string, header: TableHeader): boolean {
  const lines = beginning.slice(header.end, header.end + 20_000).split(/\r\n?|\n/u);
  let rows = 0;
  let others = 0;
  let open = '';
  for (const line of lines.slice(0, -1)) {
    const text = open === '' ? line : `${open}\n${line}`;
    open = (text.split('"').length - 1) % 2 === 1 ? text : '';
    if (open !== '' || text.trim() === '') continue;
    const cells = headerCells(text, header.delimiter).length;
    if (cells > 1 && cells <= header.cells.length + 1) rows++;
    else others++;
  }
  return rows >= others;
}

const certainty = (beginning: string): number => {
  const header = findHeader(beginning, rules);
  if (!header || !rowsFollow(beginning, header)) return 0;
  return header.fields.has('title') && header.fields.size >= 3 ? 0.8 : 0.6;
};

export const authorsAndPapers: InputFormat = {
  ...tableFormat(
    {
      id: 'authors-and-papers',
      label: 'Table of papers and authors',
      description:
        'CSV, TSV or semicolons, with columns such as title, authors, year, DOI; a row for each paper, or for each author of a paper.',
      extensions: ['csv', 'tsv', 'txt'],
    },
    rules,
  ),
  recognise: certainty,
};
