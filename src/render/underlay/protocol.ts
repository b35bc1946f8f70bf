/** What the renderer and the worker that paints beneath it say to each other. */

import type { InkColumns, InkView } from '../../core/scene/rasterise.ts';

export type UnderlayRequest =
  | { readonly kind: 'columns'; readonly ink: InkColumns }
  /** The same window, coarse ones first; each is answered unless another request comes. */
  | { readonly kind: 'paint'; readonly views: readonly InkView[] };

export interface UnderlayReply {
  readonly bitmap: ImageBitmap;
  readonly view: InkView;
}
