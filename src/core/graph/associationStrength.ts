/**
 * Association strength (van Eck & Waltman 2009, doi:10.1002/asi.21075): the weight of a link over
 * what would be expected by chance, were the totals of its ends all that matters:
 * 2m·w / (s·t), with s and t the weighted degrees of the ends and m the weight of all links.
 */

import { type Links, weightedDegrees } from './links.ts';

/** The same links with other weights, above 0; 1 is what chance would give. Linear. */
export function associationStrength(links: Links): Links {
  const { sources, targets, weights } = links;
  const totals = weightedDegrees(links);
  const twice = 2 * weights.reduce((sum, weight) => sum + weight, 0);
  return {
    ...links,
    weights: weights.map(
      (weight, e) =>
        (twice * weight) / ((totals[sources[e] ?? 0] ?? 1) * (totals[targets[e] ?? 0] ?? 1)),
    ),
  };
}
