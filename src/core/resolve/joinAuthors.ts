/**
 * Names to authors. Names that differ in case, accents and punctuation only are one author; two
 * equal names on one record are two people, because nobody is printed twice on a paper.
 */

import type { Author, Authorship, NameVariant, PrintedName } from '../model/author.ts';
import { authorId } from '../model/ids.ts';
import type { Issue } from '../model/issue.ts';
import type { Paper } from '../model/paper.ts';
import type { ParsedDocument, ProfileRecord } from '../model/record.ts';
import { type Claim, compareSources, type SourceRef } from '../model/source.ts';
import { foldText, slug } from '../text/fold.ts';
import { gatherClaims, stated } from './claims.ts';
import type { CorpusRecord } from './corpus.ts';
import type { RecordGroup } from './joinRecords.ts';
import { uniqueSlugs } from './uniqueSlugs.ts';

interface Person {
  readonly variants: Map<string, SourceRef[]>;
  readonly profiles: { readonly file: string; readonly profile: ProfileRecord }[];
  /** Paper number in the order of the papers, to what is printed. */
  readonly papers: Map<number, PrintedName[]>;
}

/** A name that folds to nothing (symbols only) is known by itself. */
const nameKey = (name: string): string => foldText(name) || name;

/** Authors by id and authorships by paper, position and author. `papers` are those of the groups. */
export function joinAuthors(
  documents: readonly ParsedDocument[],
  groups: readonly RecordGroup[],
  papers: readonly Paper[],
): { authors: Author[]; authorships: Authorship[]; issues: Issue[] } {
  const people = new Map<string, Person>();
  const issues: Issue[] = [];
  const personOf = (key: string): Person => {
    const present = people.get(key);
    if (present) return present;
    const person: Person = { variants: new Map(), profiles: [], papers: new Map() };
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
  for (const [number, { records }] of groups.entries()) {
    for (const entry of records) addRecord(entry, number, personOf, issues);
  }

  const keys = [...people.keys()].sort((a, b) => (a < b ? -1 : 1));
  const slugs = uniqueSlugs(keys.map((key) => slug(key.replace(/#\d+$/u, '')) || 'unnamed'));
  const authors: Author[] = [];
  const authorships: Authorship[] = [];
  for (const [i, key] of keys.entries()) {
    const person = personOf(key);
    const author = toAuthor(slugs[i] ?? key, person);
    authors.push(author);
    for (const [number, printed] of person.papers) {
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

function addVariant(person: Person, name: string, source: SourceRef): void {
  const sources = person.variants.get(name);
  if (sources) sources.push(source);
  else person.variants.set(name, [source]);
}

function addRecord(
  { file, record, authors }: CorpusRecord,
  number: number,
  personOf: (key: string) => Person,
  issues: Issue[],
): void {
  const times = new Map<string, number>();
  for (const { rawName, position, line, guessed } of authors) {
    const key = nameKey(rawName);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    if (time === 2) {
      issues.push({
        severity: 'warning',
        code: 'name-twice-on-a-paper',
        message: `“${rawName}” is printed twice on one paper. They were taken for two people of the same name.`,
        file,
        line,
      });
    }
    const person = personOf(time === 1 ? key : `${key}#${time}`);
    addVariant(person, rawName, { file, line });
    const printed = person.papers.get(number) ?? [];
    printed.push({
      file,
      line,
      rawName,
      ...(position === undefined ? {} : { position }),
      ...(record.key === undefined ? {} : { recordKey: record.key }),
      ...(guessed ? { guessed } : {}),
    });
    person.papers.set(number, printed);
  }
}

function toAuthor(idSlug: string, { variants, profiles }: Person): Author {
  const list: NameVariant[] = [...variants]
    .map(([name, sources]) => ({ name, sources: [...sources].sort(compareSources) }))
    .sort(
      (a, b) =>
        b.sources.length - a.sources.length ||
        b.name.length - a.name.length ||
        (a.name < b.name ? -1 : 1),
    );
  const figure = (kind: 'citations' | 'hIndex' | 'papers'): Claim<number>[] =>
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
    variants: list,
    identifiers: [],
    profile: { citations: figure('citations'), hIndex: figure('hIndex'), papers: figure('papers') },
    evidence: evidenceFor(list),
  };
}

function evidenceFor(variants: readonly NameVariant[]): string[] {
  const places = variants.reduce((sum, { sources }) => sum + sources.length, 0);
  if (places < 2) return [];
  const names = variants.map(({ name }) => `“${name}”`).join(', ');
  return variants.length === 1
    ? [`${names} is printed in ${places} places; equal names are taken for one person.`]
    : [`${names} differ in case, accents or punctuation only; they are taken for one person.`];
}
