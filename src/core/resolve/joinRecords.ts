/**
 * Which records describe the same paper: those that share a registered identifier, a title, or an
 * abstract, unless what else they say forbids it. Each join keeps its reason.
 */

import { datesAgree } from '../model/date.ts';
import type { Identifier } from '../model/record.ts';
import { foldText } from '../text/fold.ts';
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

const identifierNames: Readonly<Record<Identifier['scheme'], string>> = {
  doi: 'DOI',
  arxiv: 'arXiv id',
  pmid: 'PMID',
  orcid: 'ORCID',
};

function keysOf({ record }: CorpusRecord): Key[] {
  const keys: Key[] = record.identifiers.map(({ value }) => ({
    key: `${value.scheme}:${value.value.toLowerCase()}`,
    reason: `the same ${identifierNames[value.scheme]} (${value.value})`,
    kind: 'identifier',
  }));
  const title = record.title ? foldText(record.title.value) : '';
  if (title.length >= shortestTitle) {
    keys.push({ key: `t:${title}`, reason: 'the same title', kind: 'title' });
  } else if (title !== '') {
    const reason = 'the same title, and an author or the date in common';
    keys.push({ key: `t:${title}`, reason, kind: 'short-title' });
  }
  const abstract = record.abstract ? foldText(record.abstract.value) : '';
  if (abstract.length >= shortestAbstract) {
    keys.push({ key: `a:${abstract}`, reason: 'the same abstract', kind: 'abstract' });
  }
  return keys;
}

/** An equal title does not suffice where identifiers or years speak against it. */
function contradict(a: CorpusRecord, b: CorpusRecord): boolean {
  for (const { value: x } of a.record.identifiers) {
    for (const { value: y } of b.record.identifiers) {
      if (x.scheme === y.scheme && x.value.toLowerCase() !== y.value.toLowerCase()) return true;
    }
  }
  const [x, y] = [a.record.date?.value.year, b.record.date?.value.year];
  return x !== undefined && y !== undefined && Math.abs(x - y) > yearsApart;
}

/** Whether two records name the same author or the same day. */
function haveInCommon(a: CorpusRecord, b: CorpusRecord): boolean {
  const names = new Set(a.authors.map(({ rawName }) => foldText(rawName)));
  if (b.authors.some(({ rawName }) => names.has(foldText(rawName)))) return true;
  const [x, y] = [a.record.date?.value, b.record.date?.value];
  return x?.day !== undefined && y?.day !== undefined && datesAgree(x, y);
}

/** Whether an equal key makes two records one paper. */
function joins(kind: Key['kind'], a: CorpusRecord, b: CorpusRecord): boolean {
  if (kind === 'title') return !contradict(a, b);
  if (kind === 'short-title') return !contradict(a, b) && haveInCommon(a, b);
  return true;
}

/** Groups in the order of their first records. Near-linear: union-find over exact keys. */
export function joinRecords(records: readonly CorpusRecord[]): RecordGroup[] {
  const parent = records.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    let walk = i;
    while (walk !== root) {
      const next = parent[walk] ?? root;
      parent[walk] = root;
      walk = next;
    }
    return root;
  };
  const reasons = new Map<number, string[]>();
  const byKey = new Map<string, number[]>();
  for (const [i, entry] of records.entries()) {
    const earlier = new Map<number, string[]>();
    for (const { key, reason, kind } of keysOf(entry)) {
      const holders = byKey.get(key) ?? [];
      const partner = holders.find((j) => {
        const other = records[j];
        return other !== undefined && joins(kind, entry, other);
      });
      if (partner !== undefined) earlier.set(partner, [...(earlier.get(partner) ?? []), reason]);
      byKey.set(key, [...holders, i]);
    }
    for (const [j, why] of earlier) {
      const other = records[j];
      if (!other) continue;
      const sentence = `${describePlace(placeOf(entry))} and ${describePlace(placeOf(other))} have ${why.join(' and ')}.`;
      reasons.set(i, [...(reasons.get(i) ?? []), sentence]);
      const [a, b] = [find(i), find(j)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const groups = new Map<number, { records: CorpusRecord[]; joins: string[] }>();
  for (const [i, entry] of records.entries()) {
    const root = find(i);
    const group = groups.get(root) ?? { records: [], joins: [] };
    group.records.push(entry);
    group.joins.push(...(reasons.get(i) ?? []));
    groups.set(root, group);
  }
  return [...groups.values()];
}
