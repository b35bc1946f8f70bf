/** The strongest of many, where not all can be shown. */

/** The positions of the highest values, at most `most`, in their order; the earlier among equals. */
export function strongest(values: readonly number[], most: number): readonly number[] {
  const all = values.map((_, i) => i);
  if (all.length <= most) return all;
  return all
    .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}
