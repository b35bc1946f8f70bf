/** Publish or Perish's CSV export, mostly of Google Scholar, whose lists of authors are cut. */

import { authorList, semicolonItems, withAuthors } from './authorNames.ts';
import { plainFields } from './plainFields.ts';
import type { Row } from './row.ts';
import { rowByRow, tableFormat } from './tableFormat.ts';

const columns = {
  cites: 'citations',
  authors: 'authors',
  title: 'title',
  year: 'year',
  source: 'venue',
  doi: 'doi',
  abstract: 'abstract',
  articleurl: 'url',
} as const;

/** `WR Tobler, …`: initials first, commas between; `...` or `…` at either end where it is cut. */
function readResult(row: Row) {
  const record = plainFields(row);
  const cell = row.get('authors');
  if (!cell) return record;
  const names = cell.value.includes(';') ? semicolonItems(cell.value) : cell.value.split(',');
  return withAuthors(record, authorList(names, { order: 'initials-first', line: cell.line }));
}

export const publishOrPerish = tableFormat(
  {
    id: 'publish-or-perish',
    label: 'Publish or Perish (CSV)',
    description: 'Harzing’s Publish or Perish: Cites, Authors, Title, …, GSRank, QueryDate.',
    extensions: ['csv', 'txt'],
  },
  {
    columns,
    marks: [
      ['cites', 'authors', 'title', 'gsrank'],
      ['cites', 'authors', 'title', 'querydate'],
      ['cites', 'authors', 'title', 'citesurl'],
      ['cites', 'authors', 'title', 'citesperyear'],
    ],
    open: rowByRow(readResult),
  },
);
