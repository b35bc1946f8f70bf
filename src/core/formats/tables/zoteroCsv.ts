/** Zotero's CSV export: one row an item, people of each role in a column of their own. */

import type { Identifier } from '../../model/identifier.ts';
import { findDoi, parseArxiv, parseDoi, parsePmcid, parsePmid } from '../../text/identifiers.ts';
import { authorList, semicolonItems, withAuthors } from './authorNames.ts';
import { identifier, plainFields } from './plainFields.ts';
import type { Row } from './row.ts';
import { rowByRow, tableFormat } from './tableFormat.ts';

/** `Author` alone holds authors; editors, translators and contributors are left aside. */
const columns = {
  key: 'key',
  author: 'authors',
  title: 'title',
  'publication title': 'venue',
  'conference name': 'venue',
  'meeting name': 'venue',
  doi: 'doi',
  url: 'url',
  'abstract note': 'abstract',
  date: 'date',
  'publication year': 'year',
  extra: 'extra',
  'manual tags': 'keywords',
  'automatic tags': 'keywords',
} as const;

/** `PMID: 123`, one a line, is how Zotero keeps numbers for which it has no field. */
function extraIdentifiers(extra: string): Identifier[] {
  return extra.split('\n').flatMap((line) => {
    const [, name = '', value = ''] = /^\s*([A-Za-z ]{2,12}):\s*(\S.*)$/u.exec(line) ?? [];
    const text = value.trim();
    switch (name.trim().toLowerCase()) {
      case 'doi':
        return identifier('doi', parseDoi(text) ?? findDoi(text)) ?? [];
      case 'arxiv':
        return parseArxiv(text) ?? [];
      case 'pmid':
        return identifier('pmid', parsePmid(text)) ?? [];
      case 'pmcid':
        return identifier('pmcid', parsePmcid(text)) ?? [];
      default:
        return [];
    }
  });
}

function readItem(row: Row) {
  const record = plainFields(row, { identifiers: { extra: extraIdentifiers } });
  const cell = row.get('authors');
  if (!cell) return record;
  return withAuthors(
    record,
    authorList(semicolonItems(cell.value), { order: 'inverted', line: cell.line }),
  );
}

export const zoteroCsv = tableFormat(
  {
    id: 'zotero-csv',
    label: 'Zotero CSV',
    description: 'Zotero’s export as a table: Key, Item Type, Publication Year, Author, Title, ….',
    extensions: ['csv'],
  },
  {
    columns,
    marks: [['key', 'item type', 'author', 'title']],
    open: rowByRow(readItem),
  },
);
