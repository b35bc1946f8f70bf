/** Authors of a Web of Science record, with what other fields say of them by name. */

import type { Identifier } from '../../model/identifier.ts';
import type { NameParts, Organisation, PaperRecord } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { parseOrcid } from '../../text/identifiers.ts';
import { initialsLast, invertedName } from '../../text/personName.ts';
import { plainText } from '../../text/plainText.ts';
import {
  type AboutAuthors,
  type Authors,
  aboutNobody,
  addAffiliation,
  addIdentifier,
  withAbout,
} from '../aboutAuthors.ts';
import { authorMatcher, nameKey } from '../authorMatch.ts';
import { organisationOf } from '../organisationOf.ts';
import { authorList, namesOfField } from './taggedAuthors.ts';
import type { TaggedEntry } from './taggedReader.ts';
import { linesOf, textsOf } from './taggedValues.ts';

/**
 * The authors in order, groups last: `AF` has the names of `AU` in full. Addresses (`C1`) and
 * identifiers (`OI`, `RI`) name those whom they belong to.
 */
export function wosAuthors(entry: TaggedEntry): Authors & Pick<PaperRecord, 'organisations'> {
  const [short, full] = [namesIn(entry, 'AU'), namesIn(entry, 'AF')];
  const [bookShort, bookFull] = [namesIn(entry, 'BA'), namesIn(entry, 'BF')];
  const groups = linesOf(entry, 'CA').flatMap(splitGroups);
  const persons = [fuller(short, full), fuller(bookShort, bookFull)].find(
    (names) => names.length > 0,
  );
  const bookGroups = persons || groups.length > 0 ? [] : linesOf(entry, 'GP').flatMap(splitGroups);
  const signed = persons ?? [];

  // Some exports repeat the groups among the persons, as `Group, Pier Study`.
  const groupOf = new Map(groups.map((group) => [nameKey(group.value), group]));
  const list = authorList(wosParts);
  const forms: string[][] = [];
  const parallel = short.length === signed.length ? short : [];
  for (const [i, name] of signed.entries()) {
    const key = nameKey(name.value);
    const group = groupOf.get(key);
    groupOf.delete(key);
    const abbreviated = parallel[i]?.value;
    const known = abbreviated === undefined ? undefined : partsByShort(name.value, abbreviated);
    list.add(group ?? name, group ? 'group' : known);
    if (list.authors.length > forms.length)
      forms.push([name.value, ...(abbreviated === undefined ? [] : [abbreviated])]);
  }
  for (const group of [...groupOf.values(), ...bookGroups]) list.add(group, 'group');

  const result = list.result();
  const match = authorMatcher(
    result.authors.map(({ rawName, parts }, i) => ({
      names: [rawName, ...(forms[i] ?? [])],
      ...(parts ? { parts } : {}),
    })),
  );
  const about = aboutNobody();
  addIdentifiers(entry, match, about);
  const organisations = addAddresses(entry, match, result.authors.length, about);
  return { ...withAbout(result, about), organisations };
}

/** Names of Chinese databases stand without a comma in full; the short form tells the family name. */
function partsByShort(full: string, short: string): NameParts | undefined {
  const family = invertedName(short)?.family;
  if (family === undefined || full.includes(',')) return undefined;
  if (full.startsWith(`${family} `)) return { family, given: full.slice(family.length + 1) };
  if (full.endsWith(` ${family}`)) return { family, given: full.slice(0, -family.length - 1) };
  return undefined;
}

const wosParts = (name: string): NameParts | undefined => invertedName(name) ?? initialsLast(name);

/** An e-mail address in brackets may follow a name. */
const namesIn = (entry: TaggedEntry, tag: string): Located<string>[] =>
  namesOfField(linesOf(entry, tag)).map(({ value, line }) => ({
    value: value.replace(/\s{0,9}\([^()@]{0,200}@[^()@]{0,200}\)$/u, ''),
    line,
  }));

const fuller = (
  short: readonly Located<string>[],
  full: readonly Located<string>[],
): readonly Located<string>[] => (full.length >= short.length ? full : short);

const splitGroups = ({ value, line }: Located<string>): Located<string>[] =>
  value
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ value: part, line }));

type Match = (name: string) => number | undefined;

