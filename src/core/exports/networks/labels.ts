/** Names of nodes for formats that have narrower ideas of them. */

import type { ExportedNetwork } from './exportedNetwork.ts';

/** Line ends, tabs and other controls become single spaces. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/**
 * One label a node, each on one line and no two alike, for programs that know nodes by their labels:
 * namesakes have their ids after the name. Linear.
 */
export function uniqueLabels(
  { nodes, labelOf, idOf }: Pick<ExportedNetwork, 'nodes' | 'labelOf' | 'idOf'>,
  clean: (label: string) => string = oneLine,
): readonly string[] {
  const count = new Map<string, number>();
  const labels: string[] = [];
  for (let i = 0; i < nodes; i++) {
    const label = clean(labelOf(i)) || clean(idOf(i));
    labels.push(label);
    count.set(label, (count.get(label) ?? 0) + 1);
  }
  const taken = new Set(count.keys());
  return labels.map((label, i) => {
    if (count.get(label) === 1) return label;
    let own = clean(`${label} (${idOf(i)})`);
    while (taken.has(own)) own += '*';
    taken.add(own);
    return own;
  });
}
