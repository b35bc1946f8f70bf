import { describe, expect, test } from 'vitest';
import { type InkColumns, rasterise } from '../../../src/core/scene/rasterise.ts';

const red = 0xff0000;
const blue = 0x0000ff;

const ink = (edges: readonly (readonly [number, number])[] = [[0, 1]]): InkColumns => ({
  x: Float32Array.of(10, 50),
  y: Float32Array.of(20, 20),
  radius: Float32Array.of(4, 2),
  rgb: Uint32Array.of(red, blue),
  doubtful: Uint8Array.of(0, 0),
  order: Uint32Array.of(0, 1),
  source: Uint32Array.from(edges, ([a]) => a),
  target: Uint32Array.from(edges, ([, b]) => b),
  width: new Float32Array(edges.length).fill(1),
});
const view = { width: 60, height: 40, left: 0, top: 0, scale: 1 };
const at = (pixels: Uint8ClampedArray, x: number, y: number, width = 60) => [
  ...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
];

describe('painting a network', () => {
  test('nodes are discs of their colours, the rest is transparent', () => {
    const pixels = rasterise(ink([]), view);
    expect(at(pixels, 10, 20)).toEqual([255, 0, 0, 255]);
    expect(at(pixels, 50, 20)).toEqual([0, 0, 255, 255]);
    expect(at(pixels, 30, 20)).toEqual([0, 0, 0, 0]);
    expect(at(pixels, 10, 30)).toEqual([0, 0, 0, 0]);
  });

  test('an edge lies between its ends in the colour between theirs, partly transparent', () => {
    const [r = 0, g, b = 0, alpha = 0] = at(rasterise(ink(), view), 30, 20);
    // Half of 255 lies between two levels.
    expect(Math.abs(r - 127.5)).toBeLessThan(1);
    expect([g, b]).toEqual([0, r]);
    expect(alpha).toBeGreaterThan(20);
    expect(alpha).toBeLessThan(200);
  });

  test('many edges over each other cover more, but never all', () => {
    const once = at(rasterise(ink(), view), 30, 20)[3] ?? 0;
    const often =
      at(rasterise(ink(Array.from({ length: 50 }, () => [0, 1])), view), 30, 20)[3] ?? 0;
    expect(often).toBeGreaterThan(once);
    expect(often).toBeLessThan(255);
  });

  test('a window sees its part: scaled, moved, and cut at its edges', () => {
    const closer = rasterise(ink(), { width: 40, height: 40, left: 0, top: 10, scale: 2 });
    expect(at(closer, 20, 20, 40)).toEqual([255, 0, 0, 255]);
    expect(at(closer, 35, 20, 40)[3] ?? 0).toBeGreaterThan(0);
    const elsewhere = rasterise(ink(), { ...view, left: 500, top: 500 });
    expect(elsewhere.every((value) => value === 0)).toBe(true);
  });

  test('the most important node lies on top', () => {
    const both = { ...ink([]), x: Float32Array.of(30, 30), y: Float32Array.of(20, 20) };
    expect(at(rasterise(both, view), 30, 20)).toEqual([255, 0, 0, 255]);
  });
});
