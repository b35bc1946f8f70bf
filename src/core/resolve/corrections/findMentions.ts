/**
 * The authorships that the mentions of corrections mean. Papers are found by the id that their title
 * makes; what is not found so is looked for in all papers, which are gone through once.
 */

import type { Mention } from '../../model/correction.ts';
import { paperId } from '../../model/ids.ts';
import type { Paper } from '../../model/paper.ts';
import { foldText, slug } from '../../text/fold.ts';
import { type Asked, agreement, asked, keysOf, rowAgreement } from './agreement.ts';
import type { IdentifiedIndex } from './identified.ts';

/** A paper that may be meant, and how much speaks for it. */
interface Candidate {
  readonly paper: number;
  readonly points: number;
}

/**
 * By mention: the index of its authorship; undefined where none is found, or several are that fit
 * equally well. Linear in the papers at worst.
 */
export function findMentions(
  mentions: readonly Mention[],
  index: IdentifiedIndex,
): (number | undefined)[] {
  const wanted = mentions.map(asked);
  const candidates = wanted.map((mention) => byTitle(mention, index));
  const rest = new Set<number>();
  for (const [i, found] of candidates.entries()) if (!found) rest.add(i);
  const others = rest.size === 0 ? new Map<number, Candidate[]>() : inAll(wanted, rest, index);
  return wanted.map((mention, i) => rowOf(mention, candidates[i] ?? others.get(i) ?? [], index));
}

/** Papers of the title, where one of them has what else the mention tells of its paper. */
function byTitle(mention: Asked, index: IdentifiedIndex): Candidate[] | undefined {
  if (mention.title === undefined) return undefined;
  const first = slug(mention.title) || 'untitled';
  const found: Candidate[] = [];
  let sure = false;
  // Papers of equal titles are numbered without gaps.
  for (let n = 1; ; n++) {
    const at = index.paperAt(paperId(n === 1 ? first : `${first}-${n}`));
    const paper = at === undefined ? undefined : index.papers.at(at);
    if (at === undefined || !paper) break;
    const agreed = agreement(mention, paper);
    if (!agreed.title) continue;
    found.push({ paper: at, points: agreed.points });
    sure ||= mention.id === undefined ? mention.year === undefined || agreed.year : agreed.id;
  }
  return sure ? found : undefined;
}

function inAll(
  wanted: readonly Asked[],
  which: ReadonlySet<number>,
  { papers }: IdentifiedIndex,
): Map<number, Candidate[]> {
  const byKey = new Map<string, number[]>();
  for (const i of which) {
    for (const key of keysOf(wanted[i] as Asked)) {
      const list = byKey.get(key);
      if (list) list.push(i);
      else byKey.set(key, [i]);
    }
  }
  const kinds = new Set([...byKey.keys()].map((key) => key[0]));
  const found = new Map<number, Candidate[]>();
  let at = 0;
  for (const paper of papers) {
    const met = new Set<number>();
    for (const key of keysOfPaper(paper, kinds)) for (const i of byKey.get(key) ?? []) met.add(i);
    for (const i of met) {
      const { points } = agreement(wanted[i] as Asked, paper);
      if (points === 0) continue;
      const list = found.get(i);
      if (list) list.push({ paper: at, points });
      else found.set(i, [{ paper: at, points }]);
    }
    at++;
  }
  return found;
}

/** Of the kinds that anybody asks for; the others are costly to make. */
function* keysOfPaper(paper: Paper, kinds: ReadonlySet<string | undefined>): Generator<string> {
  if (kinds.has('t')) {
    yield `t${titleKey(paper.label)}`;
    for (const { value } of paper.title) {
      if (value !== paper.label) yield `t${titleKey(value)}`;
    }
  }
  if (kinds.has('i')) {
    for (const { value } of paper.identifiers) {
      yield `i${value.scheme}:${value.value.toLowerCase()}`;
    }
  }
  if (kinds.has('r')) for (const { key } of paper.records) if (key !== undefined) yield `r${key}`;
}

const titleKey = (title: string): string => foldText(title) || title;

/** The one authorship that fits best on the papers that fit best, as long as any fits there. */
function rowOf(
  mention: Asked,
  candidates: readonly Candidate[],
  index: IdentifiedIndex,
): number | undefined {
  const levels = [...new Set(candidates.map(({ points }) => points))].sort((a, b) => b - a);
  for (const level of levels) {
    let best = 0;
    let rows: number[] = [];
    for (const { paper, points } of candidates) {
      if (points !== level) continue;
      for (const row of Array.from(index.rowsOn(paper))) {
        const authorship = index.authorships.at(row);
        const fit = authorship ? rowAgreement(mention, authorship) : 0;
        if (fit > best) rows = [];
        if (fit > 0 && fit >= best) rows.push(row);
        best = Math.max(best, fit);
      }
    }
    if (rows.length > 0) return rows.length === 1 ? rows[0] : undefined;
  }
  return undefined;
}
