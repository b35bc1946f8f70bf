/** Points (1/72 inch) a pixel of CSS, of which an inch has 96. */
export const pointsPerPixel = 72 / 96;
