/** What a front end may show of a layout that goes on. */

/** The nodes of the authors' network that are placed so far, or some of them where they are many. */
export interface CoarsePositions {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Number of each one's community, counted from 1; 0 for none. */
  readonly communities: Uint16Array;
}

/** More dots than this cannot be told apart in a small picture. */
const most = 20_000;

/** Of positions of which some are NaN; `communityOf` is asked for those that are told. */
export function coarsePositions(
  x: Float64Array,
  y: Float64Array,
  communityOf: (node: number) => number,
): CoarsePositions {
  const placed: number[] = [];
  for (let i = 0; i < x.length; i++) if (Number.isFinite(x[i])) placed.push(i);
  const step = Math.max(1, Math.ceil(placed.length / most));
  const told = placed.filter((_, k) => k % step === 0);
  return {
    x: Float32Array.from(told, (i) => x[i] ?? 0),
    y: Float32Array.from(told, (i) => y[i] ?? 0),
    communities: Uint16Array.from(told, (i) => Math.min(65_535, communityOf(i))),
  };
}
