/** Numbers and lists in addresses and on the command line. */

/** Above 0, up to `most`; undefined for anything else. */
export function numberUpTo(text: string, most: number): number | undefined {
  if (!/^\d+(?:\.\d+)?$/u.test(text)) return undefined;
  const value = Number(text);
  return value > 0 && value <= most ? value : undefined;
}

/** Ids with bars between them. */
export const writeIds = (ids: readonly string[], readable: (text: string) => string): string =>
  ids.map(readable).join('|');
