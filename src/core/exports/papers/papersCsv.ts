/** Export: papers as one CSV table, a row each, with what bibliographies hold of them. */

import { formatDate } from '../../model/date.ts';
import { type Cell, csvLines, csvTable, listCell } from '../csvCells.ts';
import type { ExportWriter } from '../format.ts';
import { piecesOf } from '../pieces.ts';
import { type ExportedPaper, exportedPapers } from './exportedPapers.ts';
import type { WrittenName } from './writtenName.ts';

const header = [
  ...['key', 'title', 'authors', 'unnamed_authors', 'year', 'date', 'venue', 'doi', 'arxiv_id'],
  ...['pmid', 'organisations', 'keywords', 'citations', 'abstract'],
];

/** Writes `papers.csv`; lists within a cell are joined by `; `. */
export const writePapersCsv: ExportWriter = async (dataset, values, context) => {
  const papers = exportedPapers(dataset, values, context);
  const forSpreadsheets = values['for-spreadsheets'] === true;
  return [{ name: 'papers.csv', contents: piecesOf(() => lines(papers(), forSpreadsheets)) }];
};

function* lines(papers: Iterable<ExportedPaper>, forSpreadsheets: boolean): Generator<string> {
  yield csvTable(header, [], forSpreadsheets);
  for (const paper of papers) yield csvLines([row(paper)], forSpreadsheets);
}

const row = (paper: ExportedPaper): readonly Cell[] => [
  paper.key,
  paper.title,
  listCell(paper.authors.map(nameInCell)),
  paper.unnamed === 0 ? undefined : paper.unnamed,
  paper.date?.year,
  paper.date?.year === undefined ? undefined : formatDate(paper.date),
  paper.venue,
  paper.numberOf('doi'),
  paper.numberOf('arxiv'),
  paper.numberOf('pmid'),
  listCell(paper.organisations),
  listCell(paper.keywords),
  paper.citations,
  paper.abstract,
];

/** `van der Aalst, Wil, Jr`; groups as they sign. */
const nameInCell = ({ family, given, suffix }: WrittenName): string =>
  [family, given, suffix].filter((part) => part !== undefined).join(', ');
