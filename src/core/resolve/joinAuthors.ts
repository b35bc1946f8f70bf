/** Names to authors, with every place at which each is printed. */

import type { Author, Authorship, NameVariant, NearMiss, PrintedName } from '../model/author.ts';
import type { Identifier } from '../model/identifier.ts';
import { authorId } from '../model/ids.ts';
import type { Paper } from '../model/paper.ts';
import type { ParsedDocument, ProfileRecord } from '../model/record.ts';
import type { Claim, SourceRef } from '../model/source.ts';
import { slug } from '../text/fold.ts';
import { authorEvidence, type Explained, nearMissesOf, type PersonKey } from './authorEvidence.ts';
import { gatherClaims, stated } from './claims.ts';
import { nameKey } from './compareNames.ts';
import type { CorpusRecord } from './corpus.ts';
import type { Identities } from './identity/resolveIdentities.ts';
import type { RecordGroup } from './joinRecords.ts';
import { variantsOf } from './nameVariants.ts';
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
  identities: Identities,
): { authors: Author[]; authorships: Authorship[]; nearMisses: NearMiss[] } {
  const people = new Map<PersonKey, Person>();
  const personOf = (key: PersonKey): Person => {
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
  const owners = profileOwners(documents, identities);
  for (const { file, profiles } of documents) {
    for (const profile of profiles) {
      const person = personOf(owners(profile.rawName));
      person.profiles.push({ file, profile });
      addVariant(person, profile.rawName, { file, line: profile.line });
    }
  }
  const { mentions, personOf: personOfMention } = identities;
  let place = 0;
  for (const [number, { records }] of groups.entries()) {
    for (const entry of records) {
      const first = place;
      place += entry.authors.length;
      const keyAt = (i: number) => personOfMention[mentions.places[first + i] ?? -1] ?? -1;
      addRecord(entry, keyAt, number, personOf);
    }
  }

  const ordered = inOrder(people);
  const slugs = uniqueSlugs(ordered.map(({ name }) => slug(name) || 'unnamed'));
  const ids = new Map(ordered.map(({ key }, i) => [key, authorId(slugs[i] ?? '')]));
  const explain = authorEvidence(identities);
  const authors: Author[] = [];
  const authorships: Authorship[] = [];
  for (const [i, { key, variants }] of ordered.entries()) {
    const person = personOf(key);
    // What is known of a person is needed no longer; of a hundred thousand it is much.
    people.delete(key);
    const author = toAuthor(slugs[i] ?? '', person, variants, explain(key, variants));
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
  return { authors, authorships, nearMisses: nearMissesOf(identities, (key) => ids.get(key)) };
}

/** By the folded name that is shown; of namesakes, who has more papers, then by what these say. */
function inOrder(
  people: ReadonlyMap<PersonKey, Person>,
): { key: PersonKey; name: string; variants: NameVariant[] }[] {
  const rank = (key: PersonKey) => (typeof key === 'number' ? key : Number.MAX_SAFE_INTEGER);
  return [...people]
    .map(([key, person]) => {
      const variants = variantsOf(person.variants);
      return {
        key,
        name: nameKey(variants[0]?.name ?? ''),
        variants,
        papers: person.papers.length,
      };
    })
    .sort(
      (a, b) =>
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
        b.papers - a.papers ||
        rank(a.key) - rank(b.key),
    );
}

/** Gives the person of a page: of those who bear the name, the one with most papers, else a new one. */
function profileOwners(
  documents: readonly ParsedDocument[],
  { mentions, personOf }: Identities,
): (name: string) => PersonKey {
  if (documents.every(({ profiles }) => profiles.length === 0)) return nameKey;
  const numberOf = new Map(mentions.names.map((name, i) => [name, i]));
  const papers = new Map<number, Map<number, number>>();
  for (let i = 0; i < mentions.count; i++) {
    const name = mentions.nameOf[i] as number;
    const persons = papers.get(name) ?? new Map<number, number>();
    papers.set(name, persons);
    const person = personOf[i] as number;
    persons.set(person, (persons.get(person) ?? 0) + 1);
  }
  return (name) => {
    const persons = papers.get(numberOf.get(nameKey(name)) ?? -1);
    const [most] = [...(persons ?? [])].sort(([a, x], [b, y]) => y - x || a - b);
    return most?.[0] ?? nameKey(name);
  };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function addVariant(person: Person, name: string, source: SourceRef): void {
  const sources = person.variants.get(name);
  if (sources) sources.push(source);
  else person.variants.set(name, [source]);
}

function addRecord(
  { file, record, authors }: CorpusRecord,
  keyAt: (author: number) => PersonKey,
  number: number,
  personOf: (key: PersonKey) => Person,
): void {
  /** One object for all that stands on one line. */
  let place: SourceRef = { file, line: record.line };
  for (const [i, author] of authors.entries()) {
    const { rawName, position, line, guessed, group, identifiers, affiliations } = author;
    const person = personOf(keyAt(i));
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

function toAuthor(
  idSlug: string,
  { profiles, identifiers, groups }: Person,
  variants: readonly NameVariant[],
  explained: Explained,
): Author {
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
    name: variants[0]?.name ?? idSlug,
    ...(groups > 0 ? { group: true as const } : {}),
    variants,
    identifiers: gatherClaims(identifiers, ({ scheme, value }) => `${scheme}:${value}`),
    profile: { citations: figure('citations'), hIndex: figure('hIndex'), papers: figure('papers') },
    ...explained,
  };
}
