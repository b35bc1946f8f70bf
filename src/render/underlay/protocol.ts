/** What the renderer and the worker that paints beneath it say to each other. */

import type { InkColumns, InkView } from '../../core/scene/rasterise.ts';

export type UnderlayRequest =
  | { readonly kind: 'columns'; readonly ink: InkColumns }
  | { readonly kind: 'paint'; readonly view: InkView };

export interface UnderlayReply {
  readonly bitmap: ImageBitmap;
  readonly view: InkView;
}
