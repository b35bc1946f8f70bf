/** From what documents name to units and their papers, in the order of the units' ids. */

import type { Author, NameVariant } from '../../model/author.ts';
import { authorId } from '../../model/ids.ts';
import type { SourceRef } from '../../model/source.ts';
import type { Naming } from './unitSource.ts';

export interface GatheredUnits {
  /** By id. */
  readonly units: readonly Author[];
  /** By unit: how many authors are said to be of it; 0 where no document says. */
  readonly members: Uint32Array;
  /** Units of paper p, each once and rising: `items` from `start[p]` to `start[p + 1]`. */
  readonly start: Uint32Array;
  readonly items: Uint32Array;
}

interface Found {
  readonly names: Map<string, number>;
  readonly printed: Map<string, SourceRef[]>;
  readonly papers: Set<number>;
  readonly authors: Set<number>;
}

/** Ways to write a name that are listed, the most frequent first. */
const mostVariants = 50;

/** Linear but for sorting. `prefix` tells kinds apart in ids. */
export function gatherUnits(
  namings: Iterable<Naming>,
  papers: number,
  prefix: string,
): GatheredUnits {
  const found = new Map<string, Found>();
  for (const { paper, key, name, printed = name, sources, author } of namings) {
    let own = found.get(key);
    if (!own) {
      own = { names: new Map(), printed: new Map(), papers: new Set(), authors: new Set() };
      found.set(key, own);
    }
    own.names.set(name, (own.names.get(name) ?? 0) + 1);
    const places = own.printed.get(printed);
    if (places) places.push(...sources);
    else own.printed.set(printed, [...sources]);
    own.papers.add(paper);
    if (author !== undefined) own.authors.add(author);
  }
  const ordered = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  const lists: number[][] = Array.from({ length: papers }, () => []);
  for (const [unit, [, own]] of ordered.entries()) {
    for (const paper of own.papers) lists[paper]?.push(unit);
  }
  const start = new Uint32Array(papers + 1);
  for (const [p, list] of lists.entries()) start[p + 1] = (start[p] ?? 0) + list.length;
  return {
    units: ordered.map(([key, own]) => unitOf(`${prefix}${key}`, own)),
    members: Uint32Array.from(ordered, ([, own]) => own.authors.size),
    start,
    items: Uint32Array.from(lists.flat()),
  };
}

/** A unit takes the place of an author in the dataset of units. */
function unitOf(key: string, { names, printed }: Found): Author {
  const [name = key] = [...names].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [];
  const variants = [...printed]
    .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
    .slice(0, mostVariants)
    .map(([text, sources]): NameVariant => ({ name: text, sources }));
  return {
    id: authorId(key),
    name,
    variants,
    identifiers: [],
    profile: { citations: [], hIndex: [], papers: [] },
    evidence: [],
    flags: [],
  };
}
