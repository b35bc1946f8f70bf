/** A dataset as the lines of a dataset file of version 2. */

import type { Dataset } from '../../model/dataset.ts';
import { crc32 } from './crc32.ts';
import { takeApart } from './takeApart.ts';

/** The file's bytes, a line at a time; the last line is that by which damage shows. */
export function* writeColumns(dataset: Dataset): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let sum = 0;
  let lines = 0;
  for (const line of linesOf(dataset)) {
    const bytes = encoder.encode(`${line}\n`);
    sum = crc32(bytes, sum);
    lines++;
    yield bytes;
  }
  const end = { end: true, lines, crc32: sum.toString(16).padStart(8, '0') };
  yield encoder.encode(`${JSON.stringify(end)}\n`);
}

function* linesOf(dataset: Dataset): Generator<string> {
  const { header, parts } = takeApart(dataset);
  yield JSON.stringify(header);
  for (const { column, values } of parts) yield JSON.stringify({ column, values });
}