/** `Family, Given/0000-0002-1825-0097; …`. Persons who are no authors are passed over. */
function addIdentifiers(entry: TaggedEntry, match: Match, about: AboutAuthors): void {
  for (const tag of ['OI', 'RI']) {
    for (const text of textsOf(entry, tag)) {
      for (const part of text.value.split(';')) {
        const slash = part.lastIndexOf('/');
        const identifier = personIdentifier(tag, part.slice(slash + 1));
        const author = slash < 0 || !identifier ? undefined : match(part.slice(0, slash));
        if (author !== undefined && identifier) addIdentifier(about, author, identifier);
      }
    }
  }
}

function personIdentifier(tag: string, text: string): Identifier | undefined {
  const orcid = parseOrcid(text);
  if (orcid !== undefined) return { scheme: 'orcid', value: orcid };
  const number = /^[A-Z]{1,3}-\d{4}-\d{4}$/u.exec(text.trim());
  return tag === 'RI' && number ? { scheme: 'researcherid', value: number[0] } : undefined;
}

/**
 * `[Li, Wei; Sato, Yui] Univ X, City, Country` is an address of those two; one without names is the
 * only author's, or the record's. Where there is none, the address for reprints stands in.
 */
function addAddresses(
  entry: TaggedEntry,
  match: Match,
  count: number,
  about: AboutAuthors,
): Located<Organisation>[] {
  const organisations: Located<Organisation>[] = [];
  const given = linesOf(entry, 'C1');
  const addresses =
    given.length > 0 ? joinWrapped(given.filter(isAddress)).map(namedAddress) : reprints(entry);
  for (const { names, address, line } of addresses) {
    const organisation = organisationOf(address);
    if (!organisation) continue;
    const whose = new Set(names.flatMap((name) => match(name) ?? []));
    if (names.length === 0 && count === 1) whose.add(0);
    if (whose.size === 0) organisations.push({ value: organisation, line });
    for (const author of whose) addAffiliation(about, author, organisation);
  }
  return organisations;
}

interface NamedAddress {
  readonly names: readonly string[];
  readonly address: string;
  readonly line: number;
}

function namedAddress({ value, line }: Located<string>): NamedAddress {
  const end = value.startsWith('[') ? value.indexOf(']') : -1;
  if (end < 0) return { names: [], address: value, line };
  return { names: plainText(value.slice(1, end)).split(';'), address: value.slice(end + 1), line };
}

/** A damaged export may run the cited references (`Li W, 1999, J BOATS, V1, P1`) into the addresses. */
const isAddress = ({ value }: Located<string>): boolean =>
  !/^[^,[\]]{1,80}, (?:1[5-9]|20)\d\d,/u.test(value);

/** `Li, W (corresponding author), Univ X, City, Country.; …` */
function reprints(entry: TaggedEntry): NamedAddress[] {
  return textsOf(entry, 'RP').flatMap(({ value, line }) =>
    value.split(/(?<=\.);\s+/u).flatMap((part) => {
      const found = /^([^()]{1,2000}?)\s*\((?:corresponding|reprint) author\),\s*(.*)$/su.exec(
        part,
      );
      if (!found?.[1] || !found[2]) return [];
      return [{ names: found[1].split(';'), address: found[2], line }];
    }),
  );
}

/**
 * One address a line, but some exports wrap them: a line goes on the one before while its bracket
 * is open, and where every finished address ends in a full stop, until there is one.
 */
function joinWrapped(lines: readonly Located<string>[]): Located<string>[] {
  const stops = lines.at(-1)?.value.endsWith('.') ?? false;
  const result: { readonly pieces: string[]; readonly line: number }[] = [];
  let bracket = false;
  let stopped = false;
  for (const { value, line } of lines) {
    const last = result.at(-1);
    const goesOn: boolean =
      last !== undefined && !value.startsWith('[') && (bracket || (stops && !stopped));
    if (last && goesOn) last.pieces.push(value);
    else result.push({ pieces: [value], line });
    bracket = (goesOn ? bracket : value.startsWith('[')) && !value.includes(']');
    stopped = value.endsWith('.');
  }
  return result.map(({ pieces, line }) => ({ value: pieces.join(' '), line }));
}
