/** What the page and the worker that paints its figures say to each other. */

import type { Drawing, NetworkItem } from '../../core/scene/drawing.ts';

/** One job; a worker does one and is thrown away. */
export type FigureRequest =
  | { readonly kind: 'bitmap'; readonly item: NetworkItem; readonly density: number }
  | { readonly kind: 'svg'; readonly drawing: Drawing };

export type FigureReply =
  | { readonly kind: 'bitmap'; readonly bitmap: ImageBitmap }
  | { readonly kind: 'svg'; readonly svg: string }
  | { readonly kind: 'failed'; readonly message: string };
