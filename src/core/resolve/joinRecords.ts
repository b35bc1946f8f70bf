/**
 * Which records describe the same paper: those that share a registered identifier, a title, or an
 * abstract, unless what else they say forbids it. Each join keeps its reason.
 */

import { datesAgree } from '../model/date.ts';
import { identifierSchemes } from '../model/identifier.ts';
import { foldText } from '../text/fold.ts';
import { familyKey } from './compareNames.ts';
import { type CorpusRecord, describePlace, placeOf } from './corpus.ts';
import { areNearTitles, nearTitleKeys } from './nearTitles.ts';
import { contradict, limitsOf, type PaperLimits, together } from './paperLimits.ts';
import { differentAuthors, differentTexts, shareAuthor } from './sameRecord.ts';

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
/** A title that more records bear than this recurs as well, whatever its length. */
const mostOfATitle = 200;
/** A record is compared with so many of the papers that have a key of its own. */
const mostApart = 50;

interface Key {
  readonly key: string;
  readonly reason: () => string;
  readonly kind: 'identifier' | 'doi' | 'title' | 'short-title' | 'near-title' | 'abstract';
}

const sameTitle = () => 'the same title';
const titleAndMore = () => 'the same title, and an author or the date in common';
const nearTitle = () => 'titles that differ by a slip of the pen, and the same authors';
const sameAbstract = () => 'the same abstract';

/**
 * A short title is only a key together with what must be in common: an author's family name, or
 * the day.
 */
function keysOf(entry: CorpusRecord, title: string, recurs: boolean, alone: boolean): Key[] {
  const { record, authors } = entry;
  const keys: Key[] = record.identifiers.map(({ value }) => ({
    key: `${value.scheme}:${value.value.toLowerCase()}`,
    reason: () => `the same ${identifierSchemes[value.scheme].label} (${value.value})`,
    kind: value.scheme === 'doi' ? 'doi' : 'identifier',
  }));
  if (title.length >= shortestTitle && !recurs) {
    keys.push({ key: `t:${title}`, reason: sameTitle, kind: 'title' });
  } else if (title !== '') {
    const date = record.date?.value;
    const common = new Set(authors.map((author) => `a:${familyKey(author)}`));
    if (date?.day !== undefined) common.add(`d:${date.month}-${date.day}`);
    for (const other of common) {
      keys.push({ key: `t:${title}:${other}`, reason: titleAndMore, kind: 'short-title' });
    }
  }
  // A document does not print one paper twice with a slip in it.
  for (const key of alone ? [] : nearTitleKeys(title, entry)) {
    keys.push({ key, reason: nearTitle, kind: 'near-title' });
  }
  const abstract = record.abstract ? foldText(record.abstract.value) : '';
  if (abstract.length >= shortestAbstract) {
    keys.push({ key: `a:${abstract}`, reason: sameAbstract, kind: 'abstract' });
  }
  return keys;
}

/** The keys of every record. */
function allKeys(records: readonly CorpusRecord[]): Key[][] {
  const times = new Map<string, number>();
  const titles = records.map(({ record }) => foldText(record.title?.value ?? ''));
  const alone = records.every(({ file }) => file === records[0]?.file);
  for (const title of titles) times.set(title, (times.get(title) ?? 0) + 1);
  return records.map((entry, i) => {
    const title = titles[i] ?? '';
    return keysOf(entry, title, (times.get(title) ?? 0) > mostOfATitle, alone);
  });
}

/** Whether both have an abstract, and the two have little in common. */
function differentAbstracts(a: CorpusRecord, b: CorpusRecord): boolean {
  const [x, y] = [a.record.abstract?.value ?? '', b.record.abstract?.value ?? ''];
  if (x.length < shortestAbstract || y.length < shortestAbstract) return false;
  return differentTexts(x, y);
}

/** Chapters may be printed with the DOI of their book, abstracts with that of their issue. */
const differentParts = (a: CorpusRecord, b: CorpusRecord): boolean =>
  differentTexts(a.record.title?.value ?? '', b.record.title?.value ?? '') &&
  differentAuthors(a, b);

