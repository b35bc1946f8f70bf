/** Tells equal slugs apart by a number, in their order: `li-wei`, `li-wei-2`. Linear. */
export function uniqueSlugs(slugs: readonly string[]): string[] {
  const taken = new Set(slugs);
  const used = new Set<string>();
  /** By slug, the first number not yet tried: one that was in use stays so. */
  const untried = new Map<string, number>();
  return slugs.map((slug) => {
    let candidate = slug;
    let n = untried.get(slug) ?? 2;
    for (; used.has(candidate) || (candidate !== slug && taken.has(candidate)); n++) {
      candidate = `${slug}-${n}`;
    }
    untried.set(slug, n);
    used.add(candidate);
    return candidate;
  });
}
