/** What a way of telling people apart makes of the picture: how many nodes and edges. */

import type { Mentions } from './mentions.ts';

export interface PictureCounts {
  readonly authors: number;
  /** Pairs with a joint paper; papers of more than `mostAuthors` are left out of this count. */
  readonly coauthorships: number;
}

const mostAuthors = 100;

/** In proportion to the pairs on papers, and sorting them. */
export function pictureCounts(
  { paperStarts, count }: Mentions,
  personOf: Int32Array,
): PictureCounts {
  let pairs = 0;
  for (let paper = 0; paper + 1 < paperStarts.length; paper++) {
    const size = (paperStarts[paper + 1] as number) - (paperStarts[paper] as number);
    if (size <= mostAuthors) pairs += (size * (size - 1)) / 2;
  }
  const keys = new Float64Array(pairs);
  let at = 0;
  for (let paper = 0; paper + 1 < paperStarts.length; paper++) {
    const [start, end] = [paperStarts[paper] as number, paperStarts[paper + 1] as number];
    if (end - start > mostAuthors) continue;
    for (let i = start; i < end; i++) {
      for (let j = i + 1; j < end; j++) {
        const [a, b] = [personOf[i] as number, personOf[j] as number];
        keys[at++] = Math.min(a, b) * count + Math.max(a, b);
      }
    }
  }
  keys.sort();
  let coauthorships = 0;
  for (let i = 0; i < pairs; i++) if (i === 0 || keys[i] !== keys[i - 1]) coauthorships++;
  let authors = 0;
  for (let i = 0; i < count; i++) if (personOf[i] === i) authors++;
  return { authors, coauthorships };
}
