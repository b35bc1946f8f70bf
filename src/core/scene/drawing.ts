/**
 * A finished figure as a display list: shapes in drawing order, in pixels, y downwards, with the
 * origin at the top left. Painters (SVG writer, canvas) only walk through it.
 */

import type { DensityImage } from './densityImage.ts';
import { buffersOfInk } from './inkColumns.ts';
import type { InkColumns } from './rasterise.ts';

export interface CircleItem {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill?: string;
  /** Of stripes across the fill (`stripes.ts`). */
  readonly stripes?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export interface RectItem {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly cornerRadius?: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

/** A quadratic Bézier curve; straight when the control point lies on the chord. */
export interface CurveItem {
  readonly kind: 'curve';
  readonly x1: number;
  readonly y1: number;
  readonly controlX: number;
  readonly controlY: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
  readonly width: number;
  readonly opacity: number;
}

/** One line of text; `y` is the baseline. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly fill: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Colour of an outline that keeps the text readable over edges. */
  readonly halo?: string;
}

/**
 * Nodes and edges by the thousand, which painters turn into pixels (`networkPainter.ts`). Nothing
 * lies outside the frame, which is given in whole pixels.
 */
export interface NetworkItem {
  readonly kind: 'network';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ink: NetworkInk;
  /** What lies at the frame's upper left corner, layout units. */
  readonly left: number;
  readonly top: number;
  /** Pixels a layout unit of distances, and of radii and widths. */
  readonly scale: number;
  readonly markScale: number;
  /** Beneath it all. */
  readonly density?: DensityImage;
  /** Pixels of a nominal point; what would be too thin to see is drawn at a share of it. */
  readonly unit: number;
}

/** The columns of a field that painting needs. */
export interface NetworkInk extends InkColumns {
  /** Nodes from this place on are squares. */
  readonly firstSquare: number;
}

export type DrawItem = CircleItem | RectItem | CurveItem | TextItem | NetworkItem;

/** A size on paper. */
export interface PrintedSize {
  readonly unit: 'mm' | 'in';
  readonly width: number;
  readonly height: number;
}

/** A whole figure. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** The same size on paper, where it is meant for it. */
  readonly printed?: PrintedSize;
  /** Absent: transparent. */
  readonly background?: string;
  /** For `<title>` and `<desc>` and for whoever cannot see it. */
  readonly title: string;
  readonly description: string;
  readonly items: readonly DrawItem[];
}

/** The buffers of its networks, for handing over rather than copying. */
export const buffersOf = ({ items }: Drawing): ArrayBuffer[] =>
  [
    ...new Set(items.flatMap((item) => (item.kind === 'network' ? buffersOfInk(item.ink) : []))),
  ].filter(({ byteLength }) => byteLength > 0);
