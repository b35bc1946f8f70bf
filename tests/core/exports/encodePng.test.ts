import { describe, expect, test } from 'vitest';
import { base64 } from '../../../src/core/exports/base64.ts';
import { encodePng } from '../../../src/core/exports/encodePng.ts';
import { stackLayers } from '../../../src/core/exports/stackLayers.ts';
import { createRandom } from '../../../src/core/model/random.ts';
import { decodePng } from '../../support/decodePng.ts';

const noise = (length: number): Uint8Array => {
  const random = createRandom(1);
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
};

describe('a PNG file', () => {
  test.each([
    [3, 1, 1],
    [4, 7, 5],
    [3, 33, 130],
    [4, 20, 64],
  ] as const)(
    'with %i channels, %i wide and %i high, is read back as it was',
    (channels, width, height) => {
      const pixels = noise(width * height * channels);
      const rows = (first: number, count: number) =>
        pixels.subarray(first * width * channels, (first + count) * width * channels);
      const back = decodePng(encodePng({ width, height, channels, rows }));
      expect([back.width, back.height]).toEqual([width, height]);
      for (let i = 0; i < width * height; i++) {
        const own = [...pixels.subarray(i * channels, (i + 1) * channels)];
        expect(back.at(i % width, Math.floor(i / width))).toEqual(
          channels === 3 ? [...own, 255] : own,
        );
      }
    },
  );

  test('is small where nothing changes', () => {
    const [width, height] = [2000, 1000];
    const rows = (_: number, count: number) => new Uint8Array(width * count * 3).fill(200);
    expect(encodePng({ width, height, channels: 3, rows }).length).toBeLessThan(40_000);
  });
});

describe('layers', () => {
  // Red in the middle at half strength; above it green at half strength, premultiplied.
  const red = {
    left: 1,
    top: 1,
    width: 1,
    height: 1,
    pixels: Uint8ClampedArray.of(255, 0, 0, 128),
  };
  const above = new Uint8Array(3 * 3 * 4);
  above.set([0, 128, 0, 128], (1 * 3 + 1) * 4);
  const stacked = (background: string | undefined) =>
    decodePng(encodePng(stackLayers({ width: 3, height: 3, background, painted: [red], above })));

  test('on a background hide it as much as they are opaque', () => {
    const { at } = stacked('#000040');
    expect(at(0, 0)).toEqual([0, 0, 64, 255]);
    // 255 · 0.502 · 0.498 = 64 red, 128 green, 64 · 0.498 · 0.498 = 16 blue.
    expect(at(1, 1)).toEqual([64, 128, 16, 255]);
  });

  test('without a background stay transparent where nothing is', () => {
    const { at } = stacked(undefined);
    expect(at(2, 2)).toEqual([0, 0, 0, 0]);
    const [r, g, b, alpha] = at(1, 1);
    // 1 - 0.498² = 0.752 opaque; a third of what shows is red, two thirds are green.
    expect(alpha).toBe(192);
    expect([r, g, b]).toEqual([85, 170, 0]);
  });

  test('beyond the picture are left out', () => {
    const wide = {
      left: -1,
      top: -1,
      width: 9,
      height: 9,
      pixels: new Uint8ClampedArray(324).fill(255),
    };
    const empty = new Uint8Array(36);
    const picture = stackLayers({
      width: 3,
      height: 3,
      background: '#000000',
      painted: [wide],
      above: empty,
    });
    expect([...picture.rows(0, 3)]).toEqual(new Array(27).fill(255));
  });
});

test('bytes as base64 are those of Node', () => {
  for (const length of [0, 1, 2, 3, 4, 50_000]) {
    const bytes = noise(length);
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  }
});
