/** Names to authors, with every place at which each is printed. */

import type { Author, Authorship, NameVariant, PrintedName } from '../model/author.ts';
import type { Identifier } from '../model/identifier.ts';
import { authorId } from '../model/ids.ts';
import type { Issue } from '../model/issue.ts';
import type { Paper } from '../model/paper.ts';
import type { ParsedDocument, ProfileRecord } from '../model/record.ts';
import { type Claim, compareSources, type SourceRef } from '../model/source.ts';
import { slug } from '../text/fold.ts';
import { isInitials } from '../text/personName.ts';
import { authorKeys, nameKey } from './authorKeys.ts';
import { gatherClaims, stated } from './claims.ts';
import type { CorpusRecord } from './corpus.ts';
import type { RecordGroup } from './joinRecords.ts';
import { uniqueSlugs } from './uniqueSlugs.ts';

interface Person {
  readonly variants: Map<string, SourceRef[]>;
  readonly profiles: { readonly file: string; readonly profile: ProfileRecord }[];
  /** Paper numbers in the order of the papers, each with what is printed. */
  readonly papers: { readonly number: number; readonly printed: PrintedName[] }[];
  readonly identifiers: Claim<Identifier>[];
  /** How often the name is marked as a group's. */
  groups: number;
}

/** Authors by id and authorships by paper, position and author. `papers` are those of the groups. */
export function joinAuthors(
  documents: readonly ParsedDocument[],
  groups: readonly RecordGroup[],
  papers: readonly Paper[],
): { authors: Author[]; authorships: Authorship[]; issues: readonly Issue[] } {
  const people = new Map<string, Person>();
  const personOf = (key: string): Person => {
    const present = people.get(key);
    if (present) return present;
    const person: Person = {
      variants: new Map(),
      profiles: [],
      papers: [],
      identifiers: [],
      groups: 0,
    };
    people.set(key, person);
    return person;
  };
  for (const { file, profiles } of documents) {
    for (const profile of profiles) {
      const person = personOf(nameKey(profile.rawName));
      person.profiles.push({ file, profile });
      addVariant(person, profile.rawName, { file, line: profile.line });
    }
  }
  const { keys: keysOfGroups, issues } = authorKeys(groups);
  for (const [number, { records }] of groups.entries()) {
    for (const [i, entry] of records.entries()) {
      addRecord(entry, keysOfGroups[number]?.[i] ?? [], number, personOf);
    }
  }

  const keys = [...people.keys()].sort((a, b) => (a < b ? -1 : 1));
  const slugs = uniqueSlugs(keys.map((key) => slug(key.replace(/#.*$/u, '')) || 'unnamed'));
  const authors: Author[] = [];
  const authorships: Authorship[] = [];
  for (const [i, key] of keys.entries()) {
    const person = personOf(key);
    // What is known of a person is needed no longer; of a hundred thousand it is much.
    people.delete(key);
    const author = toAuthor(slugs[i] ?? key, person);
    authors.push(author);
    for (const { number, printed } of person.papers) {
      const paper = papers[number];
      if (!paper) continue;
      const position = printed.find((name) => name.position !== undefined)?.position;
      authorships.push({
        paper: paper.id,
        author: author.id,
        ...(position === undefined ? {} : { position }),
        printed,
      });
    }
  }
  return { authors, authorships, issues };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function addVariant(person: Person, name: string, source: SourceRef): void {
  const sources = person.variants.get(name);
  if (sources) sources.push(source);
  else person.variants.set(name, [source]);
}

function addRecord(
  { file, record, authors }: CorpusRecord,
  keys: readonly string[],
  number: number,
  personOf: (key: string) => Person,
): void {
  /** One object for all that stands on one line. */
  let place: SourceRef = { file, line: record.line };
  for (const [i, author] of authors.entries()) {
    const { rawName, position, line, guessed, group, identifiers, affiliations } = author;
    const person = personOf(keys[i] ?? nameKey(author.name));
    if (place.line !== line) place = { file, line };
    addVariant(person, author.name, place);
    if (group) person.groups++;
    for (const identifier of identifiers ?? []) {
      person.identifiers.push(stated(identifier, place));
    }
    // The usual form as one object, others bit by bit: this is done for every author of every record.
    const name: Writable<PrintedName> =
      position !== undefined && record.key !== undefined
        ? { file, line, rawName, position, recordKey: record.key }
        : { file, line, rawName };
    if (position !== undefined) name.position = position;
    if (record.key !== undefined) name.recordKey = record.key;
    if (guessed) name.guessed = guessed;
    if (affiliations !== undefined) name.affiliations = affiliations;
    const latest = person.papers.at(-1);
    if (latest?.number === number) latest.printed.push(name);
    else person.papers.push({ number, printed: [name] });
  }
}

/** Whether a name has a given name that is more than initials. */
const isSpelledOut = (name: string): boolean =>
  name
    .split(/\s+/u)
    .slice(0, -1)
    .some((word) => !isInitials(word));

function toAuthor(idSlug: string, person: Person): Author {
  const { variants, profiles, identifiers, groups } = person;
  const list: NameVariant[] = [...variants]
    .map(([name, sources]) => ({ name, sources: sources.sort(compareSources) }))
    .sort(
      (a, b) =>
        Number(isSpelledOut(b.name)) - Number(isSpelledOut(a.name)) ||
        b.sources.length - a.sources.length ||
        b.name.length - a.name.length ||
        (a.name < b.name ? -1 : 1),
    );
  const figure = (kind: 'citations' | 'hIndex' | 'papers'): readonly Claim<number>[] =>
    gatherClaims(
      profiles.flatMap(({ file, profile }) => {
        const found = profile[kind];
        return found ? [stated(found.value, { file, line: found.line })] : [];
      }),
      String,
    );
  return {
    id: authorId(idSlug),
    name: list[0]?.name ?? idSlug,
    ...(groups > 0 ? { group: true as const } : {}),
    variants: list,
    identifiers: gatherClaims(identifiers, ({ scheme, value }) => `${scheme}:${value}`),
    profile: { citations: figure('citations'), hIndex: figure('hIndex'), papers: figure('papers') },
    evidence: evidenceFor(list),
  };
}

function evidenceFor(variants: readonly NameVariant[]): string[] {
  const places = variants.reduce((sum, { sources }) => sum + sources.length, 0);
  if (places < 2) return [];
  const names = variants.map(({ name }) => `“${name}”`).join(', ');
  if (variants.length === 1) {
    return [`${names} is printed in ${places} places; equal names are taken for one person.`];
  }
  const alike = new Set(variants.map(({ name }) => nameKey(name))).size === 1;
  return [
    alike
      ? `${names} differ in case, accents or punctuation only; they are taken for one person.`
      : `${names} stand at the same place in records of one paper, and the letters allow it; they are taken for one person.`,
  ];
}
