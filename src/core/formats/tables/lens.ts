/** The Lens's CSV export of scholarly works. */

import { authorList, semicolonItems, withAuthors } from './authorNames.ts';
import { plainFields } from './plainFields.ts';
import type { Row } from './row.ts';
import { rowByRow, tableFormat } from './tableFormat.ts';

const columns = {
  'lens id': 'key',
  title: 'title',
  'date published': 'date',
  'publication year': 'year',
  'source title': 'venue',
  'author s': 'authors',
  abstract: 'abstract',
  keywords: 'keywords',
  'mesh terms': 'keywords',
  'fields of study': 'keywords',
  pmid: 'pmid',
  pmcid: 'pmcid',
  doi: 'doi',
  'citing works count': 'citations',
} as const;

const lensId = /^\d{3}(?:-\d{3}){3,4}-[\dX]{3}$/u;

function readWork(row: Row) {
  const record = plainFields(row, {
    identifiers: { key: (cell) => (lensId.test(cell) ? [{ scheme: 'lens', value: cell }] : []) },
    keywordSeparators: [';'],
  });
  const cell = row.get('authors');
  if (!cell) return record;
  // Where the given name is not known, the Lens prints `null` for it.
  const names = semicolonItems(cell.value).map((name) => ({
    name: name.replace(/^null\s+/u, ''),
    familyOnly: /^null\s/u.test(name),
  }));
  const list = authorList(
    names.map(({ name }) => name),
    { order: 'natural', line: cell.line },
  );
  const familyNames = new Set(names.filter(({ familyOnly }) => familyOnly).map(({ name }) => name));
  return withAuthors(record, {
    ...list,
    authors: list.authors.map((author) =>
      familyNames.has(author.rawName) && !author.group
        ? { ...author, parts: { family: author.rawName } }
        : author,
    ),
  });
}

export const lens = tableFormat(
  {
    id: 'lens',
    label: 'The Lens (CSV)',
    description: 'The Lens’s export of scholarly works: Lens ID, Title, …, Author/s.',
    extensions: ['csv'],
  },
  {
    columns,
    marks: [
      ['lens id', 'title'],
      ['title', 'author s', 'citing works count'],
    ],
    open: rowByRow(readWork),
  },
);
