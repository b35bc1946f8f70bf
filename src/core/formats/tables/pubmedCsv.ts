/** PubMed's CSV of search results: `Smith JA, Doe B; Study Group.` in one cell. */

import { authorList, withAuthors } from './authorNames.ts';
import { plainFields } from './plainFields.ts';
import type { Row } from './row.ts';
import { rowByRow, tableFormat } from './tableFormat.ts';

const columns = {
  pmid: 'pmid',
  title: 'title',
  authors: 'authors',
  'journal book': 'venue',
  'publication year': 'year',
  pmcid: 'pmcid',
  doi: 'doi',
} as const;

function readResult(row: Row) {
  const record = plainFields(row);
  const { title } = record;
  const key = row.text('pmid');
  const named = {
    ...record,
    ...(key === '' ? {} : { key }),
    // MEDLINE puts a full stop after every title.
    ...(title ? { title: { ...title, value: title.value.replace(/(?<!\.)\.$/u, '') } } : {}),
  };
  const cell = row.get('authors');
  if (!cell) return named;
  // Collaborations follow the people after semicolons; a full stop ends the list.
  const [people = '', ...groups] = cell.value.replace(/(?<!et al)\.$/u, '').split(';');
  const { line } = cell;
  return withAuthors(
    named,
    authorList(people.split(','), { order: 'initials-last', line }),
    authorList(groups, { order: 'natural', line, group: true }),
  );
}

export const pubmedCsv = tableFormat(
  {
    id: 'pubmed-csv',
    label: 'PubMed (CSV)',
    description: 'PubMed’s search results: PMID, Title, Authors, Citation, First Author, ….',
    extensions: ['csv'],
  },
  {
    columns,
    marks: [
      ['pmid', 'title', 'authors', 'citation', 'first author'],
      ['pmid', 'title', 'authors', 'journal book'],
    ],
    open: rowByRow(readResult),
  },
);
