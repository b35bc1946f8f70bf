/** Communities from groups that are known, as if Louvain had found just them. */

import type { NodeId } from '../../src/core/model/ids.ts';
import type { CommunityStructure } from '../../src/core/model/network.ts';

/** Numbered from 1 by falling size; named after their first two members. */
export function plantedStructure(
  groups: readonly number[],
  idOf: (node: number) => NodeId,
  nameOf: (node: number) => string,
): CommunityStructure {
  const members = new Map<number, number[]>();
  for (const [i, group] of groups.entries()) {
    const list = members.get(group);
    if (list) list.push(i);
    else members.set(group, [i]);
  }
  const ordered = [...members].sort((a, b) => b[1].length - a[1].length);
  const number = new Map(ordered.map(([group], i) => [group, i + 1]));
  return {
    communities: ordered.map(([, nodes], i) => ({
      number: i + 1,
      name: nodes.slice(0, 2).map(nameOf).join(', '),
      size: nodes.length,
      leaders: nodes.slice(0, 3).map(idOf),
      terms: [],
      stability: 1,
    })),
    membership: groups.map((group) => number.get(group) ?? 0),
    confidence: groups.map(() => 1),
    modularity: 0.8,
    louvainResolution: 1,
    runs: 20,
    tied: 1,
    strength: 'clear',
    verdict: 'Clear structure: Q = 0.80.',
  };
}
