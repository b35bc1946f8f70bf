/**
 * A seeded generator, the same in every engine: sfc32 (Chris Doty-Humphrey, PractRand), which
 * uses 32-bit integer arithmetic only.
 */

/** Returns numbers in [0, 1). */
export type Random = () => number;

/** A generator seeded with an unsigned 32-bit integer; `stream` separates independent uses. */
export function createRandom(seed: number, stream = 0): Random {
  let a = seed >>> 0;
  let b = stream >>> 0;
  let c = 0x9e3779b9;
  let counter = 1;
  const next = (): number => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return (t >>> 0) / 4294967296;
  };
  // The first outputs still show the seed; twelve rounds mix it through.
  for (let i = 0; i < 12; i++) next();
  return next;
}
