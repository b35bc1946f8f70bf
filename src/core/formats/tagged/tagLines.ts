/** Counting lines of a certain shape, for recognisers. */

/** How many of the lines each pattern matches. Patterns are anchored, so that this is linear. */
export function countLines(beginning: string, ...patterns: readonly RegExp[]): number[] {
  const counts = patterns.map(() => 0);
  for (const line of beginning.split(/\r\n?|\n/u)) {
    const start = line.slice(0, 200);
    for (const [i, pattern] of patterns.entries())
      if (pattern.test(start)) counts[i] = (counts[i] ?? 0) + 1;
  }
  return counts;
}
