/** The outlines of a TrueType font: single glyphs out of it, and new tables of them. */

import { type FontTables, viewOf } from './fontTables.ts';

export interface Glyph {
  /** As in the table `glyf`, without instructions. Empty: nothing is drawn. */
  readonly outline: Uint8Array;
  /** Font units. */
  readonly advance: number;
  readonly bearing: number;
}

/** A table that must be there. Throws a RangeError where it is not. */
export function tableOf(tables: FontTables, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (!table) throw new RangeError(`the font has no table ${tag}`);
  return table;
}

/** Gives single glyphs of a font by their number. Throws a RangeError where there is no such glyph. */
export function glyphsOf(tables: FontTables): (glyph: number) => Glyph {
  const [glyf, loca] = [tableOf(tables, 'glyf'), viewOf(tableOf(tables, 'loca'))];
  const long = viewOf(tableOf(tables, 'head')).getInt16(50) === 1;
  const offset = (i: number) => (long ? loca.getUint32(4 * i) : 2 * loca.getUint16(2 * i));
  const metrics = viewOf(tableOf(tables, 'hmtx'));
  const full = viewOf(tableOf(tables, 'hhea')).getUint16(34);
  return (glyph) => ({
    outline: withoutInstructions(glyf.subarray(offset(glyph), offset(glyph + 1))),
    advance: metrics.getUint16(4 * Math.min(glyph, full - 1)),
    bearing: metrics.getInt16(glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full)),
  });
}

/** Instructions are for screens of few pixels, and need tables that are not kept. */
function withoutInstructions(outline: Uint8Array): Uint8Array {
  if (outline.length === 0) return outline;
  const copy = outline.slice();
  const view = viewOf(copy);
  const contours = view.getInt16(0);
  if (contours < 0) {
    // Those of a composite stand at its end, where nobody looks for them without this flag.
    for (const { at } of componentsOf(outline)) view.setUint16(at, view.getUint16(at) & ~0x0100);
    return copy;
  }
  const at = 10 + 2 * contours;
  const length = view.getUint16(at);
  view.setUint16(at, 0);
  copy.copyWithin(at + 2, at + 2 + length);
  return copy.subarray(0, copy.length - length);
}

/** Where a composite names its parts: the byte of the flags; the glyph's number is two after it. */
export function componentsOf(
  outline: Uint8Array,
): readonly { readonly at: number; readonly glyph: number }[] {
  const view = viewOf(outline);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const found: { at: number; glyph: number }[] = [];
  for (let at = 10; ; ) {
    const flags = view.getUint16(at);
    found.push({ at, glyph: view.getUint16(at + 2) });
    at += 4 + (flags & 0x0001 ? 4 : 2);
    if (flags & 0x0008) at += 2;
    else if (flags & 0x0040) at += 4;
    else if (flags & 0x0080) at += 8;
    if (!(flags & 0x0020)) return found;
  }
}

/** `glyf`, `loca` (long) and `hmtx` of some glyphs. */
export function glyphTables(glyphs: readonly Glyph[]): readonly (readonly [string, Uint8Array])[] {
  const even = (length: number) => (length + 3) & ~3;
  const total = glyphs.reduce((sum, { outline }) => sum + even(outline.length), 0);
  const glyf = new Uint8Array(total);
  const loca = new DataView(new ArrayBuffer(4 * (glyphs.length + 1)));
  const hmtx = new DataView(new ArrayBuffer(4 * glyphs.length));
  let at = 0;
  for (const [i, { outline, advance, bearing }] of glyphs.entries()) {
    loca.setUint32(4 * i, at);
    glyf.set(outline, at);
    at += even(outline.length);
    hmtx.setUint16(4 * i, advance);
    hmtx.setInt16(4 * i + 2, bearing);
  }
  loca.setUint32(4 * glyphs.length, at);
  return [
    ['glyf', glyf],
    ['loca', new Uint8Array(loca.buffer)],
    ['hmtx', new Uint8Array(hmtx.buffer)],
  ];
}
