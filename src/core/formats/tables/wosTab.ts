/** Web of Science's tab-delimited export: one row a record, its two-letter tags as the header. */

import type { Identifier, Organisation, PaperRecord, RawAuthorship } from '../../model/record.ts';
import { foldText } from '../../text/fold.ts';
import { parseOrcid } from '../../text/identifiers.ts';
import { invertedName } from '../../text/personName.ts';
import { parsePublicationDate } from '../../text/publicationDates.ts';
import { authorList, organisationOf, semicolonItems, withAuthors } from './authorNames.ts';
import { distinct, plainFields } from './plainFields.ts';
import type { Row } from './row.ts';
import { rowByRow, tableFormat } from './tableFormat.ts';

/** Tags and what they hold; editors (BE) and group authors of whole books (GP) are left aside. */
const columns = {
  ut: 'key',
  au: 'authors',
  af: 'fullNames',
  ba: 'bookAuthors',
  bf: 'bookFullNames',
  ca: 'groupAuthors',
  ti: 'title',
  so: 'venue',
  ab: 'abstract',
  de: 'keywords',
  id: 'keywords',
  c1: 'addresses',
  ri: 'researcherIds',
  oi: 'orcids',
  tc: 'citations',
  pd: 'date',
  py: 'year',
  ea: 'earlyAccess',
  di: 'doi',
  pm: 'pmid',
} as const;

const accession = (cell: string): Identifier[] =>
  /^[A-Z]+:\S+$/u.test(cell) ? [{ scheme: 'wos', value: cell }] : [];

/** The full forms where they are given for each name. */
function namesOf(row: Row, short: string, full: string) {
  const printed = row.get(short);
  const inFull = row.get(full);
  if (!printed || !inFull) return inFull ?? printed;
  const count = ({ value }: { value: string }) => semicolonItems(value).length;
  return count(inFull) === count(printed) ? inFull : printed;
}

/** Family name and first initial: how an id's owner is told where the full name differs. */
function rough(name: string): string {
  const parts = invertedName(name);
  return parts
    ? `${foldText(parts.family)}, ${foldText(parts.given ?? '').slice(0, 1)}`
    : foldText(name);
}

/**
 * `Kyriakidis, Phaedon/0000-0003-4222-8567; …`: the ids of each author, who is found by name, or
 * by family name and initial where only one author has them.
 */
function ownersOf(
  cell: string,
  authors: readonly RawAuthorship[],
  read: (id: string) => Identifier | undefined,
): ReadonlyMap<RawAuthorship, readonly Identifier[]> {
  const owners = new Map<RawAuthorship, Identifier[]>();
  for (const item of semicolonItems(cell)) {
    const slash = item.lastIndexOf('/');
    const identifier = slash < 0 ? undefined : read(item.slice(slash + 1).trim());
    if (!identifier) continue;
    const name = item.slice(0, slash).trim();
    const alike = (key: (name: string) => string) =>
      authors.filter(({ rawName }) => key(rawName) === key(name));
    const exact = alike(foldText);
    const found = exact.length > 0 ? exact : alike(rough);
    const [owner] = found;
    if (!owner || found.length > 1) continue;
    const known = owners.get(owner) ?? [];
    if (!known.some(({ value }) => value === identifier.value))
      owners.set(owner, [...known, identifier]);
  }
  return owners;
}

interface Address {
  readonly names: readonly string[];
  readonly organisation: Organisation;
}

/** `[Yoo, EH; Tobler, W] Univ X, City, Country; [Doe, J] …`; older records have no brackets. */
function addressesOf(cell: string): Address[] {
  const parts = cell.includes('[')
    ? [...cell.matchAll(/\[([^\]]*)\]\s*([^[]*)/gu)].map(([, names = '', address = '']) => ({
        names: semicolonItems(names),
        address: address.replace(/;\s*$/u, ''),
      }))
    : [{ names: [], address: cell }];
  return parts.flatMap(({ names, address }) =>
    semicolonItems(address).flatMap((each) => {
      const organisation = organisationOf(each);
      return organisation ? [{ names, organisation }] : [];
    }),
  );
}

export function readWosRow(row: Row): PaperRecord {
  const plain = plainFields(row, { identifiers: { key: accession }, keywordSeparators: [';'] });
  const early = plain.date ? undefined : row.get('earlyAccess');
  const earlyDate = early && parsePublicationDate(early.value);
  const record = earlyDate ? { ...plain, date: { value: earlyDate, line: early.line } } : plain;
  const names =
    namesOf(row, 'authors', 'fullNames') ?? namesOf(row, 'bookAuthors', 'bookFullNames');
  const groups = row.get('groupAuthors');
  const people = authorList(semicolonItems(names?.value ?? ''), {
    order: 'inverted',
    line: names?.line ?? row.line,
  });
  const signed = withAuthors(
    record,
    people,
    authorList(semicolonItems(groups?.value ?? ''), {
      order: 'inverted',
      line: groups?.line ?? row.line,
      group: true,
    }),
  );
  const orcids = ownersOf(row.text('orcids'), signed.authors, (id) => {
    const orcid = parseOrcid(id);
    return orcid === undefined ? undefined : { scheme: 'orcid', value: orcid };
  });
  const researchers = ownersOf(row.text('researcherIds'), signed.authors, (id) =>
    /^[A-Z]{1,4}-\d{4}-\d{4}$/u.test(id) ? { scheme: 'researcherid', value: id } : undefined,
  );
  const cell = row.get('addresses');
  const addresses = addressesOf(cell?.value ?? '');
  const unowned = addresses.filter(({ names: signers }) => signers.length === 0);
  return {
    ...signed,
    authors: signed.authors.map((author) => {
      const identifiers = [...(orcids.get(author) ?? []), ...(researchers.get(author) ?? [])];
      const affiliations = distinct(
        addresses
          .filter(({ names: signers }) => signers.includes(author.rawName))
          .map(({ organisation }) => organisation),
        ({ name }) => name,
      );
      return {
        ...author,
        ...(identifiers.length > 0 ? { identifiers } : {}),
        ...(affiliations.length > 0 ? { affiliations } : {}),
      };
    }),
    organisations: distinct(
      unowned.map(({ organisation }) => ({ value: organisation, line: cell?.line ?? row.line })),
      ({ value }) => value.name,
    ),
  };
}

export const wosTab = tableFormat(
  {
    id: 'wos-tab',
    label: 'Web of Science (tab-delimited)',
    description: 'Web of Science’s tab-delimited export: PT, AU, AF, TI, SO, …, UT.',
    extensions: ['txt', 'tsv', 'tab'],
  },
  {
    columns,
    marks: [
      ['au', 'ti', 'so'],
      ['au', 'ti', 'py'],
      ['au', 'ti', 'ut'],
      ['af', 'ti', 'ut'],
    ],
    delimiters: ['\t'],
    quoted: false,
    open: rowByRow(readWosRow),
  },
);
