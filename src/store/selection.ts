/** What can be selected: by a click, a search, a row of a table or an address. */

import type { Dataset } from '../core/model/dataset.ts';
import {
  type AuthorId,
  authorId,
  isAuthorId,
  isPaperId,
  type NodeId,
  type PaperId,
} from '../core/model/ids.ts';
import { type UnitKind, unitKinds } from '../core/model/units.ts';
import type { PathKind } from '../core/query/paths.ts';
import { indexOf } from './derived.ts';

export type Selection =
  | { readonly kind: 'author'; readonly id: AuthorId }
  | { readonly kind: 'paper'; readonly id: PaperId }
  /**
   * A co-authorship, an authorship or a similarity, by the kinds of its ends; two authors who share
   * no paper are selected so as well.
   */
  | { readonly kind: 'edge'; readonly source: NodeId; readonly target: NodeId }
  /** A way from one author to another: each has written with the next. At least two. */
  | { readonly kind: 'path'; readonly by: PathKind; readonly nodes: readonly AuthorId[] }
  /** Two to `mostSelected` authors and papers, each once, in the order in which they were chosen. */
  | { readonly kind: 'several'; readonly nodes: readonly NodeId[] }
  | { readonly kind: 'community'; readonly of: 'authors' | 'papers'; readonly number: number }
  /** What lies between two communities: the lower number first. */
  | {
      readonly kind: 'communityPair';
      readonly of: 'authors' | 'papers';
      readonly numbers: readonly [number, number];
    }
  | { readonly kind: 'organisation'; readonly name: string }
  /** A node of a view of organisations or countries, by its id there; and two that share papers. */
  | { readonly kind: 'unit'; readonly of: UnitKind; readonly id: AuthorId }
  | {
      readonly kind: 'unitPair';
      readonly of: UnitKind;
      readonly source: AuthorId;
      readonly target: AuthorId;
    };

/** More are not selected at once: who wants so many confines the picture to them. */
export const mostSelected = 500;

/** The selection of a node. */
export function selectNode(id: NodeId): Selection {
  return isAuthorId(id) ? { kind: 'author', id } : { kind: 'paper', id };
}

/** The selection of some nodes: none is null, one is that node; beyond `mostSelected` they are left out. */
export function selectNodes(ids: readonly NodeId[]): Selection | null {
  const nodes = [...new Set(ids)].slice(0, mostSelected);
  const [first, second] = nodes;
  if (first === undefined) return null;
  return second === undefined ? selectNode(first) : { kind: 'several', nodes };
}

/** The selection of two communities together; of one and the same, of it alone. */
export function selectCommunities(of: 'authors' | 'papers', a: number, b: number): Selection {
  if (a === b) return { kind: 'community', of, number: a };
  return { kind: 'communityPair', of, numbers: a < b ? [a, b] : [b, a] };
}

/** The nodes that are selected themselves; none of a community or an organisation. */
export function nodesOf(selection: Selection | null): readonly NodeId[] {
  switch (selection?.kind) {
    case 'author':
    case 'paper':
      return [selection.id];
    case 'edge':
      return [selection.source, selection.target];
    case 'path':
    case 'several':
      return selection.nodes;
    default:
      return [];
  }
}

/** The selection with one node more, or less if it has it already. */
export function toggleNode(selection: Selection | null, id: NodeId): Selection | null {
  const nodes = nodesOf(selection);
  return selectNodes(nodes.includes(id) ? nodes.filter((own) => own !== id) : [...nodes, id]);
}

/** One word, a colon, and what it is; read back by `parseSelection`. */
export function formatSelection(selection: Selection): string {
  switch (selection.kind) {
    case 'author':
    case 'paper':
      return selection.id;
    case 'edge':
      return `edge:${selection.source}|${selection.target}`;
    case 'path':
      return `path:${selection.by}:${selection.nodes.join('|')}`;
    case 'several':
      return `several:${selection.nodes.join('|')}`;
    case 'community':
      return `community:${selection.of}:${selection.number}`;
    case 'communityPair':
      return `communities:${selection.of}:${selection.numbers.join('|')}`;
    case 'organisation':
      return `organisation:${selection.name}`;
    case 'unit':
      return `unit:${selection.of}:${selection.id.slice(2)}`;
    case 'unitPair':
      return `units:${selection.of}:${selection.source.slice(2)}|${selection.target.slice(2)}`;
  }
}

const asNode = (id: string): NodeId | null => (isAuthorId(id) || isPaperId(id) ? id : null);

