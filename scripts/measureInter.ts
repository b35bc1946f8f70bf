/**
 * Writes src/core/scene/interWidths.ts: how wide the characters of Inter are, so that labels can
 * be measured where there is no screen. Run by hand after a change of font:
 * `npx tsx scripts/measureInter.ts`.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** First and last code points of the blocks worth a table: the scripts that Inter covers. */
const blocks: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x2010, 0x2026],
];

/** A reader of a character's advance width in thousandths of an em; 0 where there is no glyph. */
function advances(file: string): (codePoint: number) => number {
  const bytes = readFileSync(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    tables.set(bytes.toString('latin1', entry, entry + 4), view.getUint32(entry + 8));
  }
  const table = (tag: string): number => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`${file} has no table ${tag}`);
    return offset;
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const glyphOf = glyphs(view, table('cmap'));
  return (codePoint) => {
    const glyph = glyphOf(codePoint);
    if (glyph === 0) return 0;
    const width = view.getUint16(table('hmtx') + 4 * Math.min(glyph, metrics - 1));
    return Math.round((1000 * width) / unitsPerEm);
  };
}

/** Character to glyph by the font's cmap of format 4 (OpenType 1.9, "Segment mapping"). */
function glyphs(view: DataView, cmap: number): (codePoint: number) => number {
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    if (view.getUint16(at) !== 4) continue;
    const doubled = view.getUint16(at + 6);
    return (codePoint) => {
      for (let s = 0; s < doubled; s += 2) {
        if (view.getUint16(at + 14 + s) < codePoint) continue;
        const first = view.getUint16(at + 16 + doubled + s);
        if (first > codePoint) return 0;
        const delta = view.getInt16(at + 16 + 2 * doubled + s);
        const rangeAt = at + 16 + 3 * doubled + s;
        const range = view.getUint16(rangeAt);
        if (range === 0) return (codePoint + delta) & 0xffff;
        const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - first));
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      }
      return 0;
    };
  }
  throw new Error('no cmap of format 4');
}

const faces = {
  regular: advances(require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf')),
  semiBold: advances(require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf')),
};

const widths = (first: number, last: number, face: (codePoint: number) => number) =>
  Array.from({ length: last - first + 1 }, (_, i) => face(first + i)).join(', ');

const text = `/**
 * Advance widths of Inter (Rasmus Andersson, OFL 1.1) in thousandths of an em; 0 where the font has
 * no character. Written by scripts/measureInter.ts, not by hand.
 */

export interface WidthBlock {
  /** Code point of the first character. */
  readonly first: number;
  readonly regular: readonly number[];
  readonly semiBold: readonly number[];
}

/** Latin, Greek, Cyrillic and the general punctuation, by code point. */
export const interWidths: readonly WidthBlock[] = [
${blocks
  .map(
    ([first, last]) => `  {
    first: 0x${first.toString(16)},
    regular: [${widths(first, last, faces.regular)}],
    semiBold: [${widths(first, last, faces.semiBold)}],
  },`,
  )
  .join('\n')}
];
`;

writeFileSync(new URL('../src/core/scene/interWidths.ts', import.meta.url), text);
