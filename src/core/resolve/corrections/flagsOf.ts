/** What makes a corrected author unlikely to be one person, told as resolution tells it. */

import type { Author } from '../../model/author.ts';
import type { AuthorId } from '../../model/ids.ts';
import { paperYear } from '../../model/paper.ts';
import { listed } from '../../text/wording.ts';
import { implausible } from '../identity/plausibility.ts';
import type { People } from './people.ts';

/** Sentences, usually none, about an author of these authorships. Linear in their co-authors. */
export function flagsOf(
  rows: readonly number[],
  { identifiers, confidence = 0 }: Pick<Author, 'identifiers' | 'confidence'>,
  people: People,
): string[] {
  const papers = rows.map(people.paperOf);
  const starts = [0];
  const paperOf: number[] = [];
  const persons: number[] = [];
  const own: number[] = [];
  const numbers = new Map<AuthorId, number>();
  for (const [k, paper] of papers.entries()) {
    for (const row of Array.from(people.rowsOn(paper))) {
      if (row === rows[k]) own.push(paperOf.length);
      const id = people.authorOf(row);
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      paperOf.push(k);
      persons.push(number);
    }
    starts.push(paperOf.length);
  }
  const orcids = orcidsOf({ identifiers });
  return [
    ...implausible(
      own,
      {
        paperOf: Int32Array.from(paperOf),
        paperStarts: Int32Array.from(starts),
        yearOf: Int32Array.from(papers, (paper) => paperYear(people.paper(paper)) ?? 0),
      },
      Int32Array.from(persons),
      confidence,
    ),
    ...(orcids.length > 1 ? [`There are several ORCIDs: ${listed(orcids.map(quoted))}.`] : []),
  ];
}

/** In the order of the identifiers, each once. */
export const orcidsOf = ({ identifiers }: Pick<Author, 'identifiers'>): string[] => [
  ...new Set(identifiers.flatMap(({ value }) => (value.scheme === 'orcid' ? [value.value] : []))),
];

const quoted = (text: string): string => `“${text}”`;
