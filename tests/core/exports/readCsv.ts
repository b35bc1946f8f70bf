/** The slow, obvious reader of RFC 4180 that exports are tested against. */

export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ',') {
      row.push(cell);
      cell = '';
    } else if (c === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i++;
    } else cell += c;
  }
  return rows;
}

/** Splits a list cell at `; ` and undoes its escapes. */
export function readList(cell: string): string[] {
  if (cell === '') return [];
  const items: string[] = [];
  let item = '';
  for (let i = 0; i < cell.length; i++) {
    const c = cell[i] ?? '';
    if (c === '\\') {
      i++;
      item += cell[i] ?? '';
    } else if (c === ';') {
      items.push(item);
      item = '';
      if (cell[i + 1] === ' ') i++;
    } else item += c;
  }
  return [...items, item];
}
