import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { fontsFor } from '../../../../src/cli/figureFonts.ts';
import { rasterise } from '../../../../src/cli/rasterise.ts';
import { toSvg } from '../../../../src/cli/toSvg.ts';
import { readCharacterMap } from '../../../../src/core/exports/fonts/characterMap.ts';
import { type FigureFonts, figureFonts } from '../../../../src/core/exports/fonts/figureFonts.ts';
import {
  packWoff,
  readTables,
  writeTrueType,
} from '../../../../src/core/exports/fonts/fontTables.ts';
import { componentsOf, glyphsOf } from '../../../../src/core/exports/fonts/glyphs.ts';
import type { FontFile } from '../../../../src/core/exports/pdf/pdfFonts.ts';
import { svgDocument } from '../../../../src/core/exports/svgDocument.ts';
import type { Drawing, TextItem } from '../../../../src/core/scene/drawing.ts';
import { decodePng } from '../../../support/decodePng.ts';

const line = (text: string, y: number, bold: boolean): TextItem => ({
  ...{ kind: 'text', x: 10, y, text, fontSize: 30, bold },
  ...{ fill: '#000000', anchor: 'start' },
});
const drawingOf = (...texts: readonly string[]): Drawing => ({
  ...{ width: 400, height: 60 * texts.length, background: '#ffffff' },
  ...{ title: 'Fonts', description: 'Fonts' },
  items: texts.map((text, i) => line(text, 45 + 60 * i, i % 2 === 1)),
});

const names = drawingOf('Łukasz Kaiser 王伟', 'Дмитрий Ánh 김민준');
let files: readonly FontFile[];
let made: FigureFonts;
beforeAll(async () => {
  files = await fontsFor('Łukasz Kaiser 王伟Дмитрий Ánh 김민준');
  made = figureFonts(names, files);
});

const lettersIn = (bytes: Uint8Array): string =>
  [...readCharacterMap(readTables(bytes)).keys()]
    .map((point) => String.fromCodePoint(point))
    .join('');

describe('fonts of a figure', () => {
  it('have the letters of the texts and no others, each weight its own', () => {
    expect(made.missing).toEqual([]);
    expect(
      made.fonts.map(({ family, weight, bytes }) => [family, weight, lettersIn(bytes)]),
    ).toEqual([
      ['Inter', '400', ' KaeikrsuzŁ'],
      ['Inter', '600', ' hnÁДиймрт'],
      ['Noto Sans SC', '400 600', '伟王'],
      ['Noto Sans KR', '400 600', '김민준'],
    ]);
  });

  it('keep widths, outlines and the parts that letters are composed of', () => {
    const whole = readTables(files.find(({ bold }) => bold)?.bytes ?? new Uint8Array());
    const small = readTables(made.fonts[1]?.bytes ?? new Uint8Array());
    const [wholeGlyph, smallGlyph] = [glyphsOf(whole), glyphsOf(small)];
    const [wholeMap, smallMap] = [readCharacterMap(whole), readCharacterMap(small)];
    let composed = 0;
    for (const [point, glyph] of smallMap) {
      const [before, after] = [wholeGlyph(wholeMap.get(point) ?? 0), smallGlyph(glyph)];
      expect(after.advance).toBe(before.advance);
      expect(after.bearing).toBe(before.bearing);
      const [old, now] = [componentsOf(before.outline), componentsOf(after.outline)];
      expect(now).toHaveLength(old.length);
      for (const [i, component] of now.entries()) {
        composed++;
        const part = wholeGlyph(old[i]?.glyph ?? 0).outline;
        // Parts are padded to whole words.
        expect(smallGlyph(component.glyph).outline.subarray(0, part.length)).toEqual(part);
      }
      if (now.length === 0) {
        expect(after.outline.subarray(0, before.outline.length)).toEqual(before.outline);
      }
    }
    expect(composed).toBeGreaterThan(0);
  });

  it('say which characters none of them has, and pass over those that show nothing', () => {
    expect(figureFonts(drawingOf('A\u200dב\u2060 ג'), files).missing).toEqual(['ב', 'ג']);
  });

  it('survive packing, and the sum of all their words is what it must be', () => {
    for (const { bytes } of made.fonts) {
      const again = writeTrueType(readTables(packWoff(bytes)));
      expect(again).toEqual(bytes);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      let sum = 0;
      for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
      expect(sum).toBe(0xb1b0afba);
    }
  });

  it('refuse what is no font or is cut off', () => {
    expect(() => readTables(new Uint8Array(100))).toThrow(RangeError);
    const [font] = made.fonts;
    expect(() => readTables(font?.bytes.subarray(0, 900) ?? new Uint8Array())).toThrow(RangeError);
  });
});

describe('an SVG with its fonts', () => {
  it('is the same each time, names its families and stays small', async () => {
    const [a, b] = await Promise.all([
      toSvg(names, { embedFonts: true }),
      toSvg(names, { embedFonts: true }),
    ]);
    expect(createHash('sha256').update(a.svg).digest('hex')).toBe(
      createHash('sha256').update(b.svg).digest('hex'),
    );
    expect(a.svg.match(/@font-face\{/gu)).toHaveLength(4);
    expect(a.svg).toContain('font-family="Inter, Noto Sans SC, Noto Sans KR, sans-serif"');
    expect(a.svg).toContain('>Łukasz Kaiser 王伟</text>');
    expect(a.svg.length).toBeLessThan(20_000);
    expect((await toSvg(names, { embedFonts: false })).svg).not.toContain('@font-face');
  });

  it('goes without them where they cannot be had, and says so', async () => {
    const gone = () => Promise.reject(new Error('gone'));
    const { svg, withoutFonts } = await svgDocument(names, { embedFonts: true }, gone);
    expect(withoutFonts).toBe(true);
    expect(svg).toContain('>Łukasz Kaiser 王伟</text>');
  });
});

describe('a PNG of the command line', () => {
  it('shows Chinese and Korean, each character its own', async () => {
    const looks = await Promise.all(
      ['王', '伟', '김', '민'].map(async (text) => {
        const { data } = decodePng(Buffer.from(await rasterise(drawingOf(text), 1)));
        return createHash('sha256').update(data).digest('hex');
      }),
    );
    // Characters without a glyph would all be the same box, or nothing.
    expect(new Set(looks).size).toBe(4);
  });
});
