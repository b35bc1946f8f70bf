/** What network formats say of an edge besides its weight. */

import type { FilteredNetwork } from '../../scene/filterNetwork.ts';
import { type NetworkColumns, unknownYear } from '../../scene/networkColumns.ts';
import type { Attribute, NetworkParts } from './exportedNetwork.ts';

/** By edge that stays: what the papers that count say; years are NaN where none is known. */
export interface CoauthorshipColumns {
  readonly full: Float64Array;
  readonly fractional: Float64Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/** In the order in which they are written. */
export function edgeAttributes(parts: NetworkParts): readonly Attribute[] {
  const { view, dataset, filtered, joint } = parts;
  if (view === 'bipartite') {
    return [
      {
        id: 'position',
        type: 'integer',
        says: 'place of the author on the paper, from 1, where a document says it',
        at: (e) => dataset.authorships.at(filtered.edges[e] ?? 0)?.position,
      },
    ];
  }
  if (!joint) return [];
  const { full, fractional, first, last } = joint;
  const known = (values: Float64Array) => (e: number) => {
    const value = values[e] ?? Number.NaN;
    return Number.isNaN(value) ? undefined : value;
  };
  return [
    { id: 'weight_full', type: 'integer', says: 'joint papers', at: known(full) },
    {
      id: 'weight_fractional',
      type: 'double',
      says: 'sum of 1/(n-1) over joint papers with n authors',
      at: known(fractional),
    },
    { id: 'first_year', type: 'integer', says: 'year of the first joint paper', at: known(first) },
    { id: 'last_year', type: 'integer', says: 'year of the last joint paper', at: known(last) },
  ];
}

/** Linear in the joint papers; both weights as the projection has them. */
export function coauthorshipColumns(
  network: NetworkColumns,
  filtered: Pick<FilteredNetwork, 'edges' | 'counted'>,
): CoauthorshipColumns {
  const { start, items } = network.coauthorships.joint;
  const { edges, counted } = filtered;
  const count = edges.length;
  const columns = {
    full: new Float64Array(count),
    fractional: new Float64Array(count),
    first: new Float64Array(count).fill(Number.NaN),
    last: new Float64Array(count).fill(Number.NaN),
  };
  for (let e = 0; e < count; e++) {
    const edge = edges[e] ?? 0;
    let [full, fractional, first, last] = [0, 0, Number.NaN, Number.NaN];
    for (let k = start[edge] ?? 0; k < (start[edge + 1] ?? 0); k++) {
      const paper = items[k] ?? 0;
      if (counted[paper] !== 1) continue;
      full++;
      fractional += 1 / ((network.authorTotal[paper] ?? 2) - 1);
      const year = network.year[paper] ?? unknownYear;
      if (year === unknownYear) continue;
      first = Number.isNaN(first) ? year : Math.min(first, year);
      last = Number.isNaN(last) ? year : Math.max(last, year);
    }
    columns.full[e] = full;
    columns.fractional[e] = fractional;
    columns.first[e] = first;
    columns.last[e] = last;
  }
  return columns;
}
