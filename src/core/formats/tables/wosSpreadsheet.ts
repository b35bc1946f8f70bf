/** Web of Science's Excel export saved as CSV or text: the records of the tab-delimited one, spelt out. */

import { rowByRow, tableFormat } from './tableFormat.ts';
import { readWosRow } from './wosTab.ts';

const columns = {
  'ut unique wos id': 'key',
  'ut unique id': 'key',
  authors: 'authors',
  'author full names': 'fullNames',
  'book authors': 'bookAuthors',
  'book author full names': 'bookFullNames',
  'group authors': 'groupAuthors',
  'article title': 'title',
  'source title': 'venue',
  abstract: 'abstract',
  'author keywords': 'keywords',
  'keywords plus': 'keywords',
  addresses: 'addresses',
  'researcher ids': 'researcherIds',
  orcids: 'orcids',
  'times cited wos core': 'citations',
  'publication date': 'date',
  'publication year': 'year',
  'early access date': 'earlyAccess',
  doi: 'doi',
  'pubmed id': 'pmid',
} as const;

export const wosSpreadsheet = tableFormat(
  {
    id: 'wos-spreadsheet',
    label: 'Web of Science (Excel, saved as CSV)',
    description:
      'Web of Science’s Excel export saved as text: Publication Type, Authors, …, Article Title, …, UT (Unique WOS ID).',
    extensions: ['csv', 'txt', 'tsv'],
  },
  {
    columns,
    marks: [
      ['authors', 'article title', 'source title', 'ut unique wos id'],
      ['authors', 'article title', 'source title', 'ut unique id'],
      ['authors', 'author full names', 'article title', 'source title'],
      ['authors', 'article title', 'times cited wos core'],
    ],
    open: rowByRow(readWosRow),
  },
);
