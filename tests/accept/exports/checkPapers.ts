/** Bibliographies, read back by Coterie's own readers author for author. */

import { createReadStream } from 'node:fs';
import { exportedPapers } from '../../../src/core/exports/papers/exportedPapers.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { readPapers, signatureOf } from '../../core/exports/papers/readPapers.ts';

/** Sentences on what is wrong, the first few; `papers` of which `same` have the same authors. */
export async function checkPapers(
  id: string,
  path: string,
  dataset: Dataset,
): Promise<{
  readonly papers: number;
  readonly lost: number;
  readonly same: number;
  readonly faults: string[];
}> {
  const pieces: string[] = [];
  for await (const piece of createReadStream(path, 'utf8')) pieces.push(String(piece));
  const { records } = await readPapers(id, pieces);
  // RIS has no mark for a group of one or two words.
  const said = (names: readonly string[]) =>
    id === 'ris' ? names.join('|').replaceAll(' (group)', '') : names.join('|');
  const byKey = new Map(records.map((record) => [record.key, record]));
  const faults: string[] = [];
  let [papers, same, lost] = [0, 0, 0];
  for (const { key, title, authors } of exportedPapers(dataset, {}, {})()) {
    papers++;
    const record = byKey.get(key);
    const wanted = authors.map((name) =>
      signatureOf({ rawName: name.family, ...(name.group ? { group: true } : { parts: name }) }),
    );
    const found = record?.authors.map(signatureOf) ?? [];
    // A record with neither title nor authors is none to RIS.
    if (!record && title === undefined && wanted.length === 0) same++;
    else if (record && said(found) === said(wanted)) same++;
    else {
      if (!record) lost++;
      faults.push(`${key}: ${found.join(' | ')}, not ${wanted.join(' | ')}`.slice(0, 300));
    }
  }
  return { papers, lost, same, faults: faults.slice(0, 4) };
}
