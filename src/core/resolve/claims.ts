/** Gathering what records say about one field into claims. */

import { datePrecision, datesAgree, formatDate, type PartialDate } from '../model/date.ts';
import { type Claim, compareSources, type SourceRef } from '../model/source.ts';

const rank = (basis: Claim<unknown>['basis']): number => (basis === 'stated' ? 0 : 1);

/** Stated before inferred, then the more often said, then the earlier in the corpus. */
function compareClaims<T>(a: Claim<T>, b: Claim<T>): number {
  const [x, y] = [a.sources[0], b.sources[0]];
  return (
    rank(a.basis) - rank(b.basis) ||
    b.sources.length - a.sources.length ||
    (x && y ? compareSources(x, y) : 0)
  );
}

/** Claims as one: the surest value, all sources, and what was inferred as a check on it. */
function merge<T>(claims: readonly [Claim<T>, ...Claim<T>[]]): Claim<T> {
  const [first] = claims;
  if (claims.length === 1) return first;
  const surest = claims.find(({ basis }) => rank(basis) === 0) ?? first;
  const evidence = surest.evidence ?? claims.find((claim) => claim.evidence)?.evidence;
  const sources = claims.flatMap((claim) => claim.sources).sort(compareSources);
  return {
    value: surest.value,
    basis: surest.basis,
    sources: sources.filter(
      (source, i) => i === 0 || compareSources(source, sources[i - 1] ?? source) !== 0,
    ),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

/** Shared by all fields of which nothing is known: most fields of most papers. */
const none: readonly never[] = [];

/** Joins claims whose values have the same key; the preferred first. */
export function gatherClaims<T>(
  claims: readonly Claim<T>[],
  keyOf: (value: T) => string,
): readonly Claim<T>[] {
  if (claims.length === 0) return none;
  if (claims.length === 1) return claims;
  const byKey = new Map<string, [Claim<T>, ...Claim<T>[]]>();
  for (const claim of claims) {
    const key = keyOf(claim.value);
    const present = byKey.get(key);
    if (present) present.push(claim);
    else byKey.set(key, [claim]);
  }
  return [...byKey.values()].map(merge).sort(compareClaims);
}

/** Joins dates that do not contradict each other; of those, the most precise is the value. */
export function gatherDates(claims: readonly Claim<PartialDate>[]): readonly Claim<PartialDate>[] {
  if (claims.length < 2) return claims;
  // Equal ones first, as there may be thousands of them.
  const equal = gatherClaims(claims, formatDate);
  const precise = [...equal].sort(
    (a, b) => datePrecision(b.value) - datePrecision(a.value) || compareClaims(a, b),
  );
  const result: Claim<PartialDate>[] = [];
  for (const claim of precise) {
    const i = result.findIndex((present) => datesAgree(present.value, claim.value));
    const present = result[i];
    if (!present) result.push(claim);
    else if (
      rank(claim.basis) < rank(present.basis) &&
      datePrecision(claim.value) === datePrecision(present.value)
    ) {
      result[i] = merge([claim, present]);
    } else {
      const value = { ...claim.value, ...present.value };
      const together = datePrecision(value) > datePrecision(present.value);
      result[i] = {
        ...merge([present, claim]),
        value,
        basis: together ? 'inferred' : present.basis,
        ...(together ? { evidence: 'Put together from a date without a year and a year.' } : {}),
      };
    }
  }
  return result.sort(compareClaims);
}

/** A claim by one line of one file. */
export const stated = <T>(value: T, source: SourceRef): Claim<T> => ({
  value,
  basis: 'stated',
  sources: [source],
});
