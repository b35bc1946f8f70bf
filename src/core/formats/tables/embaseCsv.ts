/** Embase's CSV export: `Author Names` as `Liu R., Adler D.G.`, the year within `Source`. */

import type { PaperRecord } from '../../model/record.ts';
import { plainText } from '../../text/plainText.ts';
import { parsePublicationDate } from '../../text/publicationDates.ts';
import { authorList, withAuthors } from './authorNames.ts';
import { plainFields } from './plainFields.ts';
import type { Row } from './row.ts';
import { scopusNames } from './scopus.ts';
import { rowByRow, tableFormat } from './tableFormat.ts';

const columns = {
  title: 'title',
  'author names': 'authors',
  source: 'source',
  'source title': 'venue',
  'publication year': 'year',
  'date of publication': 'date',
  abstract: 'abstract',
  'author keywords': 'keywords',
  keywords: 'keywords',
  'emtree drug index terms': 'keywords',
  'emtree medical index terms': 'keywords',
  doi: 'doi',
  'medline pmid': 'pmid',
  'embase accession id': 'key',
  pui: 'key',
  'cited by count': 'citations',
} as const;

/** `Cancer (2004) 102:4 (253-258). Date of Publication: 25 Aug 2004`: venue and date. */
function sourceParts(row: Row): Pick<PaperRecord, 'venue' | 'date'> {
  const cell = row.get('source');
  if (!cell) return {};
  const { value, line } = cell;
  const [, venue, year = ''] = /^([^(]{1,300}?)\s*\((\d{4})\)/su.exec(value) ?? [];
  const stated = /Date of Publication:\s*([^;]{4,30})/iu.exec(value)?.[1] ?? '';
  const date = parsePublicationDate(stated) ?? parsePublicationDate(year);
  return {
    ...(venue === undefined ? {} : { venue: { value: plainText(venue), line } }),
    ...(date ? { date: { value: date, line } } : {}),
  };
}

function readArticle(row: Row) {
  const record = {
    ...sourceParts(row),
    ...plainFields(row, { keywordSeparators: [';', ','] }),
  };
  const cell = row.get('authors');
  if (!cell) return record;
  return withAuthors(
    record,
    authorList(scopusNames(cell.value), { order: 'initials-last', line: cell.line }),
  );
}

export const embaseCsv = tableFormat(
  {
    id: 'embase-csv',
    label: 'Embase (CSV)',
    description:
      'Embase’s export, fields by column: Title, Author Names, Source, Abstract, Emtree ….',
    extensions: ['csv'],
  },
  {
    columns,
    marks: [
      ['title', 'author names', 'source'],
      ['title', 'author names', 'emtree drug index terms'],
      ['title', 'author names', 'embase accession id'],
    ],
    open: rowByRow(readArticle),
  },
);
