/**
 * Which records describe the same paper: those that share a registered identifier, a title, or an
 * abstract, unless what else they say forbids it. Each join keeps its reason.
 */

import { datesAgree } from '../model/date.ts';
import { type Identifier, type IdentifierScheme, identifierSchemes } from '../model/identifier.ts';
import { foldText } from '../text/fold.ts';
import { terms } from '../text/tokens.ts';
import { familyKey, namesAgree } from './compareNames.ts';
import { type CorpusRecord, describePlace, placeOf } from './corpus.ts';

/** Records of one paper, in corpus order, and why they are held to be one. */
export interface RecordGroup {
  readonly records: readonly CorpusRecord[];
  readonly joins: readonly string[];
}

/**
 * Shorter titles (`Introduction`) recur without being the same; they join only with an author or
 * the date in common. Shorter abstracts do not join.
 */
const shortestTitle = 20;
const shortestAbstract = 100;
/** A preprint and its publication may be this far apart. */
const yearsApart = 3;

interface Key {
  readonly key: string;
  readonly reason: string;
  readonly kind: 'identifier' | 'title' | 'short-title' | 'abstract';
}

/**
 * A short title is only a key together with what must be in common: an author's family name, or
 * the day.
 */
function keysOf({ record, authors }: CorpusRecord): Key[] {
  const keys: Key[] = record.identifiers.map(({ value }) => ({
    key: `${value.scheme}:${value.value.toLowerCase()}`,
    reason: `the same ${identifierSchemes[value.scheme].label} (${value.value})`,
    kind: 'identifier',
  }));
  const title = record.title ? foldText(record.title.value) : '';
  if (title.length >= shortestTitle) {
    keys.push({ key: `t:${title}`, reason: 'the same title', kind: 'title' });
  } else if (title !== '') {
    const date = record.date?.value;
    const common = new Set(authors.map((author) => `a:${familyKey(author)}`));
    if (date?.day !== undefined) common.add(`d:${date.month}-${date.day}`);
    for (const other of common) {
      const reason = 'the same title, and an author or the date in common';
      keys.push({ key: `t:${title}:${other}`, reason, kind: 'short-title' });
    }
  }
  const abstract = record.abstract ? foldText(record.abstract.value) : '';
  if (abstract.length >= shortestAbstract) {
    keys.push({ key: `a:${abstract}`, reason: 'the same abstract', kind: 'abstract' });
  }
  return keys;
}

/** Registries that give a paper one number; others hold duplicates. */
const singular: ReadonlySet<IdentifierScheme> = new Set([
  'doi',
  'arxiv',
  'pmid',
  'wos',
  'scopus',
  'acl',
]);

/** A DOI that names a preprint does not contradict that of the publication. */
const isPreprint = ({ scheme, value }: Identifier): boolean =>
  scheme === 'doi' && /^10\.(?:48550|1101|2139|21203|31234|31219|26434|20944)\//u.test(value);

/** Identifiers or years that cannot be of one paper. */
function contradict(a: CorpusRecord, b: CorpusRecord): boolean {
  for (const { value: x } of a.record.identifiers) {
    for (const { value: y } of b.record.identifiers) {
      if (x.scheme !== y.scheme || !singular.has(x.scheme)) continue;
      if (x.value.toLowerCase() === y.value.toLowerCase()) continue;
      if (isPreprint(x) === isPreprint(y)) return true;
    }
  }
  const [x, y] = [a.record.date?.value.year, b.record.date?.value.year];
  return x !== undefined && y !== undefined && Math.abs(x - y) > yearsApart;
}

/** Texts that share fewer of their terms are about different things. */
const leastShared = 0.15;

/** Whether both have an abstract, and the two have little in common. */
function differentAbstracts(a: CorpusRecord, b: CorpusRecord): boolean {
  const [x, y] = [a.record.abstract?.value ?? '', b.record.abstract?.value ?? ''];
  if (x.length < shortestAbstract || y.length < shortestAbstract) return false;
  const [first, second] = [new Set(terms(x)), new Set(terms(y))];
  let shared = 0;
  for (const term of first) if (second.has(term)) shared++;
  return shared < leastShared * (first.size + second.size - shared);
}

/** Two entries of one document are two papers if they print different texts. */
function apartInOneDocument(
  a: CorpusRecord,
  b: CorpusRecord,
  field: 'title' | 'abstract',
): boolean {
  const [x, y] = [a.record[field]?.value, b.record[field]?.value];
  return a.file === b.file && x !== undefined && y !== undefined && foldText(x) !== foldText(y);
}

