/** Points (1/72 inch) a pixel of CSS, of which an inch has 96. */
export const pointsPerPixel = 72 / 96;

/** A page's widest side in PDF, points (ISO 32000-1, annex C). */
export const longestSide = 14_400;
