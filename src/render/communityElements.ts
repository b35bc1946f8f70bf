/** Names of communities as elements of Cytoscape: they can be pointed at, clicked and walked to. */

import type { PlacedMark } from '../core/scene/placeMarks.ts';
import type { ElementSpec } from './syncElements.ts';

/** `community:3`, by its number. */
export type CommunityId = `community:${number}`;

export const communityId = (number: number): CommunityId => `community:${number}`;

export const isCommunityId = (id: string): id is CommunityId => id.startsWith('community:');

/** Room between a name and the rim of what can be clicked, in font sizes. */
const margin = 0.35;

/** The elements of placed names: the room that they take; the letters are drawn with other labels. */
export const communityElements = (placed: readonly PlacedMark[]): readonly ElementSpec[] =>
  placed.map((mark): ElementSpec => {
    const { x, y, width, height, fontSize } = mark;
    return {
      id: communityId(mark.mark.number),
      group: 'nodes',
      fixed: true,
      x,
      y,
      data: {
        id: communityId(mark.mark.number),
        community: mark.mark.number,
        width: width + 2 * margin * fontSize,
        height: height + margin * fontSize,
        // What the style of all nodes asks for.
        size: 1,
        fill: mark.mark.fill,
        stroke: mark.mark.fill,
        borderWidth: 0,
        ringWidth: 0,
        order: 0,
      },
    };
  });
