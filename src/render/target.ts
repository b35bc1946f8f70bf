/** What the pointer is on. */

import type { NodeId } from '../core/model/ids.ts';
import type { CommunityMark } from '../core/scene/communityCentres.ts';
import type { SceneEdge } from '../core/scene/scene.ts';

export type Target =
  | { readonly kind: 'node'; readonly id: NodeId }
  | { readonly kind: 'edge'; readonly edge: SceneEdge }
  | { readonly kind: 'community'; readonly mark: CommunityMark };

/** What tells two targets apart. */
export function keyOf(target: Target | null): string | null {
  if (!target) return null;
  if (target.kind === 'node') return target.id;
  return target.kind === 'edge' ? target.edge.id : `community:${target.mark.number}`;
}
