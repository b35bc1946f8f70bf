/**
 * Positions for a whole network: each component laid out on its own, nodes without edges in a
 * block of rows, and all of them packed into the proportions of a screen.
 */

import { createRandom } from '../model/random.ts';
import { alignTo, enoughToKeep, type Former, keepPlaces, knownOf, makeRoom } from './former.ts';
import { gap, layoutComponent } from './layoutComponent.ts';
import type { Listening } from './multilevel.ts';
import type { Coordinates, LaidOut, LayoutNetwork } from './network.ts';
import { type PlacedPart, packParts, toHundredths } from './packParts.ts';
import { type Component, splitComponents } from './splitComponents.ts';

/** Components of up to so many nodes are handfuls; this many of them go into the block. */
const handful = { nodes: 4, many: 40 };

/**
 * Lays out a network; the same input and seed give the same bits in every engine. Nodes with a
 * `former` position move as little as they can. `listening` hears of the largest component: where
 * its nodes will be, from rough to fine (all others are NaN), and how much of it is done.
 */
export function layoutNetwork(
  network: LayoutNetwork,
  seed: number,
  former?: Former,
  listening: Listening = {},
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
        listening: i === giant ? spread(listening, component.nodes, radii.length) : undefined,
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
  if (!former || parts.every((part) => !part.kept || part.x.length === keptOf(part, former))) {
    return packed;
  }
  // Newcomers to one component may stand where another one is.
  const all = { x: Float64Array.from(packed.x), y: Float64Array.from(packed.y) };
  makeRoom(all, radii, knownOf([...radii.keys()], former), 0);
  return { x: Array.from(all.x, toHundredths), y: Array.from(all.y, toHundredths) };
}

/** How many nodes of a part were there before. */
const keptOf = ({ nodes }: PlacedPart, former: Former): number =>
  knownOf(nodes, former).filter(Boolean).length;

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
function spread(
  { onCoarse, onShare }: Listening,
  nodes: readonly number[],
  count: number,
): Listening {
  if (!onCoarse) return { onShare };
  return {
    onShare,
    onCoarse: (x, y) => {
      const wholeX = new Float64Array(count).fill(Number.NaN);
      const wholeY = new Float64Array(count).fill(Number.NaN);
      for (const [k, node] of nodes.entries()) {
        wholeX[node] = x[k] ?? 0;
        wholeY[node] = y[k] ?? 0;
      }
      onCoarse(wholeX, wholeY);
    },
  };
}
