/** Nodes of a finished network as authors: nobody is joined by name, namesakes stay two. */

import type { Author } from '../../model/author.ts';
import { type AuthorId, authorId, isAuthorId } from '../../model/ids.ts';
import type { Issue } from '../../model/issue.ts';
import type { ChosenNetwork, SourcedNode } from './chooseNetwork.ts';

export interface NodeAuthors {
  /** By id. */
  readonly authors: readonly Author[];
  /** By the file's own ids. */
  readonly idOf: ReadonlyMap<string, AuthorId>;
  readonly issues: readonly Issue[];
}

/** Issue: `same-node`. Where only edges name nodes, they are taken from these. */
export function authorsOfNodes(network: ChosenNetwork): NodeAuthors {
  const issues: Issue[] = [];
  const idOf = new Map<string, AuthorId>();
  const taken = new Set<string>();
  const authors: Author[] = [];
  for (const node of network.impliedNodes ? impliedNodes(network) : network.nodes) {
    if (idOf.has(node.id)) {
      if (network.impliedNodes) continue;
      issues.push({
        severity: 'error',
        code: 'same-node',
        message: `There is a node “${short(node.id)}” before this one. The second was left out; edges go to the first.`,
        file: node.file,
        line: node.line,
      });
      continue;
    }
    // Ids of our own files come back as they were.
    let id = isAuthorId(node.id) && node.id.length > 2 ? node.id : authorId(node.id);
    while (taken.has(id)) id = authorId(id);
    taken.add(id);
    idOf.set(node.id, id);
    authors.push(authorOf(id, node));
  }
  authors.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { authors, idOf, issues };
}

function* impliedNodes({ edges, edgesFile }: ChosenNetwork): Generator<SourcedNode> {
  for (const { source, target, line } of edges) {
    for (const id of [source, target]) yield { id, line, attributes: [], file: edgesFile };
  }
}

function authorOf(id: AuthorId, { id: own, label, file, line, attributes }: SourcedNode): Author {
  const name = label?.replace(/[\s\p{Cc}]+/gu, ' ').trim() || own;
  return {
    id,
    name,
    variants: [{ name, sources: [{ file, line }] }],
    identifiers: [],
    profile: { citations: [], hIndex: [], papers: [] },
    evidence: [],
    flags: [],
    given: attributes,
  };
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
