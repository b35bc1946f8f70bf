/** Where what is selected stands in the tables. */

import type { Dataset } from '../../core/model/dataset.ts';
import { isAuthorId, isPaperId } from '../../core/model/ids.ts';
import { indexOf } from '../../store/derived.ts';
import type { Selection } from '../../store/selection.ts';

type Place = (selection: Selection) => number | undefined;

export const authorPlace =
  (dataset: Dataset): Place =>
  (selection) =>
    selection.kind === 'author' ? indexOf(dataset).authorOrder.get(selection.id) : undefined;

export const paperPlace =
  (dataset: Dataset): Place =>
  (selection) =>
    selection.kind === 'paper' ? indexOf(dataset).paperOrder.get(selection.id) : undefined;

/** Looks at the edges of one end only. */
export const edgePlace =
  (dataset: Dataset, of: 'coauthorships' | 'authorships' | 'similarities'): Place =>
  (selection) => {
    if (selection.kind !== 'edge') return undefined;
    const { source, target } = selection;
    const { at, authorOrder, paperOrder } = indexOf(dataset);
    const place = isAuthorId(source) ? authorOrder.get(source) : paperOrder.get(source);
    const isHere =
      of === 'authorships'
        ? isAuthorId(source) && isPaperId(target)
        : of === 'coauthorships'
          ? isAuthorId(source) && isAuthorId(target)
          : isPaperId(source);
    if (place === undefined || !isHere) return undefined;
    if (of === 'authorships') {
      return find(at.authorshipsOf, place, (e) => dataset.authorships.at(e)?.paper === target);
    }
    const [edges, adjacency] =
      of === 'coauthorships'
        ? [dataset.coauthorships, at.coauthorsOf]
        : [dataset.similarities, at.similarTo];
    return find(adjacency, place, (e) => {
      const edge = edges.at(e);
      return edge?.source === source && edge.target === target;
    });
  };

function find(
  { starts, edges }: { readonly starts: Int32Array; readonly edges: Int32Array },
  node: number,
  is: (edge: number) => boolean,
): number | undefined {
  return edges.subarray(starts[node], starts[node + 1]).find(is);
}
