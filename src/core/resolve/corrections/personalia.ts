/** What is said of a person, put together when authors are joined and divided again by hand. */

import type { Author, Authorship } from '../../model/author.ts';
import type { Identifier } from '../../model/identifier.ts';
import { type Claim, compareSources, type SourceRef } from '../../model/source.ts';
import { gatherClaims } from '../claims.ts';
import { nameKey, namesAgree } from '../compareNames.ts';
import { variantsOf } from '../nameVariants.ts';
import { naturalOf } from './agreement.ts';

const identifierKey = ({ scheme, value }: Identifier): string => `${scheme}:${value}`;

/** Whether somebody gave the name: otherwise it is the first variant. */
const isRenamed = ({ name, variants }: Author): boolean => name !== variants[0]?.name;

/** The personalia of several as one author's; who comes first gives the id. Says nothing of why. */
export function joinedPersonalia(all: readonly [Author, ...Author[]]): Author {
  const [{ id }] = all;
  const places = new Map<string, SourceRef[]>();
  for (const { variants } of all) {
    for (const { name, sources } of variants) {
      places.set(name, [...(places.get(name) ?? []), ...sources]);
    }
  }
  const variants = variantsOf(places);
  const figure = (kind: keyof Author['profile']) =>
    gatherClaims(
      all.flatMap(({ profile }) => profile[kind]),
      String,
    );
  return {
    id,
    name: (all.find(isRenamed) ?? { name: variants[0]?.name ?? all[0].name }).name,
    ...(all.some(({ group }) => group) ? { group: true as const } : {}),
    variants,
    identifiers: gatherClaims(
      all.flatMap(({ identifiers }) => identifiers),
      identifierKey,
    ),
    profile: { citations: figure('citations'), hIndex: figure('hIndex'), papers: figure('papers') },
    evidence: [],
    flags: [],
  };
}

/** A part of an author's personalia; the name is the one by which it would go. */
export type Personalia = Pick<Author, 'name' | 'group' | 'variants' | 'identifiers' | 'profile'>;

/**
 * The personalia of an author divided among pieces, of which the first stays who the author was:
 * profile figures are his, and what stands at no place of any piece. Where one place says something
 * of several pieces, it is taken to be the first one's of them.
 */
export function dividedPersonalia(
  author: Author,
  pieces: readonly (readonly Authorship[])[],
): Personalia[] {
  const spellings = dividedSpellings(author, pieces);
  const identifiers = dividedIdentifiers(author, pieces);
  return pieces.map((_, i): Personalia => {
    const variants = variantsOf(spellings[i] ?? new Map());
    const stays = i === 0;
    const own = variants[0]?.name ?? author.name;
    return {
      name: stays && isRenamed(author) ? author.name : own,
      ...(author.group ? { group: true as const } : {}),
      variants,
      identifiers: gatherClaims(identifiers[i] ?? [], identifierKey),
      profile: stays ? { ...author.profile } : { citations: [], hIndex: [], papers: [] },
    };
  });
}

const placeKey = ({ file, line }: SourceRef): string => `${line} ${file}`;

/** Every place of a variant goes to the piece that has a name printed there that it fits. */
function dividedSpellings(
  { variants }: Author,
  pieces: readonly (readonly Authorship[])[],
): Map<string, SourceRef[]>[] {
  const left = new Map<string, { readonly name: string; readonly source: SourceRef }[]>();
  for (const { name, sources } of variants) {
    for (const source of sources) {
      const entries = left.get(placeKey(source));
      if (entries) entries.push({ name, source });
      else left.set(placeKey(source), [{ name, source }]);
    }
  }
  const found = pieces.map(() => new Map<string, SourceRef[]>());
  const give = (piece: number, name: string, { file, line }: SourceRef) => {
    const own = found[piece];
    own?.set(name, [...(own.get(name) ?? []), { file, line }]);
  };
  for (const [i, rows] of pieces.entries()) {
    for (const printed of rows.flatMap((row) => row.printed)) {
      const entries = left.get(placeKey(printed)) ?? [];
      const at = bestFit(
        printed.rawName,
        entries.map(({ name }) => name),
      );
      const [entry] = at < 0 ? [] : entries.splice(at, 1);
      give(i, entry?.name ?? printed.rawName, printed);
    }
  }
  for (const entries of left.values())
    for (const { name, source } of entries) give(0, name, source);
  return found;
}

/** Which of some spellings a name as printed became; -1 where there is none. */
function bestFit(rawName: string, names: readonly string[]): number {
  if (names.length < 2) return names.length - 1;
  const natural = naturalOf(rawName);
  const tests: readonly ((name: string) => boolean)[] = [
    (name) => name === rawName || name === natural,
    (name) => nameKey(name) === nameKey(natural),
    (name) => namesAgree({ name }, { name: natural }),
  ];
  for (const test of tests) {
    const at = names.findIndex(test);
    if (at >= 0) return at;
  }
  return 0;
}

function dividedIdentifiers(
  { identifiers }: Author,
  pieces: readonly (readonly Authorship[])[],
): Claim<Identifier>[][] {
  const pieceAt = new Map<string, number>();
  for (const [i, rows] of pieces.entries()) {
    for (const printed of rows.flatMap((row) => row.printed)) {
      const key = placeKey(printed);
      if (!pieceAt.has(key)) pieceAt.set(key, i);
    }
  }
  const found: Claim<Identifier>[][] = pieces.map(() => []);
  for (const { value, basis, sources, evidence } of identifiers) {
    const byPiece = new Map<number, SourceRef[]>();
    for (const source of [...sources].sort(compareSources)) {
      const piece = pieceAt.get(placeKey(source)) ?? 0;
      byPiece.set(piece, [...(byPiece.get(piece) ?? []), source]);
    }
    for (const [piece, own] of byPiece) {
      found[piece]?.push({ value, basis, sources: own, ...(evidence ? { evidence } : {}) });
    }
  }
  return found;
}
