/** What shows a picture: what it is told, and what it tells. */

import type { NodeId } from '../core/model/ids.ts';
import type { Moves } from '../core/model/moves.ts';
import type { Picture } from '../core/scene/picture.ts';
import type { PlacedMark } from '../core/scene/placeMarks.ts';
import type { Bounds, Scene } from '../core/scene/scene.ts';
import type { CameraPosition } from './camera.ts';
import type { CommunityId } from './communityElements.ts';
import type { Corner } from './labels.ts';
import type { Marks } from './markLayer.ts';
import type { Target } from './target.ts';

export interface RendererCallbacks {
  readonly onHover: (target: Target | null) => void;
  /** Null: the background. `adding`: with Shift, Ctrl or Cmd held, to what is selected. */
  readonly onTap: (target: Target | null, adding: boolean) => void;
  /** Tapped or clicked twice. */
  readonly onOpen?: (target: Target | null) => void;
  /** Other nodes, edges and names of communities became elements. */
  readonly onDetail: (scene: Scene, communities: readonly PlacedMark[]) => void;
  /** A box was drawn around these, at most `mostBoxed`: those that matter most. */
  readonly onBox: (ids: readonly NodeId[]) => void;
  /** Nodes were dragged elsewhere. */
  readonly onMove: (places: Moves) => void;
  /** The picture came to rest; null: all of it is shown. */
  readonly onCamera: (camera: CameraPosition | null) => void;
}

export interface Renderer {
  readonly update: (picture: Picture) => void;
  readonly mark: (marks: Marks) => void;
  /** Null fits the whole picture. */
  readonly look: (camera: CameraPosition | null) => void;
  /** Where it is now. */
  readonly camera: () => CameraPosition;
  /** Draws the text again, after a font has arrived. */
  readonly refresh: () => void;
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Moves as little as needed to have the nodes or names of communities in sight. */
  readonly bringIntoSight: (ids: readonly (NodeId | CommunityId)[]) => void;
  readonly visibleBounds: () => Bounds;
  /** Nodes whose centres are in the window, at most `mostBoxed`: those that matter most. */
  readonly nodesInSight: () => readonly NodeId[];
  readonly destroy: () => void;
}

export interface RendererOptions {
  readonly reducedMotion: boolean;
  /** Colour of the focus ring. */
  readonly accent: string;
  readonly underlayClass?: string;
  readonly boxClass?: string;
  /** Nodes cannot be dragged. */
  readonly fixed?: boolean;
  readonly mostBoxed: number;
  /** They float over the picture, where no label may stand. */
  readonly controls: Corner;
}
