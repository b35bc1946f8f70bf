/** An independent reader of RFC 4180, so that what was written is not read back by its writer. */

export type Row = Readonly<Record<string, string>>;

/** The rows by the names in the first; throws where a row has another number of cells. */
export function parseCsv(text: string): readonly Row[] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`not a cell at ${at}: ${text.slice(at, at + 40)}`);
    row.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'));
    if (found[3] !== ',') {
      rows.push(row);
      row = [];
    }
  }
  const [head, ...rest] = rows;
  if (!head || row.length > 0) throw new Error('the table does not end with a line end');
  return rest.map((cells) => {
    if (cells.length !== head.length) throw new Error(`a row of ${cells.length} cells`);
    return Object.fromEntries(head.map((name, i) => [name, cells[i] ?? '']));
  });
}
