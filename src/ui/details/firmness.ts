/** How sure a membership or a community is, in words. */

/** Lower bounds of the agreement among runs, highest first. */
const words = [
  [0.9, 'firm'],
  [0.7, 'mostly firm'],
  [0.5, 'loose'],
  [0, 'open to doubt'],
] as const;

/** `agreement`: of the runs, 0 to 1. */
export const firmness = (agreement: number): string =>
  words.find(([least]) => agreement >= least)?.[1] ?? 'open to doubt';
