import { describe, expect, it } from 'vitest';
import { densityImage } from '../../../src/core/scene/densityImage.ts';
import { densityTicks } from '../../../src/core/scene/densityTicks.ts';
import { themes } from '../../../src/core/scene/theme.ts';

const nodes = (
  places: readonly (readonly [x: number, y: number, weight: number, rgb?: number])[],
) => ({
  x: Float32Array.from(places, ([x]) => x),
  y: Float32Array.from(places, ([, y]) => y),
  weight: places.map(([, , weight]) => weight),
  rgb: Uint32Array.from(places, ([, , , rgb = 0]) => rgb),
});

type Image = NonNullable<ReturnType<typeof densityImage>>;

/** Red, green, blue, alpha at a point of the layout. */
const at = ({ left, top, cell, width, rgba }: Image, x: number, y: number): number[] => {
  const o = (Math.round((y - top) / cell) * width + Math.round((x - left) / cell)) * 4;
  return [...rgba.subarray(o, o + 4)];
};

describe('the density of nodes', () => {
  it('is highest where the weight is, falls off on all sides alike and ends', () => {
    const image = densityImage(
      nodes([
        [0, 0, 1],
        [100, 0, 4],
      ]),
      'all',
      'light',
    );
    if (!image) throw new Error('No image.');
    const alpha = (x: number, y: number) => at(image, x, y)[3] ?? 0;
    expect(alpha(100, 0)).toBeGreaterThan(alpha(100, 10));
    expect(alpha(100, 10)).toBe(alpha(100, -10));
    expect(alpha(100, 10)).toBe(alpha(90, 0));
    expect(alpha(50, 0)).toBe(0);
    // The densest place has the last colour of the ramp.
    const colour = (hex: string) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
    expect(at(image, 100, 0).slice(0, 3)).toEqual(colour(themes.light.years.at(-1) ?? ''));
    expect(at(image, 0, 0).slice(0, 3)).not.toEqual(at(image, 100, 0).slice(0, 3));
  });

  it('mixes the colours of those who are near, by their weights', () => {
    const image = densityImage(
      nodes([
        [0, 0, 3, 0xff0000],
        [0, 0, 1, 0x0000ff],
        [100, 0, 2, 0x00ff00],
      ]),
      'communities',
      'light',
    );
    if (!image) throw new Error('No image.');
    const [red = 0, green, blue = 0] = at(image, 0, 0);
    expect([red, green, blue]).toEqual([191, 0, 64]);
    expect(at(image, 100, 0).slice(0, 3)).toEqual([0, 255, 0]);
  });

  it('counts nodes where none has a weight, and is nothing without nodes', () => {
    expect(densityImage(nodes([]), 'all', 'dark')).toBeNull();
    const image = densityImage(
      nodes([[0, 0, 0], ...Array.from({ length: 9 }, () => [50, 50, 0] as const)]),
      'all',
      'dark',
    );
    if (!image) throw new Error('No image.');
    expect(at(image, 50, 50)[3]).toBeGreaterThan(at(image, 0, 0)[3] ?? 0);
  });

  it('has a legend from thin to the densest', () => {
    expect(densityTicks('light').map(({ label }) => label)).toEqual([
      '4 %',
      '16 %',
      '36 %',
      '64 %',
      '100 %',
    ]);
    expect(new Set(densityTicks('dark').map(({ fill }) => fill)).size).toBe(5);
  });
});
