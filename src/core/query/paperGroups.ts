/** Papers of one author in groups that may be those of several people: by company, and by spelling. */

import type { Authorship } from '../model/author.ts';
import type { AuthorId, PaperId } from '../model/ids.ts';
import type { DatasetIndex } from './datasetIndex.ts';

export interface PaperGroup {
  /** Newest first, as the author's papers are. */
  readonly papers: readonly PaperId[];
  /** Co-authors on them, who are on most of them first. */
  readonly company: readonly AuthorId[];
}

/** Beyond so many authors a paper says little about who knows whom. */
const mostCompany = 100;

/**
 * Papers that are linked by co-authors in common, directly or over others; the largest group first,
 * then the newest. The author does not link them. Linear in the authorships of the papers.
 */
export function groupsByCompany(
  {
    authorshipsOf,
    authorshipsOn,
    count,
  }: Pick<DatasetIndex, 'authorshipsOf' | 'authorshipsOn' | 'count'>,
  author: AuthorId,
): readonly PaperGroup[] {
  const papers = authorshipsOf(author).map(({ paper }) => paper);
  const parent = papers.map((_, i) => i);
  const rootOf = (paper: number): number => {
    let at = paper;
    while (parent[at] !== undefined && parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const firstWith = new Map<AuthorId, number>();
  const companyOn = papers.map((paper, i) => {
    if (count.authorshipsOn(paper) > mostCompany) return [];
    const others = authorshipsOn(paper).flatMap((one) => (one.author === author ? [] : one.author));
    for (const other of others) {
      const known = firstWith.get(other);
      if (known === undefined) firstWith.set(other, i);
      else {
        const [a, b] = [rootOf(known), rootOf(i)];
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
    return others;
  });
  const groups = new Map<number, { papers: PaperId[]; company: AuthorId[] }>();
  for (const [i, paper] of papers.entries()) {
    const root = rootOf(i);
    const group = groups.get(root) ?? { papers: [], company: [] };
    groups.set(root, group);
    group.papers.push(paper);
    group.company.push(...(companyOn[i] ?? []));
  }
  return [...groups.values()]
    .map((group) => ({ papers: group.papers, company: mostFrequent(group.company) }))
    .sort((a, b) => b.papers.length - a.papers.length);
}

/** The papers by how the author is printed on them; the most frequent spelling first. */
export function papersBySpelling(
  authorships: readonly Authorship[],
): readonly { readonly name: string; readonly papers: readonly PaperId[] }[] {
  const found = new Map<string, PaperId[]>();
  for (const { paper, printed } of authorships) {
    for (const name of new Set(printed.map(({ rawName }) => rawName))) {
      const papers = found.get(name);
      if (papers) papers.push(paper);
      else found.set(name, [paper]);
    }
  }
  return [...found]
    .map(([name, papers]) => ({ name, papers }))
    .sort((a, b) => b.papers.length - a.papers.length || (a.name < b.name ? -1 : 1));
}

function mostFrequent(ids: readonly AuthorId[]): AuthorId[] {
  const counts = new Map<AuthorId, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
}
