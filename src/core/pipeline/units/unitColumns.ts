/** A network of units, with its groups and positions, as plain data that threads hand over. */

import { describeCommunities, type Member } from '../../analysis/communities.ts';
import { layoutNetwork } from '../../layout/layoutNetwork.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { CommunityStructure } from '../../model/network.ts';
import { authorTotal } from '../../model/paper.ts';
import type { UnitKind } from '../../model/units.ts';
import { termTable } from '../../text/termTable.ts';
import { communityOfKey } from './communityKey.ts';
import { type GatheredUnits, gatherUnits } from './gatherUnits.ts';
import { unitSource } from './registry.ts';
import { type UnitEdges, unitEdges } from './unitEdges.ts';

export interface UnitColumns extends GatheredUnits {
  readonly kind: UnitKind;
  readonly edges: UnitEdges;
  /** Of communities: themselves. Of others: groups by Louvain, as the dataset's options say. */
  readonly structure: CommunityStructure;
  /** Layout units. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Papers that name units but make no edges, having too many authors or units. */
  readonly papersOverLimit: number;
}

/** Papers that name more units make no edges: a paper of 1,000 has half a million pairs. */
const mostUnits = 300;

/**
 * Room for a node in layout units: with its name, which is long, where it is linked; those that are
 * not stand in rows, which would fill the picture if each had as much as the largest.
 */
const roomOf = (papers: number, linked: boolean): number =>
  linked ? 26 + 3 * Math.sqrt(Math.min(papers, 100)) : 9;

/**
 * The same dataset gives the same units. `pause` is awaited before each run of Louvain. Papers that
 * make no co-authorships because of the limit on authors make no edges of units either.
 */
export async function unitColumns(
  dataset: Dataset,
  kind: UnitKind,
  pause: () => Promise<unknown> = async () => undefined,
): Promise<UnitColumns> {
  const { papers, options } = dataset;
  const prefix = kind === 'communities' ? '' : `${kind}-`;
  const gathered = gatherUnits(unitSource(kind).namings(dataset), papers.length, prefix);
  const { units, start, items } = gathered;
  const limit = dataset.authorLimit ?? null;
  let papersOverLimit = 0;
  const edges = unitEdges(gathered, (p) => {
    const named = (start[p + 1] ?? 0) - (start[p] ?? 0);
    const paper = limit === null ? undefined : papers.at(p);
    const over =
      named > mostUnits || (paper !== undefined && limit !== null && authorTotal(paper, 0) > limit);
    if (over) papersOverLimit++;
    return over;
  });
  const written = new Uint32Array(units.length);
  for (const unit of items) written[unit] = (written[unit] ?? 0) + 1;
  const linked = new Uint8Array(units.length);
  for (const ends of [edges.source, edges.target]) for (const unit of ends) linked[unit] = 1;
  const weights = options.counting === 'full' ? edges.full : edges.fractional;
  const structure =
    kind === 'communities'
      ? ownStructure(dataset, units)
      : await describeCommunities(
          { nodes: units.length, sources: edges.source, targets: edges.target, weights },
          units.map(
            ({ id, name }, i): Member => ({ id, name, standing: written[i] ?? 0, texts: [] }),
          ),
          termTable([]),
          options,
          'leaders',
          pause,
        );
  const placed = layoutNetwork(
    {
      radii: Array.from(written, (papers, unit) => roomOf(papers, linked[unit] === 1)),
      edges: Array.from(edges.source, (source, e) => ({
        source,
        target: edges.target[e] ?? 0,
        weight: weights[e] ?? 0,
      })),
      groups: kind === 'communities' ? units.map(() => 0) : [...structure.membership],
    },
    options.seed,
  );
  return {
    ...gathered,
    kind,
    edges,
    structure,
    x: Float64Array.from(placed.x),
    y: Float64Array.from(placed.y),
    papersOverLimit,
  };
}

/** Each community is its own, so that it keeps its number, name and colour. */
function ownStructure(
  { communities: { authors } }: Dataset,
  units: GatheredUnits['units'],
): CommunityStructure {
  const numbers = units.map(({ id }) => communityOfKey(id));
  const known = new Set(numbers);
  return {
    ...authors,
    communities: authors.communities.filter(({ number }) => known.has(number)),
    membership: numbers,
    confidence: numbers.map(() => 1),
  };
}
