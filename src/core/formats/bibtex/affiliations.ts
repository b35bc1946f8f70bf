/** What Web of Science and Scopus add about people and institutions in their BibTeX. */

import type { Identifier } from '../../model/identifier.ts';
import type { Organisation, RawAuthorship } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { countryOfAddress } from '../../text/addresses.ts';
import { parseOrcid } from '../../text/identifiers.ts';
import { aboutNobody, addAffiliation, addIdentifier, withAbout } from '../aboutAuthors.ts';
import { authorMatcher } from '../authorMatch.ts';
import { organisationOf } from '../organisationOf.ts';
import type { LatexReader } from './latex.ts';
import type { RawField } from './readFields.ts';

type Field = (name: string) => RawField | undefined;
type Match = (name: string) => number | undefined;

/** The authors with the numbers and addresses that the entry says are theirs. */
export function personalDetails(
  authors: readonly RawAuthorship[],
  field: Field,
  latex: LatexReader,
): readonly RawAuthorship[] {
  const says = ['orcid-numbers', 'researcherid-numbers', 'affiliation'].some((name) => field(name));
  if (authors.length === 0 || !says) return authors;
  const match = authorMatcher(
    authors.map(({ rawName, parts }) => ({ names: [rawName], ...(parts ? { parts } : {}) })),
  );
  const about = aboutNobody();
  for (const [i, author] of authors.entries()) {
    if (author.identifiers) about.identifiers.set(i, [...author.identifiers]);
  }
  for (const [name, identify] of numberLists) {
    for (const line of linesOf(field(name))) {
      const slash = line.lastIndexOf('/');
      const identifier = identify(line.slice(slash + 1).trim());
      const author = slash < 0 ? undefined : match(latex.text(line.slice(0, slash)));
      if (author !== undefined && identifier) addIdentifier(about, author, identifier);
    }
  }
  // Without names before them the addresses are the record's.
  for (const line of isScopus(field) ? [] : addressesOf(field('affiliation'))) {
    const { people, rest } = signatories(latex.text(line), match);
    const place = organisationOf(rest);
    if (place) for (const author of people) addAffiliation(about, author, place);
  }
  return withAbout({ authors }, about).authors;
}

/** Institutions of which the entry does not say whose they are. */
export function recordOrganisations(field: Field, latex: LatexReader): Located<Organisation>[] {
  const list = field('affiliations') ?? (isScopus(field) ? field('affiliation') : undefined);
  if (!list) return [];
  const names = latex
    .text(list.raw)
    .split(';')
    .map((text) => text.trim());
  return [...new Set(names)].flatMap((name) => {
    const country = countryOfAddress(name);
    const value = country === undefined || name === country ? { name } : { name, country };
    return name === '' ? [] : [{ value, line: list.line }];
  });
}

const isScopus = (field: Field): boolean => /scopus/iu.test(field('source')?.raw ?? '');

const numberLists: readonly (readonly [string, (number: string) => Identifier | undefined])[] = [
  [
    'orcid-numbers',
    (number) => {
      const value = parseOrcid(number);
      return value === undefined ? undefined : { scheme: 'orcid', value };
    },
  ],
  [
    'researcherid-numbers',
    (number) =>
      /^[A-Z]{1,3}-\d{4}-\d{4}$/u.test(number)
        ? { scheme: 'researcherid', value: number }
        : undefined,
  ],
];

/** One item a line. */
const linesOf = (field: RawField | undefined): string[] =>
  (field?.raw ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** One address a line, each with a full stop; what has none goes on. */
function addressesOf(field: RawField | undefined): string[] {
  const result: string[] = [];
  let open = '';
  for (const line of linesOf(field)) {
    open = open === '' ? line : `${open} ${line}`;
    if (!line.endsWith('.')) continue;
    result.push(open);
    open = '';
  }
  if (open !== '') result.push(open);
  // Where letters go to is said once more with the addresses; alone it is an address too.
  const signed = result.filter((line) => !forLetters.test(line));
  return signed.length > 0 ? signed : result.map((line) => line.replace(forLetters, ''));
}

const forLetters = /\s*\((?:corresponding|reprint) author\)/iu;

const suffix = /^\s*(?:[JS]r\.?|I{1,3}|IV|V)\s*,/u;

/** `Kim, A; Lee, B. C., Some Univ, Dept, City, Country.`: who, and what follows the names. */
function signatories(line: string, match: Match): { people: Set<number>; rest: string } {
  const people = new Set<number>();
  const names = line.split(';');
  const last = (names.pop() ?? '').trim();
  const commas = [...last.matchAll(/,/gu)].slice(0, 4).map(({ index }) => index);
  for (const name of names) {
    const author = match(name.trim());
    if (author !== undefined) people.add(author);
  }
  // The last name is followed by a comma: it has two parts, three with a suffix, one for a group.
  for (const length of [2, 3, 1]) {
    const end = commas[length - 1];
    const author = end === undefined ? undefined : match(last.slice(0, end));
    if (author === undefined || end === undefined) continue;
    people.add(author);
    return {
      people,
      rest: last
        .slice(end + 1)
        .replace(suffix, '')
        .trim(),
    };
  }
  return { people: new Set(), rest: '' };
}
