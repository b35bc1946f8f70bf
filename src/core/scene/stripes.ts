/**
 * Stripes across a disc: they tell authors whose identity is doubtful from others, whatever their
 * colour and rim. Two stripes let the background through, from the lower left to the upper right.
 */

/** Where a stripe begins and ends on either side of the middle, in shares of the radius. */
const nearer = 0.2;
const farther = 0.6;
const middle = (nearer + farther) / 2;
const half = (farther - nearer) / 2;

/** Smaller discs cannot show stripes; pixels. */
export const smallestStriped = 3;

const diagonal = Math.sqrt(2);

/** By radii from the middle to a share of the diagonal of the square around the disc. */
const onDiagonal = (radii: number): number => 0.5 + radii / (2 * diagonal);

const bounds = [-farther, -nearer, nearer, farther].map(onDiagonal);

/**
 * The stripes as hard stops of a gradient from the upper left corner of the square around the disc,
 * 0, to the lower right, 1.
 */
export const stripeStops: readonly { readonly at: number; readonly stripe: boolean }[] = [
  { at: 0, stripe: false },
  ...bounds.flatMap((at, i) => [
    { at, stripe: i % 2 === 1 },
    { at, stripe: i % 2 === 0 },
  ]),
  { at: 1, stripe: false },
];

/** How much of the pixel at a distance from the middle of a disc a stripe covers, 0 to 1. */
export function stripeCover(dx: number, dy: number, radius: number): number {
  const across = Math.abs(dx + dy) / diagonal;
  const inside = half * radius + 0.5 - Math.abs(across - middle * radius);
  return Math.max(0, Math.min(1, inside));
}
