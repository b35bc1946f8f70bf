/** What the page and the worker that paints its figures say to each other. */

import type { PdfResult } from '../../core/exports/pdf/drawingToPdf.ts';
import type { SvgOptions, SvgResult } from '../../core/exports/svgDocument.ts';
import type { Drawing } from '../../core/scene/drawing.ts';
import type { FontSource } from './fontSources.ts';

/** One job; a worker does one and is thrown away. */
export type FigureRequest =
  | {
      readonly kind: 'png';
      readonly drawing: Drawing;
      /** Pixels a drawing unit. */
      readonly scale: number;
      readonly fonts: readonly FontSource[];
    }
  | { readonly kind: 'svg'; readonly drawing: Drawing; readonly options: SvgOptions }
  | { readonly kind: 'pdf'; readonly drawing: Drawing };

export type FigureReply =
  | { readonly kind: 'png'; readonly bytes: ArrayBuffer }
  | { readonly kind: 'svg'; readonly result: SvgResult }
  | { readonly kind: 'pdf'; readonly result: PdfResult }
  | { readonly kind: 'failed'; readonly message: string };
