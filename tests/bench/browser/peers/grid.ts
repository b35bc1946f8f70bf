/** How our own picture finds what lies under the pointer, on the same network. */

import { type FieldGrid, makeFieldGrid } from '../../../../src/core/scene/fieldGrid.ts';
import { boundsOf } from '../../../../src/core/scene/pictureColumns.ts';
import { readNetwork, someNodes } from './peerNetwork.ts';

const network = await readNetwork();
const x = Float32Array.from(network.x);
const y = Float32Array.from(network.y);
const radius = Float32Array.from(network.radius);
let grid: FieldGrid | undefined;

window.draw = async () => {
  const begun = performance.now();
  grid = makeFieldGrid({ x, y, radius, bounds: boundsOf(x, y, radius) });
  return { picture: performance.now() - begun };
};

/** One look-up is too short for the clock: so many different nodes are looked up in a row. */
const inARow = 200;

window.find = (count) => {
  const all = someNodes(x.length, inARow * count);
  return Array.from({ length: count }, (_, k) => {
    const nodes = all.slice(k * inARow, (k + 1) * inARow);
    const begun = performance.now();
    let missed = 0;
    for (const i of nodes) if ((grid?.nodeAt(x[i] ?? 0, y[i] ?? 0, 5) ?? -1) < 0) missed++;
    const took = performance.now() - begun;
    if (missed > 0) throw new Error(`Nothing is found at ${missed} nodes.`);
    return took / inARow;
  });
};