/** Whether some author of one can be an author of the other. */
function shareAuthor(a: CorpusRecord, b: CorpusRecord): boolean {
  const families = new Map(b.authors.map((author) => [familyKey(author), author]));
  return a.authors.some((author) => {
    const other = families.get(familyKey(author));
    return other !== undefined && namesAgree(author, other);
  });
}

/** Whether a record lists all of its authors, each at a place. */
const namesAll = ({ authors, countedAuthors }: CorpusRecord): boolean =>
  authors.length > 0 && countedAuthors?.value === authors.length;

/** Whether both name all of their authors and none of them can be the same. */
const differentAuthors = (a: CorpusRecord, b: CorpusRecord): boolean =>
  namesAll(a) && namesAll(b) && !shareAuthor(a, b);

/** Whether two records name the same author or the same day. */
function haveInCommon(a: CorpusRecord, b: CorpusRecord): boolean {
  if (shareAuthor(a, b)) return true;
  const [x, y] = [a.record.date?.value, b.record.date?.value];
  return x?.day !== undefined && y?.day !== undefined && datesAgree(x, y);
}

/** One document does not date one paper twice: a talk given again, a journal version. */
function datedApart(a: CorpusRecord, b: CorpusRecord): boolean {
  const [x, y] = [a.record.date?.value.year, b.record.date?.value.year];
  return a.file === b.file && x !== undefined && y !== undefined && x !== y;
}

/** Whether an equal key makes two records one paper. */
function joins(kind: Key['kind'], a: CorpusRecord, b: CorpusRecord): boolean {
  if (kind === 'identifier') return true;
  if (contradict(a, b) || datedApart(a, b)) return false;
  if (kind === 'abstract') return !apartInOneDocument(a, b, 'title');
  if (apartInOneDocument(a, b, 'abstract')) return false;
  if (kind === 'short-title') return haveInCommon(a, b);
  if (shareAuthor(a, b)) return true;
  return !differentAuthors(a, b) && !differentAbstracts(a, b);
}

/**
 * Groups in the order of their first records. Near-linear: union-find over exact keys, identifiers
 * before titles and abstracts; groups whose members contradict each other are not united.
 */
export function joinRecords(records: readonly CorpusRecord[]): RecordGroup[] {
  const members = new Map<number, number[]>(records.map((_, i) => [i, [i]]));
  const rootOf = records.map((_, i) => i);
  const reasons = new Map<number, string[]>();

  const unite = (i: number, j: number, compatible: boolean): boolean => {
    const [a, b] = [rootOf[i] ?? i, rootOf[j] ?? j].sort((x, y) => x - y) as [number, number];
    if (a === b) return true;
    const [first, second] = [members.get(a) ?? [], members.get(b) ?? []];
    const apart = first.some((x) =>
      second.some((y) => {
        const [one, other] = [records[x], records[y]];
        return one !== undefined && other !== undefined && contradict(one, other);
      }),
    );
    if (apart && !compatible) return false;
    for (const member of second) rootOf[member] = a;
    members.set(a, [...first, ...second]);
    members.delete(b);
    return true;
  };

  const keys = records.map(keysOf);
  for (const byIdentifier of [true, false]) {
    const byKey = new Map<string, number[]>();
    for (const [i, entry] of records.entries()) {
      const partners = new Map<number, string[]>();
      for (const { key, reason, kind } of keys[i] ?? []) {
        if ((kind === 'identifier') !== byIdentifier) continue;
        const holders = byKey.get(key) ?? [];
        const partner = holders.find((j) => {
          const other = records[j];
          return other !== undefined && joins(kind, entry, other) && unite(i, j, byIdentifier);
        });
        if (partner !== undefined)
          partners.set(partner, [...(partners.get(partner) ?? []), reason]);
        holders.push(i);
        byKey.set(key, holders);
      }
      for (const [j, why] of partners) {
        const other = records[j];
        if (!other) continue;
        const places = `${describePlace(placeOf(entry))} and ${describePlace(placeOf(other))}`;
        reasons.set(i, [...(reasons.get(i) ?? []), `${places} have ${why.join(' and ')}.`]);
      }
    }
  }
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([, group]) => {
      const ordered = [...group].sort((a, b) => a - b);
      return {
        records: ordered.flatMap((i) => records[i] ?? []),
        joins: ordered.flatMap((i) => reasons.get(i) ?? []),
      };
    });
}
