/**
 * Where people work, as evidence that two mentions are one person (Ferreira et al. 2012,
 * doi:10.1145/2350036.2350040). Addresses are printed in many ways, so that their parts are compared:
 * `Dept. of Physics, Univ. of Ulm, Germany` has three. Parts that many share tell little.
 */

import { foldText } from '../../text/fold.ts';
import type { PrintedAuthor } from '../corpus.ts';
import type { Mentions, NumberLists } from './mentions.ts';

export interface Affiliations {
  /** By mention: the numbers of the parts of its addresses, ascending. */
  readonly partsOf: NumberLists;
  /** By part: the share of the mentions with an address that have it, 0 to 1. */
  readonly share: Float64Array;
}

/** Shorter parts, postcodes and the like tell nothing. */
const shortestPart = 4;

/** Near-linear. */
export function affiliationsIn({ count, leads, others }: Mentions): Affiliations {
  const numbers = new Map<string, number>();
  const times: number[] = [];
  const starts = new Int32Array(count + 1);
  const values: number[] = [];
  let withAddress = 0;
  for (let mention = 0; mention < count; mention++) {
    const own = new Set<number>();
    const printed: readonly (PrintedAuthor | undefined)[] = [
      leads[mention],
      ...(others.get(mention) ?? []),
    ];
    for (const author of printed) {
      for (const { name } of author?.affiliations ?? []) {
        for (const part of partsOf(name)) {
          const known = numbers.get(part) ?? numbers.size;
          if (known === numbers.size) numbers.set(part, known);
          own.add(known);
        }
      }
    }
    if (own.size > 0) withAddress++;
    for (const part of [...own].sort((a, b) => a - b)) {
      values.push(part);
      times[part] = (times[part] ?? 0) + 1;
    }
    starts[mention + 1] = values.length;
  }
  return {
    partsOf: { starts, values: Int32Array.from(values) },
    share: Float64Array.from(times, (one) => one / withAddress),
  };
}

function partsOf(address: string): readonly string[] {
  return address.split(/[,;]/u).flatMap((part) => {
    const folded = part.includes('@') ? '' : foldText(part);
    return folded.length >= shortestPart && /\p{L}{2}/u.test(folded) ? [folded] : [];
  });
}
