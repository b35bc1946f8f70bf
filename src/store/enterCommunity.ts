/** Into a community of the network of communities, and out again. */

import { changedFilter } from '../core/model/filter.ts';
import { useApp } from './appStore.ts';

/** The authors of one community, and nothing else. */
export function enterCommunity(number: number): void {
  useApp.setState(({ filter }) => ({
    view: 'authors',
    camera: null,
    pointedGroup: null,
    filter: changedFilter(filter, { communities: [number] }),
    selection: { kind: 'community', of: 'authors', number },
  }));
}

/** Back to the network of communities, where the one that was left is selected. */
export function leaveCommunity(number: number): void {
  useApp.setState(({ filter }) => ({
    view: 'communities',
    camera: null,
    pointedGroup: null,
    filter: changedFilter(filter, { communities: undefined }),
    selection: { kind: 'community', of: 'authors', number },
  }));
}
