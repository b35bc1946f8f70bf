/** Which of the attributes of a finished network's nodes are communities and places. */

import type { Author } from '../../model/author.ts';
import { type GivenNetwork, givenValue, type NetworkFacts } from '../../model/givenNetwork.ts';

/** What programs call communities, folded; the first that a file has is taken. */
const communityNames = [
  'community',
  'cluster',
  'modularity_class',
  'modularity class',
  'communities',
  'louvain',
  'leiden',
  'partition',
  'group',
];
const communityLabels = ['community_name', 'communityname', 'cluster_label', 'cluster label'];

/**
 * Communities are those of an attribute that more than one node shares a value of; places count where
 * every node has two numbers, and not all the same. Linear.
 */
export function factsOf(
  authors: readonly Author[],
  { directed, upwards }: NetworkFacts,
): GivenNetwork {
  const names = new Map<string, string>();
  const numeric = new Map<string, boolean>();
  for (const { given = [] } of authors) {
    for (const { name, value } of given) {
      const folded = name.toLowerCase();
      if (!names.has(folded)) names.set(folded, name);
      numeric.set(name, numeric.get(name) !== false && isNumber(value));
    }
  }
  const named = (folded: string) => names.get(folded);
  const community = communityNames.map(named).find((name) => name && divides(authors, name));
  const communityName = community && communityLabels.map(named).find((name) => name !== undefined);
  return {
    ...(directed ? { directed } : {}),
    attributes: Array.from(numeric, ([name, isNumeric]) => ({ name, numeric: isNumeric })),
    ...(community === undefined ? {} : { community }),
    ...(communityName ? { communityName } : {}),
    ...(hasPlaces(authors) ? { positions: upwards ? 'upwards' : 'downwards' } : {}),
  };
}

/** Whether there are at least two nodes of one value; an id of each node's own divides nothing. */
function divides(authors: readonly Author[], name: string): boolean {
  const seen = new Set<string>();
  for (const { given } of authors) {
    const value = givenValue(given, name)?.trim() ?? '';
    if (value === '') continue;
    if (seen.has(value)) return true;
    seen.add(value);
  }
  return false;
}

function hasPlaces(authors: readonly Author[]): boolean {
  const seen = new Set<string>();
  for (const { given } of authors) {
    const [x, y] = [givenValue(given, 'x'), givenValue(given, 'y')];
    if (!isNumber(x) || !isNumber(y)) return false;
    if (seen.size < 2) seen.add(`${Number(x)} ${Number(y)}`);
  }
  return seen.size > 1;
}

const isNumber = (text: string | undefined): boolean =>
  text !== undefined && text.trim() !== '' && Number.isFinite(Number(text));
