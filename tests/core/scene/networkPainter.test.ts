import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { networkPng } from '../../../src/core/exports/networkPng.ts';
import type { NetworkItem } from '../../../src/core/scene/drawing.ts';
import { networkPainter } from '../../../src/core/scene/networkPainter.ts';

interface Made {
  readonly nodes: readonly (readonly [x: number, y: number, radius: number, rgb: number])[];
  readonly edges?: readonly (readonly [source: number, target: number, width: number])[];
  readonly firstSquare?: number;
  readonly size?: readonly [number, number];
}

function item({
  nodes,
  edges = [],
  firstSquare = nodes.length,
  size = [200, 150],
}: Made): NetworkItem {
  const [width, height] = size;
  return {
    kind: 'network',
    x: 0,
    y: 0,
    width,
    height,
    left: 0,
    top: 0,
    scale: 1,
    markScale: 1,
    unit: 1,
    ink: {
      x: Float32Array.from(nodes, ([x]) => x),
      y: Float32Array.from(nodes, ([, y]) => y),
      radius: Float32Array.from(nodes, ([, , radius]) => radius),
      rgb: Uint32Array.from(nodes, ([, , , rgb]) => rgb),
      doubtful: new Uint8Array(nodes.length),
      order: Uint32Array.from(nodes, (_, i) => i),
      source: Uint32Array.from(edges, ([a]) => a),
      target: Uint32Array.from(edges, ([, b]) => b),
      width: Float32Array.from(edges, ([, , width]) => width),
      firstSquare,
    },
  };
}

function paint(network: NetworkItem, density = 1) {
  const { width, height, rows } = networkPainter(network, density);
  const pixels = rows(0, height);
  return {
    width,
    height,
    pixels,
    at: (x: number, y: number) => [
      ...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
    ],
    alpha: (x: number, y: number) => pixels[(y * width + x) * 4 + 3] ?? 0,
  };
}

const red = 0xff0000;
const blue = 0x0000ff;
const pair = (width: number): Made => ({
  nodes: [
    [20, 70, 3, red],
    [180, 70, 3, blue],
  ],
  edges: [[0, 1, width]],
});

describe('a painted network', () => {
  test('has discs and squares of their colours, and nothing elsewhere', () => {
    const { at } = paint(
      item({
        nodes: [
          [50, 50, 10, red],
          [100, 100, 10, blue],
        ],
        firstSquare: 1,
      }),
    );
    expect(at(50, 50)).toEqual([255, 0, 0, 255]);
    expect(at(108, 108)).toEqual([0, 0, 255, 255]);
    // The corner of the square around a disc is free.
    expect(at(58, 58)).toEqual([0, 0, 0, 0]);
    expect(at(150, 50)).toEqual([0, 0, 0, 0]);
  });

  test('has lines as thick as their width, in the colour between their ends', () => {
    const { at, alpha } = paint(item(pair(6)));
    const [r, g, b] = at(100, 70);
    expect([r, g, b]).toEqual([127, 0, 127]);
    const covered = Array.from({ length: 40 }, (_, i) => 50 + i).filter((y) => alpha(100, y) > 0);
    expect(covered).toEqual([67, 68, 69, 70, 71, 72]);
  });

  test('has thick slanting lines of the same thickness', () => {
    const { alpha } = paint(
      item({
        nodes: [
          [20, 20, 1, red],
          [140, 140, 1, red],
        ],
        edges: [[0, 1, 10]],
      }),
    );
    // Across a line at 45° ten pixels are 14.1 of a row.
    const covered = Array.from({ length: 150 }, (_, x) => alpha(x, 80)).filter((a) => a > 0).length;
    expect(Math.abs(covered - 14.1)).toBeLessThan(1.5);
  });

  test('looks the same at any density, but finer', () => {
    const [once, twice] = [paint(item(pair(6))), paint(item(pair(6)), 2)];
    expect([twice.width, twice.height]).toEqual([400, 300]);
    expect(twice.at(200, 140)).toEqual(once.at(100, 70));
    expect(twice.at(40, 140)).toEqual(once.at(20, 70));
  });

  test('is darker where lines cross, and the more lines there are the paler is each', () => {
    const cross: Made = {
      nodes: [
        [20, 70, 1, red],
        [180, 70, 1, red],
        [100, 10, 1, red],
        [100, 140, 1, red],
      ],
      edges: [
        [0, 1, 2],
        [2, 3, 2],
      ],
    };
    const { alpha } = paint(item(cross));
    expect(alpha(100, 70)).toBeGreaterThan(alpha(60, 70));
    const crowd = {
      ...cross,
      edges: Array.from({ length: 3000 }, (_, i) => [i % 2, 2 + (i % 2), 2] as const),
    };
    const lone: Made = {
      nodes: [...crowd.nodes, [20, 145, 1, red], [180, 145, 1, red]],
      edges: [...crowd.edges, [4, 5, 2]],
    };
    expect(paint(item(lone)).alpha(100, 145)).toBeLessThan(alpha(60, 70));
  });

  test('keeps the colour of thirty thousand lines on one pixel', () => {
    const crowd: Made = {
      nodes: [
        [20.4, 70.5, 0, red],
        [21.6, 70.5, 0, blue],
      ],
      edges: Array.from({ length: 30_000 }, () => [0, 1, 40] as const),
    };
    const { at } = paint(item(crowd));
    // Beside the ends, whose dots lie on top.
    const [r, g, b, alpha] = at(20, 60);
    expect([r, g, b]).toEqual([127, 0, 127]);
    expect(alpha).toBeGreaterThan(150);
  });

  test('is the same rows however they are asked for, whatever lies outside', () => {
    const nodes = Array.from(
      { length: 60 },
      (_, i) =>
        [((i * 37) % 260) - 30, ((i * 53) % 200) - 25, i % 9, (i * 99_991) % 0xffffff] as const,
    );
    const edges = nodes.map((_, i) => [i, (i * 7 + 1) % 60, i % 5] as const);
    const painter = networkPainter(item({ nodes, edges }), 1);
    const whole = painter.rows(0, 150);
    const pieces = [
      [0, 1],
      [1, 62],
      [63, 3],
      [66, 84],
    ].flatMap(([first = 0, count = 0]) => [...painter.rows(first, count)]);
    expect(pieces).toEqual([...whole]);
  });

  test('is the same file in every engine', () => {
    const nodes = Array.from(
      { length: 400 },
      (_, i) => [(i * 37.7) % 200, (i * 53.3) % 150, (i % 9) / 2, (i * 99_991) % 0xffffff] as const,
    );
    const edges = nodes.map((_, i) => [i, (i * 7 + 1) % 400, (i % 5) / 2] as const);
    const file = networkPng(item({ nodes, edges, firstSquare: 300 }));
    expect(createHash('sha256').update(file).digest('hex')).toMatchInlineSnapshot(
      `"80191c51bbf17f2864be4d2d8e9c237ce71e33a7f519d8d2aa0763f9eb76d170"`,
    );
  });

  test('cuts lines at the frame where they would leave it', () => {
    const nodes = [
      [-5000, 70, 1, red],
      [5000, 70, 1, red],
      [100, -9000, 1, red],
      [100, 9000, 1, red],
    ] as const;
    const { alpha } = paint(
      item({
        nodes,
        edges: [
          [0, 1, 4],
          [2, 3, 4],
        ],
      }),
    );
    for (const at of [0, 50, 199]) expect(alpha(at, 70)).toBeGreaterThan(0);
    for (const at of [0, 50, 149]) expect(alpha(100, at)).toBeGreaterThan(0);
    expect(alpha(50, 20)).toBe(0);
  });
});
