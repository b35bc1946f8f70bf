/**
 * How the members of a roster write among themselves and with others. The E-I index compares edges
 * that leave a group with those within it (Krackhardt & Stern 1988, doi:10.2307/2786835).
 */

import type { AuthorId, PaperId } from '../../model/ids.ts';
import { paperYear } from '../../model/paper.ts';
import { preferred } from '../../model/source.ts';
import type { DatasetIndex } from '../datasetIndex.ts';

/** Papers with at least one member. `papers` is the sum of the four kinds below it. */
export interface PaperCounts {
  readonly papers: number;
  /** One member, nobody else. */
  readonly alone: number;
  /** Several members, nobody else. */
  readonly among: number;
  /** Somebody named who is no member. */
  readonly withOthers: number;
  /** All who are named are members, and the paper states more authors than are named. */
  readonly withUnnamed: number;
  /** Several members, whoever else: across the four kinds. */
  readonly together: number;
}

/** Co-authorship edges, and the sum of their weights by the counting of the dataset. */
export interface EdgeCounts {
  readonly edges: number;
  readonly weight: number;
}

export interface MemberCounts {
  readonly author: AuthorId;
  readonly papers: number;
  /** Edges to other members, and to people outside. */
  readonly inside: EdgeCounts;
  readonly outside: EdgeCounts;
}

export interface Partner {
  readonly author: AuthorId;
  /** With how many members. */
  readonly members: number;
  /** Distinct papers with a member. */
  readonly papers: number;
  readonly weight: number;
}

export interface Collaboration {
  readonly counts: PaperCounts;
  /** By year, ascending; of papers without one there are `undated`. */
  readonly years: readonly (PaperCounts & { readonly year: number })[];
  readonly undated: number;
  readonly inside: EdgeCounts;
  readonly outside: EdgeCounts;
  /** (outside - inside) / (outside + inside) in edges, -1 to 1; null without edges. */
  readonly externalInternal: number | null;
  /** Most papers first, then by id. */
  readonly members: readonly MemberCounts[];
  /** Strongest first, then by id: `mostPartners` of `partnerCount`. */
  readonly partners: readonly Partner[];
  readonly partnerCount: number;
}

/** Outside partners that are listed. */
export const mostPartners = 100;

/** A little at a time; linear in the papers and edges of the members. Members come once each. */
export function* collaborationOf(
  index: DatasetIndex,
  counting: 'full' | 'fractional',
  members: readonly AuthorId[],
): Generator<undefined, Collaboration> {
  const known = members.filter((id) => index.authors.has(id));
  const inside = new Set<AuthorId>(known);
  const weightOf = counting === 'full' ? 'weightFull' : 'weightFractional';
  const papers = new Set<PaperId>();
  const partners = new Map<AuthorId, { members: number; weight: number; papers: Set<PaperId> }>();
  const rows: MemberCounts[] = [];
  for (const author of known) {
    for (const { paper } of index.authorshipsOf(author)) papers.add(paper);
    const own = { inside: { edges: 0, weight: 0 }, outside: { edges: 0, weight: 0 } };
    for (const { author: other, edge } of index.coauthorsOf(author)) {
      const side = inside.has(other) ? own.inside : own.outside;
      side.edges++;
      side.weight += edge[weightOf];
      if (inside.has(other)) continue;
      const partner = partners.get(other) ?? { members: 0, weight: 0, papers: new Set<PaperId>() };
      partners.set(other, partner);
      partner.members++;
      partner.weight += edge[weightOf];
      for (const paper of edge.papers) partner.papers.add(paper);
    }
    rows.push({ author, papers: index.count.authorshipsOf(author), ...own });
    yield;
  }
  const { all, byYear, undated } = yield* countPapers(index, papers, inside);
  const sum = (side: 'inside' | 'outside', of: keyof EdgeCounts) =>
    rows.reduce((total, row) => total + row[side][of], 0);
  // An edge within stands with both of its members.
  const within = { edges: sum('inside', 'edges') / 2, weight: sum('inside', 'weight') / 2 };
  const beyond = { edges: sum('outside', 'edges'), weight: sum('outside', 'weight') };
  const edges = within.edges + beyond.edges;
  return {
    counts: all,
    years: [...byYear].sort(([a], [b]) => a - b).map(([year, counts]) => ({ year, ...counts })),
    undated,
    inside: within,
    outside: beyond,
    externalInternal: edges === 0 ? null : (beyond.edges - within.edges) / edges,
    members: rows.sort((a, b) => b.papers - a.papers || byId(a, b)),
    partners: [...partners]
      .map(([author, { papers: joint, ...rest }]) => ({ author, ...rest, papers: joint.size }))
      .sort((a, b) => b.weight - a.weight || b.papers - a.papers || byId(a, b))
      .slice(0, mostPartners),
    partnerCount: partners.size,
  };
}

const byId = (a: { readonly author: string }, b: { readonly author: string }): number =>
  a.author < b.author ? -1 : 1;

type Counting = { -readonly [K in keyof PaperCounts]: number };
const none = (): Counting => ({
  ...{ papers: 0, alone: 0, among: 0 },
  ...{ withOthers: 0, withUnnamed: 0, together: 0 },
});

/** Papers between two slices. */
const sliceLength = 64;

function* countPapers(
  index: DatasetIndex,
  papers: ReadonlySet<PaperId>,
  inside: ReadonlySet<AuthorId>,
) {
  const all = none();
  const byYear = new Map<number, Counting>();
  let undated = 0;
  let done = 0;
  for (const id of papers) {
    if (done++ % sliceLength === 0) yield;
    const paper = index.papers.get(id);
    if (!paper) continue;
    const authors = index.authorshipsOn(id).map(({ author }) => author);
    const own = authors.filter((author) => inside.has(author)).length;
    const unnamed = (preferred(paper.authorCount) ?? 0) > authors.length;
    const kind =
      own < authors.length ? 'withOthers' : unnamed ? 'withUnnamed' : own > 1 ? 'among' : 'alone';
    const year = paperYear(paper);
    if (year === undefined) undated++;
    const ofYear = year === undefined ? undefined : (byYear.get(year) ?? none());
    if (year !== undefined && ofYear) byYear.set(year, ofYear);
    for (const counts of ofYear ? [all, ofYear] : [all]) {
      counts.papers++;
      counts[kind]++;
      if (own > 1) counts.together++;
    }
  }
  return { all, byYear, undated };
}
