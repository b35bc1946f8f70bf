/** Opens a file that is a table: finds its header in the beginning, then hands over its rows. */

import { excerpt } from '../../model/issue.ts';
import type { OpenReader } from '../format.ts';
import { beginningLength } from '../recognise.ts';
import { rowOf } from './row.ts';
import type { RowReader, TableRules } from './tableFormat.ts';
import { findHeader } from './tableHeader.ts';
import { tableRows } from './tableRows.ts';

/** Issues: `no-header` and those of rows. */
export const openTable =
  (rules: TableRules): OpenReader =>
  (sink) => {
    let beginning = '';
    let rows: ReturnType<typeof tableRows> | undefined;
    let records: RowReader | undefined;
    let lost = false;
    const begin = () => {
      const text = beginning;
      beginning = '';
      const header = findHeader(text, rules);
      if (!header) {
        lost = true;
        sink.issue({
          severity: 'error',
          code: 'no-header',
          message:
            'A first row was expected that names the columns, among them those of titles or authors. None was found, so the table could not be read.',
          line: 1,
          excerpt: excerpt(text.slice(0, 400)),
        });
        return;
      }
      const reader = rules.open(sink, header);
      records = reader;
      const layout = {
        delimiter: header.delimiter,
        quoted: rules.quoted ?? true,
        columns: header.cells.length,
        line: header.line + 1,
      };
      rows = tableRows(
        layout,
        (cells, line) => reader.row(rowOf(cells, line, header.fields)),
        sink.issue,
      );
      rows.write(text.slice(header.end));
    };
    return {
      write: (text) => {
        if (rows) rows.write(text);
        else if (!lost) {
          beginning += text;
          // One more character tells whether a line end is `\r` or `\r\n`.
          if (beginning.length > beginningLength) begin();
        }
      },
      end: () => {
        if (!rows && !lost) begin();
        rows?.end();
        records?.end();
      },
    };
  };
