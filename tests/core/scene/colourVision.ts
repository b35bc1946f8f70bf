/** How colours look to readers without red or green cones, and how far apart they are. */

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Machado, Oliveira & Fernandes 2009, severity 1, on linear RGB. */
export const deuteranopia: Matrix = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
];
export const protanopia: Matrix = [
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
];
export const fullVision: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

function linear(colour: string): Triple {
  const at = (i: number): number => {
    const c = Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [at(0), at(1), at(2)];
}

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** OKLab (Ottosson 2020) of a colour as seen through a matrix. */
function oklab(colour: string, vision: Matrix): Triple {
  const rgb = linear(colour);
  const clamp = (x: number) => Math.min(1, Math.max(0, x));
  const seen: Triple = [
    clamp(dot(vision[0], rgb)),
    clamp(dot(vision[1], rgb)),
    clamp(dot(vision[2], rgb)),
  ];
  const lms: Triple = [
    Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], seen)),
    Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], seen)),
    Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], seen)),
  ];
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], lms),
    dot([1.9779984951, -2.428592205, 0.4505937099], lms),
    dot([0.0259040371, 0.7827717662, -0.808675766], lms),
  ];
}

/** Distance in OKLab; 0.02 is just noticeable side by side, 1 is black to white. */
export function distance(a: string, b: string, vision: Matrix): number {
  const [p, q] = [oklab(a, vision), oklab(b, vision)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** Lightness in OKLab, 0 to 1. */
export const lightness = (colour: string): number => oklab(colour, fullVision)[0];

/** Contrast ratio (WCAG 2.2), 1 to 21. */
export function contrast(a: string, b: string): number {
  const luminance = (c: string) => dot([0.2126, 0.7152, 0.0722], linear(c));
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(x, y) / Math.min(x, y);
}
