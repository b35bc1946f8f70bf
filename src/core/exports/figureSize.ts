/** How large a figure is: pixels for screens, millimetres or inches for print. */

import { UserError } from '../model/progress.ts';
import type { PrintedSize } from '../scene/drawing.ts';
import type { Parameter, ParameterValues } from './format.ts';

/** A printed size by name; column widths are those of the large publishers, to a millimetre or two. */
const presets = {
  'single-column': { label: 'Single column, 85 mm', unit: 'mm', width: 85, height: 95 },
  'double-column': { label: 'Double column, 178 mm', unit: 'mm', width: 178, height: 115 },
  slide: { label: 'Slide, 1920 × 1080 px', unit: 'px', width: 1920, height: 1080 },
} as const;

/** Pixels of CSS in one. */
const pixelsIn = { px: 1, mm: 96 / 25.4, in: 96 } as const;
type Unit = keyof typeof pixelsIn;

/** Pixels of CSS that a figure may be wide or high, and dots of a bitmap a side and in all. */
const least = 150;
const most = 30_000;
const mostDots = 30_000;
const mostInAll = 300_000_000;

/** Preset, width, height, their unit and the density of bitmaps. */
export const sizeParameters: readonly Parameter[] = [
  {
    id: 'preset',
    label: 'Size',
    help: 'A usual size, in place of width and height.',
    kind: 'choice',
    default: 'custom',
    choices: [
      { id: 'custom', label: 'As given' },
      ...Object.entries(presets).map(([id, { label }]) => ({ id, label })),
    ],
  },
  {
    id: 'width',
    label: 'Width',
    help: 'Width of the whole figure, in --unit.',
    kind: 'number',
    default: 1600,
    minimum: 1,
    maximum: most,
    unit: '',
  },
  {
    id: 'height',
    label: 'Height',
    help: 'Height of the whole figure, in --unit.',
    kind: 'number',
    default: 1000,
    minimum: 1,
    maximum: most,
    unit: '',
  },
  {
    id: 'unit',
    label: 'Unit',
    help: 'What width and height are given in.',
    kind: 'choice',
    default: 'px',
    choices: [
      { id: 'px', label: 'Pixels' },
      { id: 'mm', label: 'Millimetres' },
      { id: 'in', label: 'Inches' },
    ],
  },
];

/** Around the figure; `sizeParameters` say in what. */
export const marginParameter: Parameter = {
  id: 'margin',
  label: 'Margin',
  help: 'Free space at each side, in --unit; empty: as the size wants.',
  kind: 'text',
  default: '',
  pattern: /^\d{1,4}(?:\.\d{1,3})?$/u,
  form: 'a number',
};

/** Of bitmaps alone. */
export const dpiParameter: Parameter = {
  id: 'dpi',
  label: 'Dots an inch',
  help: 'Density of a bitmap whose size is in millimetres or inches.',
  kind: 'number',
  default: 300,
  minimum: 72,
  maximum: 1200,
  unit: 'dpi',
};

export interface FigureSize {
  /** Pixels of CSS, 1/96 inch. */
  readonly width: number;
  readonly height: number;
  /** Pixels of CSS; absent: as the size wants. */
  readonly margin?: number;
  /** Absent where the size is in pixels. */
  readonly printed?: PrintedSize;
  /** Dots of a bitmap a pixel of CSS. */
  readonly scale: number;
  /** Dots an inch, for the bitmap to say; absent where the size is in pixels. */
  readonly dpi?: number;
}

/** The size for checked values. Throws a UserError where the figure would be too small or too large. */
export function figureSize(values: ParameterValues): FigureSize {
  const { preset, width, height, unit, dpi } = values;
  const usual = typeof preset === 'string' && preset in presets ? presets[preset as never] : null;
  const given: { unit: Unit; width: number; height: number } = usual ?? {
    unit: unit === 'mm' || unit === 'in' ? unit : 'px',
    width: typeof width === 'number' ? width : 1600,
    height: typeof height === 'number' ? height : 1000,
  };
  const pixels = {
    width: given.width * pixelsIn[given.unit],
    height: given.height * pixelsIn[given.unit],
  };
  const bound = (px: number) =>
    `${Math.round((px / pixelsIn[given.unit]) * 10) / 10} ${given.unit}`;
  for (const [side, length] of Object.entries(pixels)) {
    if (length >= least && length <= most) continue;
    throw new UserError(
      'figure-size',
      `${side}: ${bound(length)} is not from ${bound(least)} to ${bound(most)}.`,
    );
  }
  const margin = marginOf(values, given.unit, Math.min(pixels.width, pixels.height));
  if (given.unit === 'px') {
    const dots = pixels.width * pixels.height;
    if (dpi !== undefined && dots > mostInAll) throw tooMany(pixels.width, pixels.height);
    return { ...pixels, ...margin, scale: 1 };
  }
  // Only bitmaps have a density.
  const density = typeof dpi === 'number' ? dpi : 300;
  const scale = density / 96;
  const [across, down] = [Math.round(pixels.width * scale), Math.round(pixels.height * scale)];
  const longest = Math.max(across, down);
  if (dpi !== undefined && longest > mostDots) {
    throw new UserError(
      'figure-size',
      `dpi: ${density} makes ${longest} dots; at most ${Math.floor((mostDots / longest) * density)} fit this size.`,
    );
  }
  if (dpi !== undefined && across * down > mostInAll) throw tooMany(across, down);
  const printed = { unit: given.unit, width: given.width, height: given.height };
  return { ...pixels, ...margin, printed, scale, dpi: density };
}

/** Throws a UserError where little would be left within it. */
function marginOf(
  { margin }: ParameterValues,
  unit: Unit,
  shorter: number,
): Pick<FigureSize, 'margin'> {
  if (margin === undefined || margin === '') return {};
  const pixels = Number(margin) * pixelsIn[unit];
  if (pixels <= shorter / 4) return { margin: pixels };
  const most = Math.floor((shorter / 4 / pixelsIn[unit]) * 10) / 10;
  throw new UserError('figure-size', `margin: at most ${most} ${unit} fit this size.`);
}

const tooMany = (width: number, height: number): UserError =>
  new UserError(
    'figure-size',
    `width, height: ${width} × ${height} dots are too many for one picture; at most ${mostInAll / 1_000_000} million are drawn.`,
  );
