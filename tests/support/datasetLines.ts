/** Dataset files of version 2 taken apart into their lines, changed, and signed again. */

import type { Dataset } from '../../src/core/model/dataset.ts';
import { crc32 } from '../../src/core/pipeline/columns/crc32.ts';
import { writeColumns } from '../../src/core/pipeline/columns/writeColumns.ts';

export interface ColumnLine {
  column: string;
  values: unknown[];
}

/** The text of the file before it is packed. */
export const columnsText = (dataset: Dataset): string =>
  [...writeColumns(dataset)].map((bytes) => new TextDecoder().decode(bytes)).join('');

/** How long that is, in bytes. */
export const unpackedLength = (dataset: Dataset): number => {
  let length = 0;
  for (const line of writeColumns(dataset)) length += line.length;
  return length;
};

/** Lets a test change the header and the columns; the checksum is made anew. */
export function changed(
  text: string,
  change: (header: Record<string, unknown>, columns: ColumnLine[]) => void,
): string {
  const [header, ...columns] = text
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  change(header, columns);
  return signed([header, ...columns].map((line) => JSON.stringify(line)));
}

/** Lines with the last one that belongs to them. */
export function signed(lines: readonly string[]): string {
  const text = lines.map((line) => `${line}\n`).join('');
  const sum = crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
  return `${text}${JSON.stringify({ end: true, lines: lines.length, crc32: sum })}\n`;
}
