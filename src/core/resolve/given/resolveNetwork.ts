/** Documents with a finished network to authors and edges, in place of what papers would give. */

import type { Author } from '../../model/author.ts';
import type { GivenNetwork } from '../../model/givenNetwork.ts';
import type { Issue } from '../../model/issue.ts';
import type { CoauthorshipEdge } from '../../model/network.ts';
import type { ParsedDocument } from '../../model/record.ts';
import { authorsOfNodes } from './authorsOfNodes.ts';
import { chooseNetwork } from './chooseNetwork.ts';
import { edgesOfNetwork } from './edgesOfNetwork.ts';
import { factsOf } from './factsOf.ts';

export interface ResolvedNetwork {
  /** Absent where papers are to be resolved. */
  readonly network?: {
    readonly given: GivenNetwork;
    readonly authors: readonly Author[];
    readonly coauthorships: readonly CoauthorshipEdge[];
  };
  readonly issues: readonly Issue[];
}

/** Linear but for sorting. */
export function resolveNetwork(documents: readonly ParsedDocument[]): ResolvedNetwork {
  const { chosen, issues } = chooseNetwork(documents);
  if (!chosen) return { issues };
  const nodes = authorsOfNodes(chosen);
  const { edges, issues: remarks } = edgesOfNetwork(chosen, nodes.idOf);
  return {
    network: {
      given: factsOf(nodes.authors, chosen),
      authors: nodes.authors,
      coauthorships: edges,
    },
    issues: [...issues, ...nodes.issues, ...remarks],
  };
}
