/** Papers of some years. What is counted changes: weights, sizes and degrees are of these papers. */

import type { Filter } from '../../model/filter.ts';
import { type NetworkColumns, unknownYear } from '../networkColumns.ts';
import { declarePart } from './filterPart.ts';

export const spanWords = ({ from, to }: NonNullable<Filter['years']>): string =>
  from === to ? String(from) : `${from}–${to}`;

export const years = declarePart<'years'>({
  part: 'years',
  label: 'Years',
  key: 'years',
  flag: 'years',
  form: 'from-to',
  help: 'Papers of these years alone, which weights and sizes then count, such as 2010-2015.',
  views: ['authors', 'bipartite', 'papers'],
  units: true,
  write: ({ from, to }) => `${from}-${to}`,
  read: (text) => {
    const [, first, last] = /^(\d{1,4})-(\d{1,4})$/u.exec(text) ?? [];
    const [from, to] = [Number(first), Number(last)];
    return first !== undefined && from <= to ? { from, to } : undefined;
  },
  words: (span) => `papers of ${spanWords(span)}`,
  leave: (_, { kept }, { network: { authors, papers }, counted, papersOf }) => {
    for (let a = 0; a < authors; a++) if (papersOf[a] === 0) kept[a] = 0;
    for (let p = 0; p < papers; p++) if (counted[p] === 0) kept[authors + p] = 0;
  },
});

/** Which papers count, and how many of those that do not have no year. Linear. */
export function countedPapers({ papers, year }: NetworkColumns, { years: span }: Filter) {
  const counted = new Uint8Array(papers).fill(1);
  let undated = 0;
  if (span) {
    for (let p = 0; p < papers; p++) {
      const own = year[p] ?? unknownYear;
      if (own === unknownYear) undated++;
      if (own < span.from || own > span.to) counted[p] = 0;
    }
  }
  return { counted, undated };
}