/** Reads what `formatSelection` wrote; null for anything else. */
export function parseSelection(text: string): Selection | null {
  const node = asNode(text);
  if (node !== null) return selectNode(node);
  const [, kind, rest] =
    /^(edge|path|several|community|communities|organisation|unit|units):(.+)$/su.exec(text) ?? [];
  if (kind === undefined || rest === undefined) return null;
  if (kind === 'organisation') return { kind, name: rest };
  if (kind === 'unit' || kind === 'units') return parseUnits(kind, rest);
  if (kind === 'community') {
    const [, of, digits] = /^(authors|papers):([0-9]{1,7})$/u.exec(rest) ?? [];
    return of === 'authors' || of === 'papers' ? { kind, of, number: Number(digits) } : null;
  }
  if (kind === 'communities') return parsePair(rest);
  if (kind === 'path') return parsePath(rest);
  if (kind === 'several') return parseSeveral(rest);
  const [a = '', b = '', more] = rest.split('|');
  const [source, target] = [asNode(a), asNode(b)];
  return kind === 'edge' && source && target && more === undefined
    ? { kind, source, target }
    : null;
}

function parseUnits(kind: 'unit' | 'units', text: string): Selection | null {
  const [, named, a = '', b] = /^(\w+):([^|]+)(?:\|([^|]+))?$/u.exec(text) ?? [];
  const of = unitKinds.find((each) => each === named);
  if (!of || (b === undefined) !== (kind === 'unit')) return null;
  return b === undefined
    ? { kind: 'unit', of, id: authorId(a) }
    : { kind: 'unitPair', of, source: authorId(a), target: authorId(b) };
}

/** Longer ones are no way that anybody asked for. */
const longestPath = 200;

function parsePath(text: string): Selection | null {
  const [, by, list = ''] = /^(shortest|strongest):(.+)$/su.exec(text) ?? [];
  const nodes = list.split('|').flatMap((id) => (isAuthorId(id) ? [id] : []));
  if (by !== 'shortest' && by !== 'strongest') return null;
  const complete = nodes.length === list.split('|').length;
  return complete && nodes.length > 1 && nodes.length <= longestPath
    ? { kind: 'path', by, nodes }
    : null;
}

function parseSeveral(text: string): Selection | null {
  const ids = text.split('|');
  const nodes = ids.flatMap((id) => asNode(id) ?? []);
  const valid = nodes.length === ids.length && new Set(ids).size === ids.length;
  return valid && nodes.length > 1 && nodes.length <= mostSelected
    ? { kind: 'several', nodes }
    : null;
}

function parsePair(text: string): Selection | null {
  const [, of, a, b] = /^(authors|papers):([0-9]{1,7})\|([0-9]{1,7})$/u.exec(text) ?? [];
  if (of !== 'authors' && of !== 'papers') return null;
  return a === b ? null : selectCommunities(of, Number(a), Number(b));
}

/** Whether a dataset has what is selected. Linear for organisations alone. */
export function selectionExists(dataset: Dataset, selection: Selection): boolean {
  const index = indexOf(dataset);
  switch (selection.kind) {
    case 'author':
      return index.authorOrder.has(selection.id);
    case 'paper':
      return index.paperOrder.has(selection.id);
    case 'community':
      return dataset.communities[selection.of].communities.some(
        ({ number }) => number === selection.number,
      );
    case 'communityPair':
      return selection.numbers.every((number) =>
        selectionExists(dataset, { kind: 'community', of: selection.of, number }),
      );
    case 'several':
      return selection.nodes.every((id) => selectionExists(dataset, selectNode(id)));
    case 'unit':
    case 'unitPair':
      // Units are worked out when they are looked at; the details say where there is no such one.
      return true;
    case 'organisation':
      return dataset.papers.some(({ organisations }) =>
        organisations.some(({ value }) => value.name === selection.name),
      );
    case 'path':
      return selection.nodes.every((id, i) => {
        const next = selection.nodes[i + 1];
        return next === undefined || index.coauthorsOf(id).some(({ author }) => author === next);
      });
    case 'edge': {
      const { source, target } = selection;
      if (isPaperId(source)) {
        return index.similarTo(source).some(({ edge }) => edge.target === target);
      }
      return isAuthorId(target)
        ? index.authorOrder.has(source) && index.authorOrder.has(target)
        : index.authorshipsOf(source).some(({ paper }) => paper === target);
    }
  }
}

/** Whether two selections are of the same thing. */
export const sameSelection = (a: Selection | null, b: Selection | null): boolean =>
  a === b || (a !== null && b !== null && formatSelection(a) === formatSelection(b));
