/** Ink on pixels: four bytes each, red, green, blue and opacity, which does not lessen the others. */

/** Where many edges lie over each other they cover so much, 0 to 1. */
export const mostCover = 0.72;

/**
 * What so much ink covers, 0 to 1: 1 - e^-amount, by (1 + amount/256)^-256, which is never further
 * from it than a third of a level of 255. `Math.exp` differs between engines in its last bits.
 */
export function coverOf(amount: number): number {
  let left = 1 / (1 + amount / 256);
  for (let i = 0; i < 8; i++) left *= left;
  return 1 - left;
}

/** Lays a colour over a pixel that may be partly transparent. */
export function blend(pixels: Uint8ClampedArray, o: number, colour: number, alpha: number): void {
  const under = (pixels[o + 3] ?? 0) / 255;
  const together = alpha + under * (1 - alpha);
  const part = alpha / together;
  pixels[o] = (pixels[o] ?? 0) * (1 - part) + ((colour >> 16) & 255) * part;
  pixels[o + 1] = (pixels[o + 1] ?? 0) * (1 - part) + ((colour >> 8) & 255) * part;
  pixels[o + 2] = (pixels[o + 2] ?? 0) * (1 - part) + (colour & 255) * part;
  pixels[o + 3] = 255 * together;
}

/** Takes a share of what is on a pixel away, 0 to 1. */
export function erase(pixels: Uint8ClampedArray, o: number, share: number): void {
  pixels[o + 3] = (pixels[o + 3] ?? 0) * (1 - share);
}
