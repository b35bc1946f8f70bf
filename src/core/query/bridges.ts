/** Who holds the communities of a network together. */

/** An author who links communities. */
export interface BridgingAuthor {
  /** Among the authors of the dataset. */
  readonly place: number;
  readonly betweenness: number;
  readonly participation: number;
}

/**
 * The authors with edges to more than one community, by falling betweenness (Freeman 1977,
 * doi:10.2307/3033543), then participation (Guimerà & Amaral 2005, doi:10.1038/nature03288), then place;
 * at most `most`. Linear in the authors.
 */
export function bridgingAuthors(
  betweenness: ArrayLike<number>,
  participation: ArrayLike<number>,
  most: number,
): readonly BridgingAuthor[] {
  const found: BridgingAuthor[] = [];
  const isBefore = (a: BridgingAuthor, b: BridgingAuthor): boolean =>
    a.betweenness === b.betweenness
      ? a.participation > b.participation
      : a.betweenness > b.betweenness;
  for (let place = 0; place < betweenness.length; place++) {
    const own = {
      place,
      betweenness: betweenness[place] ?? 0,
      participation: participation[place] ?? 0,
    };
    // Not a number is above nothing.
    if (!(own.participation > 0) || !(own.betweenness > 0)) continue;
    const last = found.at(-1);
    if (found.length >= most && last && !isBefore(own, last)) continue;
    let at = found.length;
    for (let above = found[at - 1]; above && isBefore(own, above); above = found[at - 1]) at--;
    found.splice(at, 0, own);
    if (found.length > most) found.pop();
  }
  return found;
}
