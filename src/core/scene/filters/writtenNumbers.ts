/** Numbers and lists in addresses and on the command line. */

/** Above 0, up to `most`; undefined for anything else. */
export function numberUpTo(text: string, most: number): number | undefined {
  if (!/^\d+(?:\.\d+)?$/u.test(text)) return undefined;
  const value = Number(text);
  return value > 0 && value <= most ? value : undefined;
}

/** Characters of a list that an address still carries; longer ones are kept beside it. */
const longestWritten = 8000;

/** Ids with bars between them; undefined where that would be too long. */
export function writeIds(
  ids: readonly string[],
  readable: (text: string) => string,
): string | undefined {
  const text = ids.map(readable).join('|');
  return text.length > longestWritten ? undefined : text;
}
