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

/** One look-up is too short for the clock. */
const repeats = 200;

window.find = (count) =>
  someNodes(x.length, count).map((i) => {
    const begun = performance.now();
    let found = -1;
    for (let k = 0; k < repeats; k++) found = grid?.nodeAt(x[i] ?? 0, y[i] ?? 0, 5) ?? -1;
    const took = performance.now() - begun;
    if (found < 0) throw new Error(`Nothing is found at node ${i}.`);
    return took / repeats;
  });