/** Two entries of one document are two papers if they print different texts. */
function apartInOneDocument(
  a: CorpusRecord,
  b: CorpusRecord,
  field: 'title' | 'abstract',
): boolean {
  const [x, y] = [a.record[field]?.value, b.record[field]?.value];
  return a.file === b.file && x !== undefined && y !== undefined && foldText(x) !== foldText(y);
}

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

/** Whether an equal key makes two records one paper, as far as these two go. */
function joins(kind: Key['kind'], a: CorpusRecord, b: CorpusRecord): boolean {
  if (kind === 'identifier') return true;
  if (kind === 'doi') return !differentParts(a, b);
  if (kind === 'near-title') return a.file !== b.file && areNearTitles(a, b);
  if (datedApart(a, b)) return false;
  if (kind === 'abstract') return !apartInOneDocument(a, b, 'title');
  if (apartInOneDocument(a, b, 'abstract')) return false;
  if (kind === 'short-title') return haveInCommon(a, b);
  return !differentAbstracts(a, b) || shareAuthor(a, b);
}

/** Groups of records, each under the number of its first. */
function openGroups(records: readonly CorpusRecord[]) {
  const members = records.map((_, i) => [i]);
  const limits: (PaperLimits | undefined)[] = [];
  const rootOf = records.map((_, i) => i);
  const limitsAt = (root: number): PaperLimits | undefined => {
    const entry = records[root];
    if (entry) limits[root] ??= limitsOf(entry);
    return limits[root];
  };
  const rootsOf = (i: number, j: number) =>
    [rootOf[i] ?? i, rootOf[j] ?? j].sort((x, y) => x - y) as [number, number];
  return {
    /** Whether the groups of two records are one, or can be. */
    agree: (i: number, j: number): boolean => {
      const [a, b] = rootsOf(i, j);
      const [one, other] = [limitsAt(a), limitsAt(b)];
      return a === b || (one !== undefined && other !== undefined && !contradict(one, other));
    },
    unite: (i: number, j: number): void => {
      const [a, b] = rootsOf(i, j);
      const [one, other] = [limitsAt(a), limitsAt(b)];
      if (a === b || !one || !other) return;
      limits[a] = together(one, other);
      for (const member of members[b] ?? []) {
        rootOf[member] = a;
        members[a]?.push(member);
      }
      members[b] = [];
    },
    /** In the order of their first records, each in that of the corpus. */
    all: () =>
      members.filter(({ length }) => length > 0).map((group) => group.sort((x, y) => x - y)),
  };
}

/**
 * Groups in the order of their first records. Near-linear: union-find over exact keys, identifiers
 * before titles and abstracts; groups whose members contradict each other are not united.
 */
export function joinRecords(records: readonly CorpusRecord[]): RecordGroup[] {
  const groups = openGroups(records);
  const reasons = new Map<number, string[]>();
  const keys = allKeys(records);
  for (const byIdentifier of [true, false]) {
    /** By key, one record of each paper that has it. */
    const byKey = new Map<string, number[]>();
    for (const [i, entry] of records.entries()) {
      const partners = new Map<number, string[]>();
      for (const { key, reason, kind } of keys[i] ?? []) {
        if ((kind === 'identifier' || kind === 'doi') !== byIdentifier) continue;
        const holders = byKey.get(key);
        if (!holders) {
          byKey.set(key, [i]);
          continue;
        }
        const partner = holders.find((j) => {
          const other = records[j];
          if (!other || !(byIdentifier || groups.agree(i, j))) return false;
          return joins(kind, entry, other);
        });
        if (partner !== undefined) {
          groups.unite(i, partner);
          const why = partners.get(partner) ?? [];
          // Both keys of a near title may be shared, which is one reason.
          if (!why.includes(reason())) partners.set(partner, [...why, reason()]);
        } else if (holders.length < mostApart) holders.push(i);
      }
      for (const [j, why] of partners) {
        const other = records[j];
        if (!other) continue;
        const places = `${describePlace(placeOf(entry))} and ${describePlace(placeOf(other))}`;
        reasons.set(i, [...(reasons.get(i) ?? []), `${places} have ${why.join(' and ')}.`]);
      }
    }
  }
  return groups.all().map((group) => ({
    records: group.flatMap((i) => records[i] ?? []),
    joins: group.flatMap((i) => reasons.get(i) ?? []),
  }));
}
