import { describe, expect, it } from 'vitest';
import { encodePng } from '../../../src/core/exports/encodePng.ts';
import {
  dpiParameter,
  figureSize,
  marginParameter,
  sizeParameters,
} from '../../../src/core/exports/figureSize.ts';
import { defaultValues } from '../../../src/core/exports/parameters.ts';
import { withDensity } from '../../../src/core/exports/pngDensity.ts';
import { decodePng } from '../../support/decodePng.ts';

const defaults = defaultValues([...sizeParameters, marginParameter, dpiParameter]);
const sizeOf = (values: Record<string, string | number>) => figureSize({ ...defaults, ...values });

describe('the size of a figure', () => {
  it('is in pixels unless one says otherwise', () => {
    expect(sizeOf({})).toEqual({ width: 1600, height: 1000, scale: 1 });
  });

  it('in millimetres or inches has so many dots an inch', () => {
    const inches = sizeOf({ unit: 'in', width: 5, height: 4, dpi: 600 });
    expect(inches).toEqual({
      width: 480,
      height: 384,
      printed: { unit: 'in', width: 5, height: 4 },
      scale: 6.25,
      dpi: 600,
    });
    const { width, scale } = sizeOf({ unit: 'mm', width: 85, height: 85 });
    // 85 mm are 3.346 inches, at 300 dots each.
    expect(Math.round(width * scale)).toBe(1004);
  });

  it('has a margin in its own unit, of a quarter of it at most', () => {
    expect(sizeOf({}).margin).toBeUndefined();
    expect(sizeOf({ margin: '20' }).margin).toBe(20);
    expect(sizeOf({ margin: '0' }).margin).toBe(0);
    expect(sizeOf({ preset: 'single-column', margin: '5' }).margin).toBeCloseTo(18.9, 1);
    expect(() => sizeOf({ unit: 'mm', width: 80, height: 60, margin: '16' })).toThrow(
      'margin: at most 15 mm fit this size.',
    );
  });

  it('can be one of those that journals ask for', () => {
    expect(sizeOf({ preset: 'double-column', width: 5 }).printed).toEqual({
      unit: 'mm',
      width: 178,
      height: 115,
    });
  });

  it.each([
    [{ width: 12 }, 'width: 12 px is not from 150 px to 30000 px.'],
    [{ unit: 'mm', width: 90, height: 20 }, 'height: 20 mm is not from 39.7 mm to 7937.5 mm.'],
    [
      { unit: 'in', width: 60, height: 10, dpi: 600 },
      'dpi: 600 makes 36000 dots; at most 500 fit this size.',
    ],
    [{ width: 20_000, height: 19_000 }, '20000 × 19000 dots are too many for one picture'],
  ])('is refused where nothing could be read, or nothing could hold it: %j', (values, message) => {
    expect(() => sizeOf(values)).toThrow(message);
  });
});

describe('a PNG with a density', () => {
  const png = encodePng({
    width: 2,
    height: 1,
    channels: 3,
    rows: () => Uint8Array.of(1, 2, 3, 4, 5, 6),
  });

  it('says dots a metre behind its header, and stays the same picture', () => {
    const file = withDensity(png, 300);
    const view = new DataView(file.buffer);
    expect(Buffer.from(file.subarray(37, 41)).toString('latin1')).toBe('pHYs');
    expect([view.getUint32(41), view.getUint32(45), file[49]]).toEqual([11811, 11811, 1]);
    const pixels = (bytes: Uint8Array) => [...decodePng(Buffer.from(bytes)).data];
    expect(pixels(file)).toEqual(pixels(png));
    expect(pixels(file)).toHaveLength(8);
  });
});
