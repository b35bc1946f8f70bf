/** Papers and authors from a table of who wrote what, for networks worked out by hand. */

import type { Author, Authorship } from '../../src/core/model/author.ts';
import { authorId, paperId } from '../../src/core/model/ids.ts';
import type { Paper } from '../../src/core/model/paper.ts';

interface Row {
  readonly authors: readonly string[];
  /** Stated number of authors, where it exceeds those named. */
  readonly total?: number;
  readonly year?: number;
  readonly text?: string;
}

const source = { file: 'table.txt', line: 1 };
const claim = <T>(value: T) => [{ value, basis: 'stated' as const, sources: [source] }];

/** One paper a row, `p:D1` onwards in the order of the keys. */
export function smallCorpus(rows: Readonly<Record<string, Row>>): {
  papers: Paper[];
  authors: Author[];
  authorships: Authorship[];
} {
  const papers = Object.entries(rows).map(
    ([key, { total, year, text }]): Paper => ({
      id: paperId(key),
      label: key,
      labelIsDerived: false,
      title: claim(key),
      abstract: text === undefined ? [] : claim(text),
      date: year === undefined ? [] : claim({ year }),
      venue: [],
      identifiers: [],
      links: [],
      organisations: [],
      authorCount: total === undefined ? [] : claim(total),
      citations: [],
      comments: [],
      keywords: [],
      records: [{ ...source, format: 'table' }],
      joins: [],
    }),
  );
  const names = [...new Set(Object.values(rows).flatMap(({ authors }) => authors))].sort();
  const authors = names.map(
    (name): Author => ({
      id: authorId(name),
      name,
      variants: [{ name, sources: [source] }],
      identifiers: [],
      profile: { citations: [], hIndex: [], papers: [] },
      evidence: [],
      flags: [],
    }),
  );
  const authorships = Object.entries(rows).flatMap(([key, row]) =>
    row.authors.map(
      (name, i): Authorship => ({
        paper: paperId(key),
        author: authorId(name),
        position: i + 1,
        printed: [{ ...source, rawName: name, position: i + 1 }],
      }),
    ),
  );
  return { papers, authors, authorships };
}
