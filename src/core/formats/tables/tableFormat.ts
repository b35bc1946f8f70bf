/** A table as an input format: columns and their meaning in, descriptor out. */

import type { PaperRecord } from '../../model/record.ts';
import type { InputFormat, RecordSink } from '../format.ts';
import type { Row } from './row.ts';
import { findHeader, type HeaderRules, type TableHeader } from './tableHeader.ts';

/** Takes the rows of one file in their order. */
export interface RowReader {
  readonly row: (row: Row) => void;
  readonly end: () => void;
}

export interface TableRules extends HeaderRules {
  /** False where a quotation mark is a character like any other. */
  readonly quoted?: false;
  readonly open: (sink: RecordSink, header: TableHeader) => RowReader;
}

/** For tables of which every row is a paper. */
export const rowByRow =
  (read: (row: Row) => PaperRecord): TableRules['open'] =>
  (sink) => ({ row: (row) => sink.record(read(row)), end: () => undefined });

/** The header alone tells a table's format. */
export const tableFormat = (
  about: Pick<InputFormat, 'id' | 'label' | 'description' | 'extensions'>,
  rules: TableRules,
  certainty = 0.95,
): InputFormat => ({
  ...about,
  recognise: (beginning) => (findHeader(beginning, rules) ? certainty : 0),
  load: async () => (await import('./openTable.ts')).openTable(rules),
});
