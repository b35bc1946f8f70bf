/**
 * Who of a roster is among the authors. Names are compared as everywhere (`resolve/identity`), every
 * variant of an author's name counts, and an ORCID goes before a name.
 */

import type { Dataset } from '../../model/dataset.ts';
import type { AuthorId } from '../../model/ids.ts';
import { foldName } from '../../resolve/compareNames.ts';
import { type AgreementKind, agreementOf } from '../../resolve/identity/nameAgreement.ts';
import { type ParsedName, parseName } from '../../resolve/identity/parsedName.ts';
import { foldText } from '../../text/fold.ts';
import type { DatasetIndex } from '../datasetIndex.ts';
import { matchesWithTypos } from '../matches.ts';
import { type PersonInShort, personInShort } from '../personInShort.ts';
import type { SearchIndex, Slices } from '../searchIndex.ts';
import { listsOf, namesMeeting, type SoughtName } from './namesMeeting.ts';
import type { RosterEntry } from './readRoster.ts';

/** By what an author can be who is meant. */
export type RosterMeans = 'orcid' | 'same-name' | 'near' | AgreementKind;

export interface RosterCandidate {
  readonly person: PersonInShort;
  readonly means: RosterMeans;
}

/** What became of an entry. Plain data, which threads hand to one another. */
export interface RosterRow {
  readonly entry: RosterEntry;
  /**
   * `matched`: one author, the first candidate; what follows fits less well. `ambiguous`: several fit
   * as well as each other. `unmatched`: nobody fits; candidates have names like it.
   */
  readonly group: 'matched' | 'ambiguous' | 'unmatched';
  /** The best first, at most `mostCandidates`. */
  readonly candidates: readonly RosterCandidate[];
  /** How many fit equally well, or at all where it is unmatched; may be more than are listed. */
  readonly fitting: number;
  /** The index of the first row that says the same: the same text, or the same author. */
  readonly again?: number;
}

/** What is known of the authors. */
export interface RosterSource {
  readonly dataset: Dataset;
  readonly index: DatasetIndex;
  /** The names of the authors as they are searched. */
  readonly names: SearchIndex['names'];
}

/** Candidates of an entry that are listed. */
export const mostCandidates = 8;
/** Authors, or names, between two slices. */
const sliceLength = 256;

/** How well a name fits: 0 is certain, 3 still possible, `near` no match. */
const near = 4;
const rankOf = (means: RosterMeans): number => {
  if (means === 'orcid') return 0;
  if (means === 'same-name' || means === 'same-letters') return 1;
  if (means === 'middle-initial' || means === 'middle-dropped' || means === 'exchanged') return 2;
  return means === 'near' || means === 'given-slip' || means === 'family-slip' ? near : 3;
};

interface Wanted extends SoughtName {
  readonly entry: RosterEntry;
  /** By place of the author. */
  readonly found: Map<number, RosterMeans>;
}

/** What makes two entries say the same. */
export const entryKey = ({ name, orcid, text }: RosterEntry): string =>
  orcid ?? (foldName(name) || text);

/**
 * Rows in the order of the entries; what becomes of an entry does not depend on the others. Looks at
 * the words of every name once, a little at a time, then closely at those that meet an entry.
 */
export function* matchRoster(
  source: RosterSource,
  entries: readonly RosterEntry[],
): Slices<readonly RosterRow[]> {
  const wanted = new Map<string, Wanted>();
  for (const entry of entries) {
    const key = entryKey(entry);
    if (wanted.has(key)) continue;
    const { name, parts } = entry;
    const parsed = parseName({ name, ...(parts ? { parts } : {}) });
    wanted.set(key, { entry, parsed, folded: foldName(name), found: new Map(), namesakes: [] });
  }
  yield* meet(source, [...wanted.values()]);
  const judged = new Map<string, Judged>();
  for (const [key, one] of wanted) {
    judged.set(key, yield* judge(source, one));
    yield;
  }
  const firsts = new Map<string, number>();
  return entries.map((entry, i): RosterRow => {
    const key = entryKey(entry);
    const own = judged.get(key) ?? nobody;
    const [first] = own.candidates;
    const says = own.group === 'matched' && first ? first.person.id : key;
    const again = firsts.get(says) ?? firsts.get(key);
    if (again === undefined) firsts.set(says, i);
    return { entry, ...own, ...(again === undefined ? {} : { again }) };
  });
}

type Judged = Pick<RosterRow, 'group' | 'candidates' | 'fitting'>;
const nobody: Judged = { group: 'unmatched', candidates: [], fitting: 0 };

