/** Dimensions' CSV export; a line about the data stands above the header. */

import type { Organisation } from '../../model/record.ts';
import { countryOfAddress } from '../../text/addresses.ts';
import { plainText } from '../../text/plainText.ts';
import { distinct } from '../recordOf.ts';
import { authorList, organisationOf, semicolonItems, withAuthors } from './authorNames.ts';
import { plainFields, splitOutsideBrackets } from './plainFields.ts';
import type { Row } from './row.ts';
import { rowByRow, tableFormat } from './tableFormat.ts';

const columns = {
  'publication id': 'key',
  doi: 'doi',
  pmid: 'pmid',
  pmcid: 'pmcid',
  title: 'title',
  abstract: 'abstract',
  'source title': 'source',
  'source title anthology title': 'source',
  'anthology title': 'anthology',
  'mesh terms': 'keywords',
  'publication date': 'date',
  'publication date online': 'date',
  'publication date print': 'date',
  pubyear: 'year',
  'publication type': 'type',
  authors: 'authors',
  'authors affiliations': 'affiliations',
  'authors raw affiliation': 'rawAffiliations',
  'times cited': 'citations',
} as const;

/**
 * `Family, Given (Institute; Institute); Family, …`: what stands in brackets after each name. The
 * names are known, so that brackets within do no harm.
 */
export function affiliationsAfterNames(
  cell: string,
  names: readonly string[],
): ReadonlyMap<number, readonly string[]> {
  const starts: { place: number; name: number; text: number }[] = [];
  let from = 0;
  for (const [place, name] of names.entries()) {
    const at = cell.indexOf(`${name} (`, from);
    if (at < 0 || (at > 0 && !/[;\s]/u.test(cell[at - 1] ?? ''))) continue;
    from = at + name.length + 2;
    starts.push({ place, name: at, text: from });
  }
  return new Map(
    starts.map(({ place, text }, i) => {
      const inside = cell.slice(text, starts[i + 1]?.name).replace(/\)?[\s;]*$/u, '');
      return [place, splitOutsideBrackets(inside, ';')];
    }),
  );
}

function readPublication(row: Row) {
  const chapter = /chapter/iu.test(row.text('type'));
  const venue = chapter
    ? (row.get('anthology') ?? row.get('source'))
    : (row.get('source') ?? row.get('anthology'));
  const record = plainFields(row, {
    identifiers: {
      key: (cell) => (/^pub\.\d+$/u.test(cell) ? [{ scheme: 'dimensions', value: cell }] : []),
    },
    keywordSeparators: [';'],
  });
  const withVenue = venue
    ? { ...record, venue: { value: plainText(venue.value), line: venue.line } }
    : record;
  const cell = row.get('authors');
  if (!cell) return withVenue;
  const names = semicolonItems(cell.value);
  const raw = affiliationsAfterNames(row.text('rawAffiliations'), names);
  const affiliations = row.get('affiliations')
    ? affiliationsAfterNames(row.text('affiliations'), names)
    : raw;
  const organisationsAt = (place: number): readonly Organisation[] => {
    // Institutions are named without their country, which the affiliations as printed may tell.
    const countries = new Set((raw.get(place) ?? []).map(countryOfAddress));
    const [country] = countries.size === 1 ? countries : [];
    const organisations = (affiliations.get(place) ?? []).flatMap((text) => {
      const organisation = organisationOf(text);
      if (!organisation) return [];
      return [country === undefined ? organisation : { country, ...organisation }];
    });
    return distinct(organisations, ({ name }) => name);
  };
  return withAuthors(
    withVenue,
    authorList(names, {
      order: 'inverted',
      line: cell.line,
      details: (place) => ({ affiliations: organisationsAt(place) }),
    }),
  );
}

export const dimensions = tableFormat(
  {
    id: 'dimensions',
    label: 'Dimensions (CSV)',
    description: 'Dimensions’ export: Rank, Publication ID, DOI, …, Authors, Authors Affiliations.',
    extensions: ['csv'],
  },
  {
    columns,
    marks: [
      ['publication id', 'title', 'pubyear'],
      ['publication id', 'title', 'authors affiliations'],
      ['publication id', 'title', 'dimensions url'],
    ],
    open: rowByRow(readPublication),
  },
);
