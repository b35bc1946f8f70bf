/** Numbers and counted nouns as people write them, without the host's locale. */

/** 1234567 → `1,234,567`. */
export const formatCount = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/gu, ',');

/** `1 paper`, `3 papers`; the plural is given where an s does not make it. */
export const counted = (n: number, noun: string, plural = `${noun}s`): string =>
  `${formatCount(n)} ${n === 1 ? noun : plural}`;

/** At most `digits` decimals, without trailing zeros: 0.5, 2, 0.37. */
export function formatDecimal(value: number, digits = 2): string {
  const text = value.toFixed(digits);
  return text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
}

/** A name or title with an ellipsis where it goes on beyond so many letters: none worth reading does. */
export function shortened(text: string, longest = 400): string {
  if (text.length <= longest) return text;
  return `${[...text.slice(0, longest)].slice(0, -1).join('').trimEnd()}…`;
}

/** `a`, `a and b`, `a, b and c`; beyond `limit` items, `a, b and 3 more`. */
export function listed(items: readonly string[], limit = 3): string {
  const shown = items.length > limit ? items.slice(0, limit - 1) : [...items];
  const rest = items.length - shown.length;
  if (rest > 0) shown.push(`${formatCount(rest)} more`);
  if (shown.length <= 1) return shown[0] ?? '';
  return `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}
