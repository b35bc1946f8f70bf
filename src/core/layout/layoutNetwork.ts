/**
 * Positions for a whole network: each component laid out on its own, nodes without edges in a
 * block of rows, and all of them packed into the proportions of a screen.
 */

import { createRandom } from '../model/random.ts';
import { alignTo, enoughToKeep, type Former, keepPlaces, knownOf, makeRoom } from './former.ts';
import { gap, layoutComponent } from './layoutComponent.ts';
import type { OnCoarse } from './multilevel.ts';
import type { Coordinates, LaidOut, LayoutNetwork } from './network.ts';
import { type PlacedPart, packParts, toHundredths } from './packParts.ts';
import { type Component, splitComponents } from './splitComponents.ts';

/** Components of up to so many nodes are handfuls; this many of them go into the block. */
const handful = { nodes: 4, many: 40 };

/**
 * Lays out a network; the same input and seed give the same bits in every engine. Nodes with a
 * `former` position move as little as they can. `onCoarse` hears where the nodes of the largest
 * component will be, from rough to fine; all others are NaN.
 */
export function layoutNetwork(
  network: LayoutNetwork,
  seed: number,
  former?: Former,
  onCoarse?: OnCoarse,
): LaidOut {
  const { radii } = network;
  const components = splitComponents(network);
  const linked = components.filter(({ edges }) => edges.length > 0);
  const singles = components.flatMap(({ nodes, edges }) => (edges.length > 0 ? [] : nodes));
  const largest = linked.reduce((most, { nodes }) => Math.max(most, nodes.length), 0);
  const giant = linked.findIndex(({ nodes }) => nodes.length === largest);
  const parts = linked.map((component, i): PlacedPart => {
    const local = localNetwork(network, component);
    const fresh = () =>
      layoutComponent(local, {
        seed,
        part: i,
        inAll: radii.length,
        onCoarse: i === giant && onCoarse ? spread(onCoarse, component.nodes, radii) : undefined,
      });
    if (!former) return { ...component, ...fresh() };
    return placed(component, local, former, fresh, createRandom(seed, i));
  });
  const alone = former ? knownOf(singles, former) : [];
  const keptSingles = singles.flatMap((node, i): PlacedPart[] =>
    former && alone[i] ? [{ ...at(former, [node]), nodes: [node], edges: [], kept: true }] : [],
  );
  const isHandful = ({ nodes, kept }: PlacedPart) => !kept && nodes.length <= handful.nodes;
  const handfuls = parts.filter(isHandful);
  const tidy = handfuls.length >= handful.many && parts.length > handfuls.length;
  const packed = packParts(
    {
      parts: [...(tidy ? parts.filter((part) => !isHandful(part)) : parts), ...keptSingles],
      handfuls: tidy ? handfuls : [],
      singles: singles.filter((_, i) => !alone[i]),
    },
    radii,
  );
  if (!former) return packed;
  // Newcomers to one component may stand where another one is.
  const all = { x: Float64Array.from(packed.x), y: Float64Array.from(packed.y) };
  makeRoom(all, radii, knownOf([...radii.keys()], former), 0);
  return { x: Array.from(all.x, toHundredths), y: Array.from(all.y, toHundredths) };
}

/** A component that starts from former positions as far as there are any. */
function placed(
  component: Component,
  local: LayoutNetwork,
  former: Former,
  fresh: () => Coordinates,
  random: () => number,
): PlacedPart {
  const known = knownOf(component.nodes, former);
  const count = known.filter(Boolean).length;
  const before = at(former, component.nodes);
  if (count >= enoughToKeep * component.nodes.length) {
    return { ...component, ...keepPlaces(local, before, known, gap, random), kept: true };
  }
  const found = fresh();
  if (count > 0) alignTo(before, known, found);
  return { ...component, ...found };
}

const at = ({ x, y }: Former, nodes: readonly number[]): Coordinates => ({
  x: Float64Array.from(nodes, (node) => x[node] ?? 0),
  y: Float64Array.from(nodes, (node) => y[node] ?? 0),
});

function localNetwork(network: LayoutNetwork, { nodes, edges }: Component): LayoutNetwork {
  return {
    radii: nodes.map((node) => network.radii[node] ?? 0),
    edges,
    groups: nodes.map((node) => network.groups[node] ?? 0),
  };
}

/** Hears positions of a component's nodes and tells them as positions of the network's. */
function spread(onCoarse: OnCoarse, nodes: readonly number[], all: readonly number[]): OnCoarse {
  return (x, y) => {
    const wholeX = new Float64Array(all.length).fill(Number.NaN);
    const wholeY = new Float64Array(all.length).fill(Number.NaN);
    for (const [k, node] of nodes.entries()) {
      wholeX[node] = x[k] ?? 0;
      wholeY[node] = y[k] ?? 0;
    }
    onCoarse(wholeX, wholeY);
  };
}
