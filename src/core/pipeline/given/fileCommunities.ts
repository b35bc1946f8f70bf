/** Communities as a finished network's file has them, in place of those that Louvain would find. */

import { nameOf } from '../../analysis/communities.ts';
import { modularity } from '../../analysis/louvain.ts';
import { weightedDegrees } from '../../graph/links.ts';
import type { Dataset } from '../../model/dataset.ts';
import { givenValue } from '../../model/givenNetwork.ts';
import type { Community, CommunityStructure } from '../../model/network.ts';
import { counted } from '../../text/wording.ts';
import { coauthorLinks } from '../networks.ts';

/** A number, as most files write communities; these say nothing to people. */
const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/u.test(text);

/** Whether communities of the file are there and wanted. */
export const hasFileCommunities = ({
  given,
  options,
}: Pick<Dataset, 'given' | 'options'>): boolean =>
  given?.community !== undefined && options.fileCommunities !== false;

/**
 * Numbered anew from 1 by falling size, those of one size as the file numbers them; 0 for nodes of
 * which the file says nothing. Modularity is of this division, where such nodes are alone. Linear but
 * for sorting.
 */
export function fileCommunities(
  dataset: Pick<Dataset, 'authors' | 'coauthorships' | 'options' | 'given'>,
): CommunityStructure {
  const { authors, options, given } = dataset;
  const groups = new Map<string, number[]>();
  let node = 0;
  for (const author of authors) {
    const value = givenValue(author.given, given?.community)?.trim() ?? '';
    const group = groups.get(value);
    if (value === '') {
      // Of no community.
    } else if (group) group.push(node);
    else groups.set(value, [node]);
    node++;
  }
  const ordered = [...groups].sort(
    ([a, first], [b, second]) => second.length - first.length || compareKeys(a, b),
  );
  const membership: number[] = new Array(authors.length).fill(0);
  for (const [i, [, members]] of ordered.entries())
    for (const member of members) membership[member] = i + 1;
  const links = coauthorLinks(dataset);
  const strength = weightedDegrees(links);
  const communities = ordered.map(([key, members], i): Community => {
    const leaders = [...members]
      .sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b)
      .slice(0, 3)
      .flatMap((member) => authors.at(member) ?? []);
    const label = givenValue(authors.at(members[0] ?? -1)?.given, given?.communityName)?.trim();
    return {
      number: i + 1,
      name: label || (isNumber(key) ? nameOf(leaders, members.length, [], 'leaders') : key),
      size: members.length,
      leaders: leaders.map(({ id }) => id),
      terms: [],
      stability: 1,
    };
  });
  let alone = communities.length;
  const q = modularity(
    links,
    membership.map((number) => (number === 0 ? ++alone : number)),
    options.louvainResolution,
  );
  const none = links.weights.length === 0;
  const what = counted(communities.length, 'community', 'communities');
  return {
    communities,
    membership,
    confidence: membership.map(() => 1),
    modularity: q,
    louvainResolution: options.louvainResolution,
    runs: 0,
    tied: 0,
    strength: none ? 'none' : 'clear',
    verdict: none
      ? 'There are no links, so there is nothing to divide.'
      : `${what} of the file, as it has them: Q = ${q.toFixed(2)}.`,
  };
}

/** Numbers by their size, before words. */
function compareKeys(a: string, b: string): number {
  const [x, y] = [isNumber(a), isNumber(b)];
  if (x && y && Number(a) !== Number(b)) return Number(a) - Number(b);
  if (x !== y) return x ? -1 : 1;
  return a < b ? -1 : 1;
}
