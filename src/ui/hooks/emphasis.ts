/** What a selection lights up in a picture. */

import type { Dataset } from '../../core/model/dataset.ts';
import { type AuthorId, isAuthorId, type NodeId } from '../../core/model/ids.ts';
import { membersOf } from '../../core/query/community.ts';
import type { Picture } from '../../core/scene/picture.ts';
import type { Scene, ViewId } from '../../core/scene/scene.ts';
import {
  type Emphasis,
  emphasiseChosen,
  emphasiseEdge,
  emphasiseGroup,
  emphasiseNode,
  emphasiseNodes,
  emphasiseTrail,
  noEmphasis,
} from '../../render/emphasis.ts';
import type { Neighbourhoods } from '../../render/neighbourhoods.ts';
import { indexOf } from '../../store/derived.ts';
import { nodesOf, type Selection } from '../../store/selection.ts';

/** Nodes that stand for the selection itself; they are outlined. */
export function selectedNodes(dataset: Dataset, selection: Selection | null): readonly NodeId[] {
  switch (selection?.kind) {
    case 'communityPair':
      return selection.numbers.flatMap((number) => membersOf(dataset, selection.of, number).first);
    case 'community':
      return membersOf(dataset, selection.of, selection.number).first;
    case 'organisation':
      return dataset.papers.flatMap(({ id, organisations }) =>
        organisations.some(({ value }) => value.name === selection.name) ? [id] : [],
      );
    default:
      return nodesOf(selection);
  }
}

/**
 * What stands out of a large picture. Nodes need not be elements; who is next to a node, and who is
 * in a community, the renderer knows.
 */
export function emphasisInLarge(
  dataset: Dataset,
  { field, frame }: Picture,
  scene: Scene,
  selection: Selection | null,
  group: string | null,
): Emphasis {
  if (group !== null) return emphasiseGroup(group, scene);
  if (selection === null) return noEmphasis;
  switch (selection.kind) {
    case 'community': {
      const { of, number } = selection;
      const isHere = (of === 'papers') === (frame.options.view === 'papers');
      return isHere ? { ...noEmphasis, region: { kind: 'community', number } } : noEmphasis;
    }
    case 'edge': {
      const { source, target } = selection;
      return emphasiseEdge(`${source}|${target}`, source, target);
    }
    case 'path':
      return { ...noEmphasis, lit: new Set(selection.nodes), trail: selection.nodes };
    case 'communityPair': {
      const { of, numbers } = selection;
      const isHere = (of === 'papers') === (frame.options.view === 'papers');
      return isHere ? { ...noEmphasis, region: { kind: 'communities', numbers } } : noEmphasis;
    }
    case 'several':
      return emphasiseChosen(selection.nodes);
    case 'unit':
    case 'unitPair':
      return noEmphasis;
    case 'organisation':
      return { ...noEmphasis, lit: new Set(selectedNodes(dataset, selection)) };
    default: {
      const { id } = selection;
      if (field.placeOf(id) >= 0) return { ...noEmphasis, lit: new Set([id]), hubs: new Set([id]) };
      const index = indexOf(dataset);
      const others: readonly NodeId[] =
        selection.kind === 'author'
          ? index.authorshipsOf(selection.id).map(({ paper }) => paper)
          : index.authorshipsOn(selection.id).map(({ author }) => author);
      return { ...noEmphasis, lit: new Set(others) };
    }
  }
}

/** What stands out: a legend entry that is pointed at, else the selection. */
export function emphasisOf(
  dataset: Dataset,
  scene: Scene,
  neighbourhoods: Neighbourhoods,
  selection: Selection | null,
  group: string | null,
): Emphasis {
  if (group !== null) return emphasiseGroup(group, scene);
  if (selection === null) return noEmphasis;
  const index = indexOf(dataset);
  if (selection.kind === 'edge') {
    const { source, target } = selection;
    const id = `${source}|${target}`;
    if (scene.edges.some((edge) => edge.id === id)) return emphasiseEdge(id, source, target);
    const joint = isAuthorId(source)
      ? index.coauthorsOf(source).find(({ author }) => author === target)
      : undefined;
    return emphasiseNodes([source, target, ...(joint?.edge.papers ?? [])], neighbourhoods);
  }
  if (selection.kind === 'author' && !neighbourhoods.node(selection.id)) {
    const papers = index.authorshipsOf(selection.id).map(({ paper }) => paper);
    return emphasiseNodes(papers, neighbourhoods);
  }
  if (selection.kind === 'paper' && !neighbourhoods.node(selection.id)) {
    const authors = index.authorshipsOn(selection.id).map(({ author }) => author);
    return emphasiseNodes(authors, neighbourhoods);
  }
  if (selection.kind === 'author' || selection.kind === 'paper') {
    return emphasiseNode(selection.id, neighbourhoods);
  }
  if (selection.kind === 'path') {
    const found = emphasiseTrail(selection.nodes, neighbourhoods);
    return found.lit === null ? emphasiseNodes(selection.nodes, neighbourhoods) : found;
  }
  const members = selectedNodes(dataset, selection);
  // In the picture of both, a community of authors includes what they wrote.
  const papers =
    (selection.kind === 'community' || selection.kind === 'communityPair') &&
    selection.of === 'authors'
      ? members.flatMap((id) => neighbourhoods.of(id).filter((other) => other.startsWith('p:')))
      : [];
  return emphasiseNodes([...members, ...papers], neighbourhoods);
}

/** The members of a roster with what is theirs in the view. `neighbourhoods`: null in a large picture. */
export function emphasisOfMembers(
  dataset: Dataset,
  view: ViewId,
  neighbourhoods: Neighbourhoods | null,
  members: readonly AuthorId[],
): Emphasis {
  const index = indexOf(dataset);
  const known = members.filter((id) => index.authorOrder.has(id));
  const papers =
    view === 'authors'
      ? []
      : known.flatMap((id) => index.authorshipsOf(id).map(({ paper }) => paper));
  const nodes: readonly NodeId[] = view === 'papers' ? papers : [...known, ...papers];
  if (neighbourhoods) return emphasiseNodes(nodes, neighbourhoods);
  return nodes.length === 0 ? noEmphasis : { ...noEmphasis, lit: new Set(nodes) };
}
