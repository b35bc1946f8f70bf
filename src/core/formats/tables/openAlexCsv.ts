/** OpenAlex's CSV export of works: lists joined by `|`, one entry an author where they agree. */

import type { Identifier, Organisation } from '../../model/record.ts';
import { parseOrcid } from '../../text/identifiers.ts';
import { distinct } from '../recordOf.ts';
import { authorList, withAuthors } from './authorNames.ts';
import { plainFields } from './plainFields.ts';
import type { Row } from './row.ts';
import { rowByRow, tableFormat } from './tableFormat.ts';

/** As exported today (`authorships.author.id`) and before (`author_ids`). */
const columns = {
  id: 'key',
  'display name': 'title',
  title: 'title',
  'authorships author display name': 'authors',
  'author names': 'authors',
  'authorships author id': 'authorIds',
  'author ids': 'authorIds',
  'authorships author orcid': 'orcids',
  'author orcids': 'orcids',
  'authorships institutions display name': 'institutions',
  // Authors without an institution have no empty entry here, so nothing tells whose is whose.
  'author institution names': 'institutionsOfAll',
  'authorships countries': 'countries',
  doi: 'doi',
  'ids doi': 'doi',
  'ids pmid': 'pmid',
  'ids pmcid': 'pmcid',
  pmid: 'pmid',
  pmcid: 'pmcid',
  'publication date': 'date',
  'publication year': 'year',
  'primary location source display name': 'venue',
  'primary location display name': 'venue',
  'host venue display name': 'venue',
  abstract: 'abstract',
  'cited by count': 'citations',
  'keywords display name': 'keywords',
  'primary location landing page url': 'url',
} as const;

const lastPart = (address: string): string => address.slice(address.lastIndexOf('/') + 1).trim();

const workId = (cell: string): Identifier[] =>
  /^W\d+$/iu.test(lastPart(cell))
    ? [{ scheme: 'openalex', value: lastPart(cell).toUpperCase() }]
    : [];

/** The entries of a list, when there is one for each author; otherwise it is not known whose. */
function alignedItems(row: Row, field: string, count: number): readonly string[] | undefined {
  const cell = row.text(field);
  if (cell === '') return undefined;
  const items = cell.split('|').map((item) => item.trim());
  return items.length === count ? items : undefined;
}

function readWork(row: Row) {
  const record = plainFields(row, { identifiers: { key: workId }, keywordSeparators: ['|'] });
  const cell = row.get('authors');
  const names = (cell?.value ?? '').split('|');
  const aligned = (field: string) => alignedItems(row, field, names.length);
  const ids = aligned('authorIds');
  const orcids = aligned('orcids');
  // Authors without an institution have an empty entry, so equal numbers mean one each.
  const institutions = aligned('institutions');
  const countries = aligned('countries');
  const identifiersAt = (place: number): Identifier[] => {
    const id = lastPart(ids?.[place] ?? '').toUpperCase();
    const orcid = parseOrcid(orcids?.[place] ?? '');
    return [
      ...(/^A\d+$/u.test(id) ? [{ scheme: 'openalex-author', value: id } as const] : []),
      ...(orcid === undefined ? [] : [{ scheme: 'orcid', value: orcid } as const]),
    ];
  };
  const affiliationsAt = (place: number): Organisation[] => {
    const name = institutions?.[place] ?? '';
    const country = countries?.[place] ?? '';
    return name === '' ? [] : [{ name, ...(country === '' ? {} : { country }) }];
  };
  const unplaced = [
    ...(institutions ? [] : row.all('institutions')),
    ...row.all('institutionsOfAll'),
  ];
  const organisations = distinct(
    unplaced.flatMap(({ value, line }) =>
      value
        .split('|')
        .map((name) => name.trim())
        .filter((name) => name !== '')
        .map((name) => ({ value: { name }, line })),
    ),
    ({ value }) => value.name,
  );
  const withPlaces = { ...record, organisations };
  if (!cell) return withPlaces;
  return withAuthors(
    withPlaces,
    authorList(names, {
      order: 'natural',
      line: cell.line,
      details: (place) => ({
        identifiers: identifiersAt(place),
        affiliations: affiliationsAt(place),
      }),
    }),
  );
}

export const openAlexCsv = tableFormat(
  {
    id: 'openalex-csv',
    label: 'OpenAlex (CSV)',
    description:
      'OpenAlex’s export of works: id, display_name, authorships.author.display_name, ….',
    extensions: ['csv'],
  },
  {
    columns,
    marks: [
      ['authorships author display name'],
      ['author names', 'author ids', 'display name'],
      ['author names', 'author ids', 'title'],
      ['id', 'display name', 'cited by count', 'publication year'],
    ],
    open: rowByRow(readWork),
  },
);