/** Notes with each entry the authors whose names or numbers meet it. */
function* meet({ dataset, names }: RosterSource, wanted: readonly Wanted[]): Slices<void> {
  const orcids = listsOf(wanted, ({ entry }) => (entry.orcid === undefined ? [] : [entry.orcid]));
  if (orcids.size > 0) {
    for (let at = 0; at < dataset.authors.length; at++) {
      if (at % sliceLength === 0) yield;
      for (const { value } of dataset.authors.at(at)?.identifiers ?? []) {
        if (value.scheme !== 'orcid') continue;
        for (const one of orcids.get(value.value) ?? []) note(one, at, 'orcid');
      }
    }
  }
  const pairs = yield* namesMeeting(yield* names(), wanted);
  let parsed = 0;
  for (const [at, meeting] of pairs) {
    const author = dataset.authors.at(at);
    if (!author) continue;
    const { group } = author;
    for (const name of new Set([author.name, ...author.variants.map((variant) => variant.name)])) {
      if (parsed++ % sliceLength === 0) yield;
      const folded = foldName(name);
      const own = parseName({ name, ...(group ? { group } : {}) });
      for (const one of meeting) {
        const means = one.folded === folded ? 'same-name' : agreementOf(one.parsed, own);
        if (means) note(one, at, means);
      }
    }
  }
}

/** The best of what several variants say. */
function note({ found }: Wanted, at: number, means: RosterMeans): void {
  const known = found.get(at);
  if (known === undefined || rankOf(means) < rankOf(known)) found.set(at, means);
}

function* judge(source: RosterSource, { entry, parsed, found, namesakes }: Wanted): Slices<Judged> {
  const { dataset, index } = source;
  const idAt = (at: number) => dataset.authors.at(at)?.id;
  const papersOf = (id: AuthorId) => index.count.authorshipsOf(id);
  const all = [...found]
    .flatMap(([at, means]) => {
      const id = idAt(at);
      return id === undefined || isOther(dataset, at, entry, means) ? [] : [{ id, means }];
    })
    .sort(
      (a, b) =>
        rankOf(a.means) - rankOf(b.means) || papersOf(b.id) - papersOf(a.id) || inOrder(a, b),
    );
  const possible = all.filter(({ means }) => rankOf(means) < near);
  const best = Math.min(...possible.map(({ means }) => rankOf(means)));
  // Initials may be anybody's who has them; a whole name means those first who print it so.
  const loose = !parsed.spelledOut && best > 0;
  const fitting = possible.filter(({ means }) => loose || rankOf(means) === best).length;
  const listed: { readonly id: AuthorId; readonly means: RosterMeans }[] = [...all];
  if (fitting === 0 && listed.length < mostCandidates) {
    const known = new Set(listed.map(({ id }) => id));
    for (const id of yield* namesLike(source, entry, parsed, namesakes)) {
      if (!known.has(id)) listed.push({ id, means: 'near' });
      known.add(id);
    }
  }
  const candidates = listed.slice(0, mostCandidates).flatMap(({ id, means }) => {
    const person = personInShort(index, id);
    return person ? [{ person, means }] : [];
  });
  const group = fitting === 1 ? 'matched' : fitting > 1 ? 'ambiguous' : 'unmatched';
  return { group, candidates, fitting: fitting || candidates.length };
}

const inOrder = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Whoever has another ORCID is another person, whatever the name. */
function isOther(dataset: Dataset, at: number, entry: RosterEntry, means: RosterMeans): boolean {
  if (entry.orcid === undefined || means === 'orcid') return false;
  const own = dataset.authors.at(at)?.identifiers ?? [];
  return own.some(({ value }) => value.scheme === 'orcid' && value.value !== entry.orcid);
}

/** People of the same family name, those first whose given name begins alike; else by a typo a word. */
function* namesLike(
  { dataset, index, names }: RosterSource,
  entry: RosterEntry,
  parsed: ParsedName,
  namesakes: readonly number[],
): Slices<readonly AuthorId[]> {
  if (entry.name === '') return [];
  const initial = parsed.given[0]?.slice(0, 1) ?? '';
  const people = namesakes.flatMap((at) => {
    const author = dataset.authors.at(at);
    if (!author || author.group) return [];
    const { id, name } = author;
    const begins = parseName({ name }).given[0]?.slice(0, 1) === initial;
    return [{ id, rank: begins ? 0 : 1, papers: index.count.authorshipsOf(id) }];
  });
  people.sort((a, b) => a.rank - b.rank || b.papers - a.papers || inOrder(a, b));
  const found = people.slice(0, mostCandidates).map(({ id }) => id);
  if (found.length > 0) return found;
  const terms = [...new Set(foldText(entry.name).split(' '))].filter((term) => term !== '');
  const texts = yield* names();
  const { at, score } = yield* matchesWithTypos(texts, terms);
  const typos = at.map((text, i) => ({
    place: texts.owner[text] ?? 0,
    score: score[i] ?? 0,
    standing: texts.standing[text] ?? 0,
  }));
  typos.sort((a, b) => b.score - a.score || b.standing - a.standing || a.place - b.place);
  return [...new Set(typos.map(({ place }) => place))]
    .slice(0, mostCandidates)
    .flatMap((place) => dataset.authors.at(place)?.id ?? []);
}
