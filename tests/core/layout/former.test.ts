import { describe, expect, test } from 'vitest';
import { layoutNetwork } from '../../../src/core/layout/layoutNetwork.ts';
import type { LaidOut, LayoutNetwork } from '../../../src/core/layout/network.ts';
import { coauthorNetwork } from '../../bench/madeNetworks.ts';
import { clique, overlaps, path, sideBySide } from './madeNetworks.ts';

const made = (count: number): LayoutNetwork => {
  const { papers, edges, groups } = coauthorNetwork(count, 5);
  return { radii: papers.map((p) => 13 + 3 * Math.sqrt(Math.min(p, 100))), edges, groups };
};

/** The network without its last nodes. */
function without(network: LayoutNetwork, last: number): LayoutNetwork {
  const count = network.radii.length - last;
  return {
    radii: network.radii.slice(0, count),
    edges: network.edges.filter(({ source, target }) => source < count && target < count),
    groups: network.groups.slice(0, count),
  };
}

/** How far each node moved that had a place before. */
const moves = (before: LaidOut, after: LaidOut): number[] =>
  before.x.map((x, i) => Math.hypot(x - (after.x[i] ?? 0), (before.y[i] ?? 0) - (after.y[i] ?? 0)));

describe('a layout that starts from a former one', () => {
  test.each([150, 1500])('leaves %i authors where they are when 5 % are added', (count) => {
    const whole = made(count);
    const added = Math.round(whole.radii.length / 20);
    const before = layoutNetwork(without(whole, added), 1);
    const after = layoutNetwork(whole, 1, before);
    const moved = moves(before, after).sort((a, b) => a - b);
    const width = Math.max(...before.x) - Math.min(...before.x);
    expect(moved[Math.floor(moved.length * 0.9)]).toBeLessThan(10);
    expect(moved.at(-1)).toBeLessThan(width / 20);
    expect(overlaps(whole, after.x, after.y)).toBe(0);
  });

  test('newcomers stand beside their co-authors', () => {
    const whole = made(600);
    const added = 30;
    const before = layoutNetwork(without(whole, added), 1);
    const { x, y } = layoutNetwork(whole, 1, before);
    const lengths = whole.edges
      .filter(({ source, target }) => Math.max(source, target) >= x.length - added)
      .map(({ source: a, target: b }) =>
        Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)),
      )
      .sort((a, b) => a - b);
    expect(lengths.length).toBeGreaterThan(10);
    const width = Math.max(...x) - Math.min(...x);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(width / 10);
  });

  test('changes nothing when nothing changed', () => {
    const network = made(300);
    const before = layoutNetwork(network, 1);
    expect(layoutNetwork(network, 2, before)).toEqual(before);
  });

  test('new components find room beside the old ones', () => {
    const old = made(200);
    const before = layoutNetwork(old, 1);
    const network = sideBySide(old, clique(6), path(3), path(1));
    const after = layoutNetwork(network, 1, before);
    expect(Math.max(...moves(before, after))).toBeLessThan(0.02);
    expect(overlaps(network, after.x, after.y)).toBe(0);
  });

  test('a component that is mostly new is laid out anew and turned towards the old places', () => {
    const before = layoutNetwork(path(3), 1);
    const after = layoutNetwork(path(12), 1, before);
    expect([...after.x, ...after.y].every(Number.isFinite)).toBe(true);
    const direction = ({ x }: LaidOut) => Math.sign((x[2] ?? 0) - (x[0] ?? 0));
    expect(direction(after)).toBe(direction(before));
  });

  test('positions that are null count as none', () => {
    const network = path(4);
    const nowhere = { x: [null, null, null, null], y: [null, null, null, null] };
    expect(layoutNetwork(network, 1, nowhere)).toEqual(layoutNetwork(network, 1));
  });
});
