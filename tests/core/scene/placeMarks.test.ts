import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesMeet } from '../../../src/core/scene/boxGrid.ts';
import type { CommunityMark } from '../../../src/core/scene/communityCentres.ts';
import { type PlacedMark, placeMarks } from '../../../src/core/scene/placeMarks.ts';
import { cornerOf } from '../../../src/render/labels.ts';

const markOf = (number: number, at: Partial<CommunityMark>): CommunityMark => ({
  number,
  key: `community-${number}`,
  name: `Ada Lovelace${number}, Grace Hopper`,
  label: `Ada Lovelace${number}, Grace Hopper`,
  fill: '#0b8bd9',
  count: 400,
  x: 0,
  y: 0,
  spread: 3000,
  ...at,
});

/** A window of 1,170 × 800 pixels at the scale of the whole. */
const whole = {
  scale: 0.02,
  wholeScale: 0.02,
  viewport: { left: -29_250, right: 29_250, top: -20_000, bottom: 20_000 },
  nodes: 10_000,
  compact: false,
};

const boxOf = ({ x, y, width, height }: PlacedMark) => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

describe('names of communities', () => {
  test('keep clear of the controls in the corner, which the window says in pixels', () => {
    const corner = cornerOf(whole.viewport, { width: 130, height: 60 }, whole.scale);
    const beneath = markOf(1, { x: corner.left + 500, y: corner.top + 500 });
    const [without] = placeMarks([beneath], whole);
    const [placed] = placeMarks([beneath], { ...whole, taken: [corner] });
    expect(without && boxesMeet(boxOf(without), corner)).toBe(true);
    expect(placed && boxesMeet(boxOf(placed), corner)).toBe(false);
  });

  test('all large ones are named though they lie in a heap, and no two overlap', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 })),
          {
            minLength: 1,
            maxLength: 26,
          },
        ),
        (places) => {
          const marks = places.map(([x, y], i) => markOf(i + 1, { x, y, count: 900 - 30 * i }));
          const placed = placeMarks(marks, whole);
          expect(placed.map(({ mark }) => mark.number)).toEqual(marks.map(({ number }) => number));
          for (const [i, a] of placed.entries()) {
            for (const b of placed.slice(i + 1)) expect(boxesMeet(boxOf(a), boxOf(b))).toBe(false);
            expect(boxOf(a).left).toBeGreaterThanOrEqual(whole.viewport.left);
            expect(boxOf(a).bottom).toBeLessThanOrEqual(whole.viewport.bottom);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('larger communities have larger names, and tell how many they are', () => {
    const [first, second] = placeMarks(
      [markOf(1, { count: 1234 }), markOf(2, { count: 120, y: 9000 })],
      whole,
    );
    expect(first?.fontSize).toBeGreaterThan(second?.fontSize ?? 0);
    expect(first?.lines).toEqual(['Ada Lovelace1,', 'Grace Hopper · 1,234']);
  });

  test('a community opens as one comes closer, the small ones last, none in the whole', () => {
    const marks = [markOf(1, { spread: 20_000 }), markOf(2, { spread: 2000, y: 4000 })];
    const at = (scale: number) =>
      placeMarks(marks, { ...whole, scale }).map(({ mark, strength }) => [mark.number, strength]);
    expect(at(0.02)).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(at(0.05)).toEqual([[2, 1]]);
    expect(at(0.2)).toEqual([]);
    const [[, half] = []] = at(0.12);
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(1);
  });

  test('communities too small to be seen, and those out of sight, are not named', () => {
    expect(placeMarks([markOf(1, { count: 20, spread: 100 })], whole)).toEqual([]);
    expect(placeMarks([markOf(1, { x: 90_000 })], whole)).toEqual([]);
  });
});
