/**
 * How sure it is that all papers of an author are one person's: as sure as of the weakest join. The
 * steps are set by hand and rise with the evidence: they rank doubts, and are no measured shares.
 */

/** From so many points on, so sure. */
const steps: readonly (readonly [points: number, confidence: number])[] = [
  [0, 0.55],
  [3, 0.75],
  [6, 0.9],
  [9, 0.95],
  [12, 0.97],
];

/** Of a join with so many points, 0 to 1. */
export function confidenceOfJoin(points: number): number {
  let sure = 0.5;
  for (const [from, confidence] of steps) if (points >= from) sure = confidence;
  return sure;
}

/** Of equal names that were joined without more evidence, by how many namesakes are expected. */
export const confidenceOfName = (namesakes: number): number =>
  namesakes < 0.003 ? 0.99 : namesakes < 0.03 ? 0.98 : 0.96;

/** Of a number of a registry that people keep by hand. */
export const confidenceOfNumber = 0.99;
