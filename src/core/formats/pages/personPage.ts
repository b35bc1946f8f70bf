/**
 * A person's page: the name, `Publications`, then titles and abstracts in turn. The person is an
 * author of each paper, at a position that the page does not say; the others are unknown.
 */

import type { ParsedDocument } from '../../model/record.ts';
import { looksLikeName } from '../../text/nameParts.ts';
import { filledLines } from '../lines.ts';
import {
  couldBeTitle,
  incompleteEntry,
  pairEntries,
  recordOfEntry,
  withoutClosingFurniture,
  withoutOverlongLines,
} from './prose.ts';

const heading = /^publications(?:\s*\(?\d{1,5}\)?)?$/iu;

/**
 * A name, then the heading; a profile with figures has other lines between the two. The heading is
 * telling enough for a name of unusual shape above it.
 */
export function recognisePersonPage(beginning: string): number {
  const [name, second] = filledLines(beginning);
  if (!name || !second || !heading.test(second.text)) return 0;
  return looksLikeName(name.text) ? 0.9 : couldBeTitle(name.text) ? 0.5 : 0;
}

/** Reads the whole page. Issues: `entry-incomplete`, `line-too-long`. */
export function parsePersonPage(text: string, file: string): ParsedDocument {
  const { lines, issues } = withoutOverlongLines(filledLines(text), file);
  const [owner, , ...rest] = lines;
  const entries = pairEntries(withoutClosingFurniture(rest, file, issues));
  const records = entries.map((entry) => {
    const record = recordOfEntry(entry);
    return owner ? { ...record, authors: [{ rawName: owner.text, line: record.line }] } : record;
  });
  return {
    file,
    format: 'page-person',
    records,
    profiles: owner ? [{ rawName: owner.text, line: owner.line }] : [],
    issues: [...issues, ...entries.flatMap((entry) => incompleteEntry(entry, file))],
  };
}
