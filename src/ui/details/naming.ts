/** What nodes and communities are called in the details. */

import type { Dataset } from '../../core/model/dataset.ts';
import { isAuthorId, type NodeId } from '../../core/model/ids.ts';
import { indexOf } from '../../store/derived.ts';

/** An author's name, a paper's label; of what is gone, the id. */
export function nodeName(dataset: Dataset, id: NodeId): string {
  const index = indexOf(dataset);
  return (isAuthorId(id) ? index.authors.get(id)?.name : index.papers.get(id)?.label) ?? id;
}

/** `3: Lovelace, Babbage`; null for a number that is none. */
export function communityName(
  dataset: Dataset,
  of: 'authors' | 'papers',
  number: number,
): string | null {
  const { communities } = dataset.communities[of];
  // They mostly stand by their numbers.
  const there = communities[number - 1];
  const found = there?.number === number ? there : communities.find((one) => one.number === number);
  return found ? `${number}: ${found.name}` : null;
}
