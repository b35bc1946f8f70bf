/** What Web of Science and Scopus add about people and institutions in their BibTeX. */

import type { Identifier } from '../../model/identifier.ts';
import type { Organisation, RawAuthorship } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { countryOfAddress, withoutEmail } from '../../text/addresses.ts';
import { foldText } from '../../text/fold.ts';
import { parseOrcid } from '../../text/identifiers.ts';
import type { LatexReader } from './latex.ts';
import type { RawField } from './readFields.ts';

type Field = (name: string) => RawField | undefined;

/** The authors with the numbers and addresses that the entry says are theirs. */
export function personalDetails(
  authors: readonly RawAuthorship[],
  field: Field,
  latex: LatexReader,
): readonly RawAuthorship[] {
  if (authors.length === 0) return authors;
  const numbers = new Map<RawAuthorship, Identifier[]>();
  for (const [name, identify] of numberLists) {
    for (const line of linesOf(field(name))) {
      const [, person = '', number = ''] = /^(.+)\/([^/]+)$/u.exec(line) ?? [];
      const author = authorCalled(latex.text(person), authors);
      const identifier = identify(number.trim());
      if (author && identifier) numbers.set(author, [...(numbers.get(author) ?? []), identifier]);
    }
  }
  const places = new Map<RawAuthorship, Organisation[]>();
  // Without names before them the addresses are the record's.
  const addresses = isScopus(field) ? [] : linesOf(field('affiliation'));
  for (const line of addresses) {
    const { people, rest } = signatories(latex.text(line), authors);
    const place = organisationAt(rest);
    if (!place) continue;
    for (const author of people) {
      const so = places.get(author) ?? [];
      if (!so.some((one) => sameOrganisation(one, place))) places.set(author, [...so, place]);
    }
  }
  return authors.map((author) => {
    const identifiers = [...(author.identifiers ?? []), ...(numbers.get(author) ?? [])];
    const affiliations = places.get(author);
    return {
      ...author,
      ...(identifiers.length > 0 ? { identifiers } : {}),
      ...(affiliations ? { affiliations } : {}),
    };
  });
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

const sameOrganisation = (a: Organisation, b: Organisation): boolean =>
  a.name === b.name && a.country === b.country;

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

/** One item a line; a line that is indented more goes on with the one before. */
const linesOf = (field: RawField | undefined): string[] =>
  field === undefined
    ? []
    : field.raw
        .replace(/^\s*\{(?=[^{}]*\}\s*$)/u, '')
        .split(/\n/u)
        .map((line) => line.replace(/[{}]\s*$/u, '').trim())
        .filter((line) => line !== '');

/** The one author of this name: the same name, or the only one whose family name and initial agree. */
function authorCalled(
  printed: string,
  authors: readonly RawAuthorship[],
): RawAuthorship | undefined {
  const name = foldText(printed);
  const same = authors.filter(({ rawName }) => foldText(rawName) === name);
  if (same.length === 1) return same[0];
  const [family = '', given = ''] = printed.split(',').map((part) => foldText(part));
  const alike = authors.filter(
    ({ parts }) =>
      parts !== undefined &&
      foldText(parts.family) === family &&
      given !== '' &&
      foldText(parts.given ?? '').startsWith(given.slice(0, 1)),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/** `Kim, A; Lee, B. C., Some Univ, Dept, City, Country.`: who, and what follows the names. */
function signatories(
  line: string,
  authors: readonly RawAuthorship[],
): { people: RawAuthorship[]; rest: string } {
  const people: RawAuthorship[] = [];
  let rest = line;
  for (;;) {
    const next = authors.find(
      ({ rawName }) => rest.startsWith(rawName) && /^\s*[;,]/u.test(rest.slice(rawName.length)),
    );
    if (!next) return { people, rest };
    people.push(next);
    const after = rest.slice(next.rawName.length).trimStart();
    rest = after.slice(1).trimStart();
    // After a comma no further name follows.
    if (after.startsWith(',')) return { people, rest };
  }
}

function organisationAt(address: string): Organisation | undefined {
  const name = (address.split(',')[0] ?? '').trim();
  // A street is where somebody is, not what.
  if (name === '' || /^\d/u.test(name)) return undefined;
  const country = countryOfAddress(withoutEmail(address));
  return country === undefined ? { name } : { name, country };
}
