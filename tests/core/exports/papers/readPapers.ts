/** Bibliographies read by Coterie's own readers. */

import type { FileIssue } from '../../../../src/core/formats/format.ts';
import { inputFormats } from '../../../../src/core/formats/registry.ts';
import type { PaperRecord, RawAuthorship } from '../../../../src/core/model/record.ts';
import { naturalName } from '../../../../src/core/text/personName.ts';

export interface ReadPapers {
  readonly records: readonly PaperRecord[];
  readonly issues: readonly FileIssue[];
}

/** Also tells whether the format is recognised for what it is. */
export async function readPapers(
  id: string,
  pieces: Iterable<string>,
): Promise<ReadPapers & { readonly recognised: boolean }> {
  const format = inputFormats.find((candidate) => candidate.id === id);
  if (!format) throw new Error(`There is no format ${id}.`);
  const records: PaperRecord[] = [];
  const issues: FileIssue[] = [];
  const open = await format.load();
  const reader = open({
    file: 'papers',
    record: (record) => records.push(record),
    issue: (issue) => issues.push(issue),
    node: () => undefined,
    edge: () => undefined,
    network: () => undefined,
    profile: () => undefined,
    saved: () => undefined,
  });
  let beginning = '';
  for (const piece of pieces) {
    if (beginning.length < 4000) beginning += piece.slice(0, 4000);
    reader.write(piece);
  }
  reader.end();
  const certainty = (one: (typeof inputFormats)[number]) => one.recognise(beginning);
  const best = Math.max(...inputFormats.map(certainty));
  return { records, issues, recognised: best > 0 && certainty(format) === best };
}

/** Given name first; spaces and case of no letter differ. */
export const signatureOf = (author: Pick<RawAuthorship, 'rawName' | 'parts' | 'group'>): string =>
  `${naturalName(author)
    .replace(/[\s,]+/gu, ' ')
    .trim()}${author.group ? ' (group)' : ''}`;
