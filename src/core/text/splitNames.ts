/** Names printed in one run, with nothing but spaces between them, cut into names. */

import { foldText } from './fold.ts';
import { type NamePart, namePart } from './nameParts.ts';

export interface SplitName {
  readonly name: string;
  /** True when the cut is doubtful: an unusual shape, or another cut is about as good. */
  readonly guessed: boolean;
}

const longestName = 8;
/** A name of unusual shape costs more than this. */
const usual = 1.2;
/** Another way of cutting that is worse by less than this makes the cut doubtful. */
const margin = 0.75;

/**
 * The cost of taking these words as one name. Known names are worth having even if their neighbours
 * get a rarer shape by it; two words cost 1, rarer shapes more, impossible ones infinitely much.
 */
function cost(parts: readonly NamePart[], known: boolean): number {
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return Number.POSITIVE_INFINITY;
  if (known && (parts.length > 1 || first === 'whole')) return -2;
  if (first === 'character') {
    return parts.length === 2 && (last === 'character' || last === 'whole')
      ? 0.8
      : 3.5 * parts.length;
  }
  if (parts.includes('character')) return Number.POSITIVE_INFINITY;
  if (parts.includes('whole')) return parts.length === 1 ? 0.5 : Number.POSITIVE_INFINITY;
  if (first === 'suffix' || last === 'particle') return Number.POSITIVE_INFINITY;
  const count = (kind: NamePart) => parts.filter((part) => part === kind).length;
  // Inside a name, `Van` is most likely a particle; at either end it is a name of its own.
  const inner = parts.slice(1, -1).includes('perhaps-particle') ? 1 : 0;
  const nameWords = count('word') + count('perhaps-particle') - inner;
  const withInitial = count('initial') > 0;
  let shape: number;
  if (nameWords === 2) shape = first === 'initial' ? 2.6 : 1;
  else if (nameWords === 1) shape = withInitial ? 1.1 : 3.5;
  else if (nameWords === 3) shape = 2.4;
  else if (nameWords === 0) shape = 6;
  else shape = 2 * nameWords - 3;
  if (first === 'particle') shape += 1.5;
  if (last === 'initial') shape += 1.5;
  return shape + inner * 0.6;
}

/** Particles that come in twos are particles even where both are capitalised. */
const pairs: ReadonlySet<string> = new Set([
  'van der',
  'van den',
  'van de',
  'von der',
  'von dem',
  'de la',
  'de los',
  'de las',
]);

function partsOf(tokens: readonly string[]): NamePart[] {
  const kinds = tokens.map(namePart);
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (!pairs.has(`${tokens[i]} ${tokens[i + 1]}`.toLowerCase())) continue;
    kinds[i] = 'particle';
    kinds[i + 1] = 'particle';
  }
  return kinds;
}

interface Way {
  readonly cost: number;
  readonly start: number;
  readonly rank: number;
}

/**
 * Cuts a run of names at the least total cost (dynamic programming over words; O(words)).
 * `known` holds folded names that other places in the corpus print. Order is kept; a run of no
 * words gives no names.
 */
export function splitNames(text: string, known: ReadonlySet<string>): readonly SplitName[] {
  if (/[,;]/u.test(text)) {
    // Separated after all: each piece is a name, or several.
    return text
      .split(/[,;]/u)
      .filter((piece) => piece.trim() !== '')
      .flatMap((piece) => splitNames(piece, known));
  }
  const tokens = text
    .trim()
    .split(/\s+/u)
    .filter((token) => token !== '');
  const kinds = partsOf(tokens);
  const isKnown = (start: number, end: number) =>
    known.has(foldText(tokens.slice(start, end).join(' ')));
  const segmentCost = (start: number, end: number) =>
    cost(kinds.slice(start, end), isKnown(start, end));

  // ways[i]: the two cheapest ways to cut the first i words, the cheapest first.
  const ways: Way[][] = [[{ cost: 0, start: 0, rank: 0 }]];
  for (let end = 1; end <= tokens.length; end++) {
    const candidates: Way[] = [];
    for (let start = Math.max(0, end - longestName); start < end; start++) {
      const segment = segmentCost(start, end);
      if (segment === Number.POSITIVE_INFINITY) continue;
      for (const [rank, way] of (ways[start] ?? []).entries()) {
        candidates.push({ cost: way.cost + segment, start, rank });
      }
    }
    candidates.sort((a, b) => a.cost - b.cost || b.start - a.start);
    ways.push(candidates.slice(0, 2));
  }

  const cuts = trace(ways, 0);
  if (cuts === undefined) return tokens.length === 0 ? [] : [{ name: text.trim(), guessed: true }];
  const [best, second] = ways[tokens.length] ?? [];
  const rival = best && second && second.cost - best.cost < margin ? trace(ways, 1) : undefined;
  const rivalCuts = new Set(rival?.map(([start, end]) => `${start}-${end}`));
  // A run of short words in East Asian script may as well be family and given names by turns.
  const byTurns =
    tokens.length > 0 &&
    tokens.length % 2 === 0 &&
    tokens.every(
      (token, i) => kinds[i] === 'whole' && [...token].length <= 2 && !isKnown(i, i + 1),
    );
  return cuts.map(([start, end]) => ({
    name: tokens.slice(start, end).join(' '),
    guessed:
      byTurns ||
      segmentCost(start, end) > usual ||
      (rival !== undefined && !rivalCuts.has(`${start}-${end}`)),
  }));
}

/** Follows the way of the given rank back to the beginning: `[start, end)` of each name. */
function trace(ways: readonly (readonly Way[])[], rank: number): [number, number][] | undefined {
  const cuts: [number, number][] = [];
  let end = ways.length - 1;
  let follow = rank;
  while (end > 0) {
    const way = ways[end]?.[follow];
    if (way === undefined) return undefined;
    cuts.unshift([way.start, end]);
    end = way.start;
    follow = way.rank;
  }
  return cuts;
}
