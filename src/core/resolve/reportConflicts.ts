/** Names what documents disagree about; nothing is changed by it, every value stands. */

import type { Author, Authorship } from '../model/author.ts';
import { formatDate } from '../model/date.ts';
import { excerpt, type Issue, type Severity } from '../model/issue.ts';
import type { Paper } from '../model/paper.ts';
import type { Claims } from '../model/source.ts';
import { describePlace } from './corpus.ts';

/** One issue for each disagreement, at the place that says the less preferred value. */
export function reportConflicts(
  papers: readonly Paper[],
  authors: readonly Author[],
  authorships: readonly Authorship[],
): Issue[] {
  const named = new Map<string, number>();
  const written = new Map<string, number>();
  for (const { paper, author } of authorships) {
    named.set(paper, (named.get(paper) ?? 0) + 1);
    written.set(author, (written.get(author) ?? 0) + 1);
  }
  return [
    ...papers.flatMap((paper) => [
      ...differing('title', paper, paper.title, (title) => `“${excerpt(title, 60)}”`),
      ...differing('date', paper, paper.date, formatDate),
      ...differing('abstract', paper, paper.abstract, (text) => `“${excerpt(text, 40)}”`, 'info'),
      ...differing('author-count', paper, paper.authorCount, (count) => `${count} authors`),
      ...tooManyNames(paper, named.get(paper.id) ?? 0),
    ]),
    ...authors.flatMap((author) => [
      ...paperCounts(author, written.get(author.id) ?? 0),
      ...figuresDiffer(author, 'total citations', author.profile.citations),
      ...figuresDiffer(author, 'h-index', author.profile.hIndex),
    ]),
  ];
}

function differing<T>(
  field: string,
  paper: Paper,
  claims: Claims<T>,
  show: (value: T) => string,
  severity: Severity = 'warning',
): Issue[] {
  const [first, ...others] = claims;
  if (!first) return [];
  return others.flatMap((other) => {
    const [source] = other.sources;
    const [firstSource] = first.sources;
    if (!source || !firstSource) return [];
    const values = `${show(other.value)} here, ${show(first.value)} at ${describePlace(firstSource)}`;
    return [
      {
        severity,
        code: `${field}-differs`,
        message: `Statements disagree about “${excerpt(paper.label, 60)}”: ${values}. Both are kept; the second is shown first.`,
        ...source,
      },
    ];
  });
}

function tooManyNames(paper: Paper, named: number): Issue[] {
  const count = paper.authorCount[0];
  const [source] = count?.sources ?? [];
  if (!count || !source || named <= count.value) return [];
  return [
    {
      severity: 'warning',
      code: 'more-names-than-authors',
      message: `${named} authors of “${excerpt(paper.label, 60)}” are named, but it is said to have ${count.value}. All names are kept.`,
      ...source,
    },
  ];
}

/** Pages that print different figures for one person. */
function figuresDiffer(author: Author, figure: string, claims: Claims<number>): Issue[] {
  const [first, ...others] = claims;
  const [firstSource] = first?.sources ?? [];
  if (!first || !firstSource) return [];
  return others.flatMap(({ value, sources: [source] }) =>
    source
      ? [
          {
            severity: 'warning' as const,
            code: 'profile-figures-differ',
            message: `Pages disagree about the ${figure} of ${author.name}: ${value} here, ${first.value} at ${describePlace(firstSource)}. Both stand.`,
            ...source,
          },
        ]
      : [],
  );
}

function paperCounts(author: Author, papers: number): Issue[] {
  return author.profile.papers.flatMap(({ value, sources: [source] }) =>
    value === papers || !source
      ? []
      : [
          {
            severity: 'warning' as const,
            code: 'profile-papers-differ',
            message: `The page gives ${author.name} ${value} ${value === 1 ? 'paper' : 'papers'}; the corpus has ${papers}. Both stand.`,
            ...source,
          },
        ],
  );
}
