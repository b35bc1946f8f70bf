/**
 * Which files make the network that is opened: one alone, a map with its links, or a network with
 * lists of values for its nodes. What does not go with it is left out and named.
 */

import {
  communityLabel,
  type GivenAttribute,
  type GivenNode,
  givenValue,
  type ReadNetwork,
} from '../../model/givenNetwork.ts';
import type { Issue } from '../../model/issue.ts';
import type { ParsedDocument } from '../../model/record.ts';

/** A node with the file that has it. */
export interface SourcedNode extends GivenNode {
  readonly file: string;
}

export interface ChosenNetwork extends Pick<ReadNetwork, 'edges' | 'directed' | 'upwards'> {
  readonly nodes: readonly SourcedNode[];
  /** Of the file that has the edges, for messages. */
  readonly edgesFile: string;
  /** Nodes are known by the edges that name them. */
  readonly impliedNodes: boolean;
}

type NetworkDocument = ParsedDocument & { readonly network: ReadNetwork };

const isNetwork = (document: ParsedDocument): document is NetworkDocument =>
  document.network !== undefined;

/**
 * Undefined where no file holds a network, or where papers were read as well: these have more to
 * tell, and a network cannot be joined with them. Issues: `network-beside-papers`,
 * `second-network`, `values-do-not-fit`.
 */
export function chooseNetwork(documents: readonly ParsedDocument[]): {
  readonly chosen?: ChosenNetwork;
  readonly issues: readonly Issue[];
} {
  const found = documents.filter(isNetwork);
  if (found.length === 0) return { issues: [] };
  if (documents.some(({ records }) => records.length > 0)) {
    const message =
      'This is a finished network, which cannot be joined with the papers of the other files. It was left out; open it alone.';
    return { issues: found.map(({ file }) => leftOut(file, 'network-beside-papers', message)) };
  }
  const of = (part: ReadNetwork['part']) => found.filter(({ network }) => network.part === part);
  const nodes = of('nodes')[0];
  const base = of(undefined)[0] ?? nodes ?? of('edges')[0];
  if (!base) {
    const message =
      'The file has a value for each node of a network, but no network came with it. It was left out.';
    return { issues: found.map(({ file }) => leftOut(file, 'values-do-not-fit', message)) };
  }
  const edges = base === nodes ? of('edges')[0] : undefined;
  const taken = new Set([base, edges]);
  const issues: Issue[] = [];
  const columns = of('values').flatMap((document) => {
    taken.add(document);
    const column = columnOf(document, base.network);
    issues.push(...column.issues);
    return column.values ? [column.values] : [];
  });
  const { communityLabels, directed, upwards } = base.network;
  const labels = new Map(communityLabels);
  issues.push(
    ...found
      .filter((document) => !taken.has(document))
      .map(({ file }) =>
        leftOut(
          file,
          'second-network',
          `One finished network is opened at a time, and “${base.file}” is. This one was left out.`,
        ),
      ),
  );
  return {
    issues,
    chosen: {
      ...(directed ? { directed } : {}),
      ...(upwards ? { upwards } : {}),
      nodes: base.network.nodes.map((node) => ({
        ...node,
        attributes: [
          ...node.attributes,
          ...columns.flatMap((column) => column.get(node.id) ?? []),
          ...labelsOf(node, labels),
        ],
        file: base.file,
      })),
      edges: edges ? edges.network.edges : base.network.edges,
      edgesFile: edges ? edges.file : base.file,
      impliedNodes: base.network.part === 'edges',
    },
  };
}

const labelsOf = (
  { attributes }: GivenNode,
  labels: ReadonlyMap<string, string>,
): readonly GivenAttribute[] => {
  const label = labels.get(givenValue(attributes, 'cluster') ?? '');
  return label === undefined ? [] : [{ name: communityLabel, value: label }];
};

/** Values for the nodes, under the name of their file without its ending. */
function columnOf(
  { file, network }: NetworkDocument,
  { nodes }: ReadNetwork,
): { readonly values?: ReadonlyMap<string, GivenAttribute>; readonly issues: readonly Issue[] } {
  if (network.nodes.length !== nodes.length) {
    const message = `The file has ${network.nodes.length} values, the network ${nodes.length} nodes. The values were left out.`;
    return { issues: [leftOut(file, 'values-do-not-fit', message)] };
  }
  const own = /([^/]*?)(?:\.[^./]*)?$/u.exec(file)?.[1] || file;
  // A partition is what Pajek has for communities.
  const name = /\.clu(?:\.gz)?$/iu.test(file) ? 'cluster' : own;
  const values = new Map(
    network.nodes.flatMap(({ id, attributes: [first] }) =>
      first ? [[id, { name, value: first.value }] as const] : [],
    ),
  );
  return { values, issues: [] };
}

const leftOut = (file: string, code: string, message: string): Issue => ({
  severity: 'error',
  code,
  message,
  file,
  line: 1,
});
