import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fontsFor } from '../../../../src/cli/figureFonts.ts';
import { drawingToPdf } from '../../../../src/core/exports/pdf/drawingToPdf.ts';
import { longestSide } from '../../../../src/core/exports/pdf/pointsPerPixel.ts';
import { textsOf } from '../../../../src/core/exports/pdf/textsOf.ts';
import type { DrawItem, Drawing, TextItem } from '../../../../src/core/scene/drawing.ts';

const line = (text: string, y: number, more: Partial<TextItem> = {}): TextItem => ({
  kind: 'text',
  x: 100,
  y,
  text,
  fontSize: 12,
  bold: false,
  fill: '#112233',
  anchor: 'start',
  ...more,
});

const drawing = (items: readonly DrawItem[]): Drawing => ({
  width: 400,
  height: 300,
  background: '#ffffff',
  title: 'Title (with) \\ signs',
  description: 'How it was made: Ωμέγα.',
  items,
});

const pdfOf = async (figure: Drawing) =>
  drawingToPdf(figure, await fontsFor(textsOf(figure)), 0.75);

/** The file's objects as Latin letters, its packed streams opened. */
function opened(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  return text.replaceAll(/stream\r?\n([\s\S]*?)\r?\nendstream/gu, (_, body: string) => {
    try {
      return `stream ${inflateSync(Buffer.from(body, 'latin1')).toString('latin1')} endstream`;
    } catch {
      return 'stream endstream';
    }
  });
}

/** Code points that the fonts' maps lead back to: what can be selected and copied. */
function mapped(bytes: Uint8Array): string {
  const points = [...opened(bytes).matchAll(/beginbfrange\s*([\s\S]*?)endbfrange/gu)].flatMap(
    ([, range = '']) =>
      [...range.slice(range.indexOf('[')).matchAll(/<([0-9a-f ]+)>/giu)].map(([, hex = '']) =>
        Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      ),
  );
  return points.join('');
}

describe('a drawing as PDF', () => {
  it('is one page of its size', async () => {
    const { bytes, missing } = await pdfOf(drawing([line('Ada Lovelace', 50)]));
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(text).toMatch(/\/MediaBox \[0 0 300 225\]/);
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(text).not.toContain('CreationDate');
    expect(missing).toEqual([]);
  });

  it('keeps text as text, in every script it has fonts for', async () => {
    const texts = ['Łukasz Ñandú', 'Γιώργος', 'Иван', '王伟', 'たなか', '김민준'];
    const { bytes, missing } = await pdfOf(
      drawing(texts.map((text, i) => line(text, 30 + i * 20))),
    );
    expect(missing).toEqual([]);
    const found = new Set(mapped(bytes));
    const wanted = [...new Set(texts.join('').replaceAll(' ', ''))];
    expect(wanted.filter((letter) => !found.has(letter))).toEqual([]);
    expect(opened(bytes)).toMatch(/\/BaseFont \/\w{6}\+NotoSansSC-Regular/);
    // A font of every script whole would be megabytes.
    expect(bytes.length).toBeLessThan(60_000);
  });

  it('says which characters no font has', async () => {
    const { missing } = await pdfOf(drawing([line('שלום Ada', 50)]));
    expect([...missing].sort()).toEqual([...new Set('שלום')].sort());
  });

  it('draws shapes, stripes, dashes and halos', async () => {
    const { bytes } = await pdfOf(
      drawing([
        { kind: 'circle', x: 50, y: 50, radius: 20, fill: '#ff0000', stripes: '#ffffff' },
        { kind: 'rect', x: 90, y: 40, width: 30, height: 20, stroke: '#00ff00', dash: [3, 2] },
        {
          kind: 'curve',
          ...{ x1: 10, y1: 10, controlX: 60, controlY: 90, x2: 120, y2: 10 },
          stroke: '#0000ff',
          width: 2,
          opacity: 0.5,
        },
        line('Ada', 120, { halo: '#ffffff', bold: true, anchor: 'middle' }),
      ]),
    );
    const text = opened(bytes);
    expect(text).toMatch(/\/ShadingType 2/);
    expect(text).toMatch(/\[3 2\] 0 d/);
    expect(text).toMatch(/\/CA 0\.5/);
    // Once outlined, once filled.
    expect(text).toMatch(/1 Tr/);
    expect(text).toMatch(/\/BaseFont \/\w{6}\+Inter-SemiBold/);
  });

  it('gives the same bytes for the same drawing', async () => {
    const figure = drawing([line('Ada 王伟', 50)]);
    const [a, b] = [await pdfOf(figure), await pdfOf(figure)];
    expect(Buffer.from(a.bytes).equals(Buffer.from(b.bytes))).toBe(true);
  });

  it('refuses a page that PDF cannot have', async () => {
    const long = { ...drawing([]), width: 2 * longestSide };
    await expect(drawingToPdf(long, await fontsFor(''), 1)).rejects.toThrow(RangeError);
  });
});
