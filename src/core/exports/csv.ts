/** Export: papers, authors, authorships and co-authorships as four CSV tables. */

import type { Author, Authorship } from '../model/author.ts';
import type { Dataset } from '../model/dataset.ts';
import { formatDate } from '../model/date.ts';
import type { CoauthorshipEdge } from '../model/network.ts';
import { type Paper, paperYear } from '../model/paper.ts';
import type { Identifier } from '../model/record.ts';
import type { Rows } from '../model/rows.ts';
import { type Claims, preferred, type SourceRef } from '../model/source.ts';
import { type DatasetIndex, indexDataset } from '../query/datasetIndex.ts';
import { type Cell, csvLines, csvTable, listCell } from './csvCells.ts';
import type { ExportWriter } from './format.ts';
import { piecesOf } from './pieces.ts';

interface Table {
  readonly name: string;
  readonly header: readonly string[];
  /** Made as they are written: all at once they would take a gigabyte of a large dataset. */
  readonly rows: () => Iterable<readonly Cell[]>;
}

/** Writes `papers.csv`, `authors.csv`, `authorships.csv` and `coauthorships.csv`. */
export const writeCsv: ExportWriter = async (dataset, values) => {
  const index = indexDataset(dataset);
  const tables = [
    papersTable(dataset, index),
    authorsTable(dataset, index),
    authorshipsTable(dataset),
    coauthorshipsTable(dataset),
  ];
  return tables.map(({ name, header, rows }) => ({
    name,
    contents: piecesOf(() => lines(header, rows(), values['for-spreadsheets'] === true)),
  }));
};

function* lines(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  forSpreadsheets: boolean,
): Generator<string> {
  yield csvTable(header, [], forSpreadsheets);
  for (const row of rows) yield csvLines([row], forSpreadsheets);
}

function* mapped<T>(all: Rows<T>, rowsOf: (one: T, i: number) => readonly (readonly Cell[])[]) {
  for (let i = 0; i < all.length; i++) {
    const one = all.at(i);
    if (one !== undefined) yield* rowsOf(one, i);
  }
}

/** The files among some places, once each, in code-unit order. */
const filesOf = (sources: readonly SourceRef[]): string =>
  listCell([...new Set(sources.map(({ file }) => file))].sort());

const identifiersOf = (claims: Claims<Identifier>, scheme: Identifier['scheme']): string =>
  listCell([
    ...new Set(claims.filter((c) => c.value.scheme === scheme).map(({ value }) => value.value)),
  ]);

function papersTable({ papers }: Dataset, index: DatasetIndex): Table {
  const header = [
    ...['paper_id', 'title', 'title_is_derived', 'year', 'date', 'venue', 'doi', 'arxiv_id'],
    ...['authors', 'named_authors', 'author_count', 'organisations', 'citations', 'comments'],
    ...['links', 'sources'],
  ];
  const rowOf = (paper: Paper): readonly Cell[] => {
    const authorships = index.authorshipsOn(paper.id);
    const date = preferred(paper.date);
    return [
      paper.id,
      // A label made by us is not a title and is not exported as one.
      paper.labelIsDerived ? '' : preferred(paper.title),
      paper.labelIsDerived,
      paperYear(paper),
      date && formatDate(date),
      preferred(paper.venue),
      identifiersOf(paper.identifiers, 'doi'),
      identifiersOf(paper.identifiers, 'arxiv'),
      listCell(authorships.map(({ author }) => index.authors.get(author)?.name ?? author)),
      authorships.length,
      preferred(paper.authorCount),
      listCell(paper.organisations.map(({ value }) => value.name)),
      preferred(paper.citations),
      preferred(paper.comments),
      listCell(paper.links.map(({ value }) => value)),
      filesOf(paper.records),
    ];
  };
  return { name: 'papers.csv', header, rows: () => mapped(papers, (paper) => [rowOf(paper)]) };
}

function authorsTable(
  { authors, communities, options, given }: Dataset,
  index: DatasetIndex,
): Table {
  const header = [
    ...['author_id', 'name', 'papers', 'degree', 'weighted_degree', 'community', 'variants'],
    ...['orcid', 'sources', 'confidence'],
  ];
  const rowOf = (author: Author, i: number): readonly Cell[] => {
    const coauthors = index.coauthorsOf(author.id);
    const weights = coauthors.map(({ edge }) =>
      options.counting === 'full' ? edge.weightFull : edge.weightFractional,
    );
    return [
      author.id,
      author.name,
      given ? undefined : index.count.authorshipsOf(author.id),
      coauthors.length,
      weights.reduce((sum, weight) => sum + weight, 0),
      communities.authors.membership.at(i),
      listCell(author.variants.map(({ name }) => name)),
      identifiersOf(author.identifiers, 'orcid'),
      filesOf([
        ...author.variants.flatMap(({ sources }) => sources),
        ...index.authorshipsOf(author.id).flatMap(({ printed }) => printed),
      ]),
      author.confidence,
    ];
  };
  const rows = () => mapped(authors, (author, i) => [rowOf(author, i)]);
  return { name: 'authors.csv', header, rows };
}

function authorshipsTable({ authorships }: Dataset): Table {
  const header = [
    ...['paper_id', 'author_id', 'position', 'raw_name', 'source', 'record_key', 'line'],
  ];
  const rowsOf = ({ paper, author, printed }: Authorship) =>
    printed.map((name): readonly Cell[] => [
      paper,
      author,
      name.position,
      name.rawName,
      name.file,
      name.recordKey,
      name.line,
    ]);
  return { name: 'authorships.csv', header, rows: () => mapped(authorships, rowsOf) };
}

function coauthorshipsTable({ coauthorships }: Dataset): Table {
  const header = [
    ...['source', 'target', 'papers', 'weight_full', 'weight_fractional', 'first_year'],
    'last_year',
  ];
  const rowOf = (edge: CoauthorshipEdge): readonly Cell[] => [
    edge.source,
    edge.target,
    listCell(edge.papers),
    edge.weightFull,
    edge.weightFractional,
    edge.firstYear,
    edge.lastYear,
  ];
  const rows = () => mapped(coauthorships, (edge) => [rowOf(edge)]);
  return { name: 'coauthorships.csv', header, rows };
}
