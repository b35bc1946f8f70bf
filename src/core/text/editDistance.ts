/** How many slips of the pen lie between two words. */

/**
 * Whether two texts are at most one edit apart: one letter more, less or another, or two neighbours
 * exchanged (Damerau 1964, who found four in five misspellings to be one of these). Linear.
 */
export function oneEditApart(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  const left = short.length - start - end;
  if (left <= 0) return true;
  if (short.length < long.length) return false;
  if (left === 1) return true;
  return left === 2 && short[start] === long[start + 1] && short[start + 1] === long[start];
}
