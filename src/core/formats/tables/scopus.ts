/** Scopus's CSV export; how it prints and separates authors has changed several times. */

import type { Identifier, Organisation } from '../../model/record.ts';
import { isInitials } from '../../text/personName.ts';
import { distinct } from '../recordOf.ts';
import { type AuthorList, authorList, organisationOf, withAuthors } from './authorNames.ts';
import { plainFields } from './plainFields.ts';
import type { Row } from './row.ts';
import { rowByRow, tableFormat } from './tableFormat.ts';

const columns = {
  authors: 'authors',
  'author full names': 'fullNames',
  'author s id': 'authorIds',
  title: 'title',
  year: 'year',
  'source title': 'venue',
  'cited by': 'citations',
  doi: 'doi',
  affiliations: 'affiliations',
  'authors with affiliations': 'authorsWithAffiliations',
  abstract: 'abstract',
  'author keywords': 'keywords',
  'index keywords': 'keywords',
  'pubmed id': 'pmid',
  eid: 'key',
} as const;

const eid = (cell: string): Identifier[] =>
  /^2-s2\.0-\d+$/u.test(cell) ? [{ scheme: 'scopus', value: cell }] : [];

const items = (cell: string, separator: string | RegExp): string[] =>
  cell
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');

const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/u;

/** A suffix that was cut off by a comma belongs to the name before it. */
const withSuffixes = (names: readonly string[]): string[] =>
  names.reduce<string[]>((before, name) => {
    if (suffix.test(name) && before.length > 0) before.push(`${before.pop()}, ${name}`);
    else before.push(name);
    return before;
  }, []);

/** `J.-P.`, `A.B.`, also two of them: what stands after the comma of `Pan, Y.`. */
const areInitials = (text: string): boolean => text.split(' ').every(isInitials);

/** Every second part is initials: `Pan, Y., Yu, C.`; else undefined. */
function pairs(parts: readonly string[]): string[] | undefined {
  const names: string[] = [];
  const whole = withSuffixes(parts);
  const regular = whole.every((part, i) => i % 2 === 0 || areInitials(part.replace(/,.*$/u, '')));
  if (regular && whole.length % 2 === 0)
    return whole.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${whole[i + 1]}`] : []));
  for (const part of whole) {
    const last = names.at(-1);
    if (last !== undefined && !last.includes(',') && areInitials(part.replace(/,.*$/u, '')))
      names.push(`${names.pop()}, ${part}`);
    else if (areInitials(part.replace(/,.*$/u, ''))) return undefined;
    else names.push(part);
  }
  return names.some((name) => name.includes(', ')) ? names : undefined;
}

/**
 * The names in the `Authors` column: `Nivre J.; Hall J.`, `Nivre, J., Hall, J.`, `Nivre J., Hall J.`
 * and `Nivre, J.; Hall, J.`. Where several ways are possible, the one with as many names as there
 * are ids is taken.
 */
export function scopusNames(cell: string, idCount = 0): string[] {
  if (cell.includes(';')) return items(cell, ';');
  const parts = items(cell, ',');
  const separate = withSuffixes(parts);
  const paired = pairs(parts);
  const ways = [...(paired ? [paired] : []), separate, [cell.trim()]];
  return ways.find((names) => names.length === idCount) ?? paired ?? separate;
}

function readAuthors(row: Row): AuthorList | undefined {
  const ids = items(row.text('authorIds'), ';');
  const full = row.get('fullNames');
  const short = row.get('authors');
  const shortNames = scopusNames(short?.value ?? '', ids.length);
  const affiliationsAt = affiliationsOf(row, shortNames);
  if (full) {
    const names = items(full.value, ';').map((item) => {
      const [, name, id] = /^(.*?)\s*\((\d{5,})\)$/su.exec(item) ?? [];
      return name === undefined ? { name: item } : { name, id };
    });
    const sameCount = names.length === shortNames.length;
    return authorList(
      names.map(({ name }) => name),
      {
        order: 'inverted',
        line: full.line,
        details: (place) => ({
          identifiers: scopusAuthor(names[place]?.id),
          affiliations: sameCount ? affiliationsAt(place) : [],
        }),
      },
    );
  }
  if (!short) return undefined;
  return authorList(shortNames, {
    order: 'initials-last',
    line: short.line,
    details: (place) => ({
      identifiers: ids.length === shortNames.length ? scopusAuthor(ids[place]) : [],
      affiliations: affiliationsAt(place),
    }),
  });
}

const scopusAuthor = (id: string | undefined): Identifier[] =>
  id !== undefined && /^\d{5,}$/u.test(id) ? [{ scheme: 'scopus-author', value: id }] : [];

/**
 * `Nivre J., Uppsala University, Sweden; …`, in the order of the authors. Several affiliations of one
 * author are joined by commas and are told apart by the list of all affiliations.
 */
function affiliationsOf(
  row: Row,
  names: readonly string[],
): (place: number) => readonly Organisation[] {
  const entries = items(row.text('authorsWithAffiliations'), ';');
  const all = items(row.text('affiliations'), ';');
  if (entries.length !== names.length) return () => [];
  const bare = (text: string) => text.replace(/[,\s]+/gu, '');
  return (place) => {
    const entry = entries[place] ?? '';
    if (!bare(entry).startsWith(bare(names[place] ?? ''))) return [];
    // Of affiliations of which one is the end of another the longer is meant.
    const found = all.filter((affiliation) => entry.includes(`, ${affiliation}`));
    const longest = found.filter(
      (one) => !found.some((other) => other !== one && other.includes(one)),
    );
    return distinct(
      longest.flatMap((affiliation) => organisationOf(affiliation) ?? []),
      ({ name }) => name,
    );
  };
}

function readDocument(row: Row) {
  const record = plainFields(row, { identifiers: { key: eid }, keywordSeparators: [';'] });
  const list = readAuthors(row);
  const signed = list ? withAuthors(record, list) : record;
  if (signed.authors.some(({ affiliations }) => affiliations)) return signed;
  const organisations = row.all('affiliations').flatMap(({ value, line }) =>
    items(value, ';').flatMap((item) => {
      const organisation = organisationOf(item);
      return organisation ? [{ value: organisation, line }] : [];
    }),
  );
  return { ...signed, organisations: distinct(organisations, ({ value }) => value.name) };
}

export const scopus = tableFormat(
  {
    id: 'scopus',
    label: 'Scopus (CSV)',
    description: 'Scopus’s export: Authors, Author full names, Author(s) ID, Title, …, EID.',
    extensions: ['csv'],
  },
  {
    columns,
    marks: [
      ['author full names', 'title'],
      ['author s id', 'title'],
      ['authors', 'title', 'authors with affiliations'],
      ['authors', 'title', 'eid'],
      ['authors', 'title', 'source title', 'cited by'],
      ['authors', 'title', 'source title', 'document type', 'source'],
    ],
    open: rowByRow(readDocument),
  },
);
