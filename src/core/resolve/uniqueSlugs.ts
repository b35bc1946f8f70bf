/** Tells equal slugs apart by a number, in their order: `li-wei`, `li-wei-2`. */
export function uniqueSlugs(slugs: readonly string[]): string[] {
  const taken = new Set(slugs);
  const used = new Set<string>();
  return slugs.map((slug) => {
    let candidate = slug;
    for (let n = 2; used.has(candidate) || (candidate !== slug && taken.has(candidate)); n++) {
      candidate = `${slug}-${n}`;
    }
    used.add(candidate);
    return candidate;
  });
}
