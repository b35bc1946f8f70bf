/** Web of Science's tab-delimited export: one row a record, its two-letter tags as the header. */

import type { Identifier, Organisation, PaperRecord } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { parseOrcid } from '../../text/identifiers.ts';
import { parsePublicationDate } from '../../text/publicationDates.ts';
import { aboutNobody, addAffiliation, withAbout } from '../aboutAuthors.ts';
import { authorMatcher } from '../authorMatch.ts';
import { distinct } from '../recordOf.ts';
import { authorList, organisationOf, semicolonItems, withAuthors } from './authorNames.ts';
import { plainFields } from './plainFields.ts';
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

/** `Kyriakidis, Phaedon/0000-0003-4222-8567; …`: whose they are is told by name. */
const numbers: readonly (readonly [string, (id: string) => Identifier | undefined])[] = [
  [
    'orcids',
    (id) => {
      const value = parseOrcid(id);
      return value === undefined ? undefined : { scheme: 'orcid', value };
    },
  ],
  [
    'researcherIds',
    (id) =>
      /^[A-Z]{1,4}-\d{4}-\d{4}$/u.test(id) ? { scheme: 'researcherid', value: id } : undefined,
  ],
];

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
  const about = aboutNobody();
  const match = authorMatcher(
    signed.authors.map(({ rawName, parts }) => ({ names: [rawName], ...(parts ? { parts } : {}) })),
  );
  for (const [field, read] of numbers) {
    for (const item of semicolonItems(row.text(field))) {
      const slash = item.lastIndexOf('/');
      const id = slash < 0 ? undefined : read(item.slice(slash + 1).trim());
      const author = id && match(item.slice(0, slash).trim());
      if (!id || author === undefined) continue;
      // One person may have several ResearcherIDs.
      const known = about.identifiers.get(author) ?? [];
      if (known.every(({ value }) => value !== id.value))
        about.identifiers.set(author, [...known, id]);
    }
  }
  const cell = row.get('addresses');
  const unowned: Located<Organisation>[] = [];
  for (const { names: signers, organisation } of addressesOf(cell?.value ?? '')) {
    const whose = new Set(signers.flatMap((name) => match(name) ?? []));
    for (const author of whose) addAffiliation(about, author, organisation);
    if (whose.size === 0) unowned.push({ value: organisation, line: cell?.line ?? row.line });
  }
  return {
    ...signed,
    ...withAbout(signed, about),
    organisations: distinct(unowned, ({ value }) => value.name),
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
