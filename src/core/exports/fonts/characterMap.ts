/** Which glyph a character has: the table `cmap` of a font, read and written. */

import { type FontTables, viewOf } from './fontTables.ts';

/** Glyph by code point. */
export type CharacterMap = ReadonlyMap<number, number>;

/** Of formats 4 and 12, which all fonts of today have. Throws a RangeError where neither is there. */
export function readCharacterMap(tables: FontTables): CharacterMap {
  const table = tables.get('cmap');
  if (!table) throw new RangeError('the font has no character map');
  const view = viewOf(table);
  const offsets = Array.from({ length: view.getUint16(2) }, (_, i) => view.getUint32(8 + 8 * i));
  const of = (format: number) => offsets.find((offset) => view.getUint16(offset) === format);
  const [long, short] = [of(12), of(4)];
  if (long !== undefined) return readGroups(view, long);
  if (short !== undefined) return readSegments(view, short);
  throw new RangeError('the font has a character map of another format');
}

function readGroups(view: DataView, at: number): CharacterMap {
  const map = new Map<number, number>();
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i;
    const [first, last] = [view.getUint32(group), view.getUint32(group + 4)];
    const glyph = view.getUint32(group + 8);
    for (let point = first; point <= last; point++) map.set(point, glyph + point - first);
  }
  return map;
}

function readSegments(view: DataView, at: number): CharacterMap {
  const map = new Map<number, number>();
  const size = view.getUint16(at + 6);
  for (let i = 0; i < size; i += 2) {
    const last = view.getUint16(at + 14 + i);
    const first = view.getUint16(at + 16 + size + i);
    const delta = view.getUint16(at + 16 + 2 * size + i);
    const range = at + 16 + 3 * size + i;
    const offset = view.getUint16(range);
    for (let point = first; point <= last && point < 0xffff; point++) {
      const listed = offset === 0 ? point : view.getUint16(range + offset + 2 * (point - first));
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) map.set(point, glyph);
    }
  }
  return map;
}

interface Run {
  readonly first: number;
  last: number;
  readonly glyph: number;
}

/** For code points in ascending order, whose glyphs are 1, 2, 3, …: formats 4 and 12. */
export function writeCharacterMap(points: readonly number[]): Uint8Array {
  const runs: Run[] = [];
  for (const [i, point] of points.entries()) {
    const run = runs.at(-1);
    // No run reaches over the end of the plane that format 4 knows.
    if (run && run.last + 1 === point && point !== 0x10000) run.last = point;
    else runs.push({ first: point, last: point, glyph: i + 1 });
  }
  const segments = [
    ...runs.filter(({ last }) => last < 0xffff),
    { first: 0xffff, last: 0xffff, glyph: 0 },
  ];
  const short = 16 + 8 * segments.length;
  const bytes = new Uint8Array(20 + short + 16 + 12 * runs.length);
  const view = viewOf(bytes);
  view.setUint16(2, 2);
  // Windows: the basic plane, and all planes.
  for (const [i, encoding, offset] of [
    [0, 1, 20],
    [1, 10, 20 + short],
  ] as const) {
    view.setUint16(4 + 8 * i, 3);
    view.setUint16(6 + 8 * i, encoding);
    view.setUint32(8 + 8 * i, offset);
  }
  writeSegments(new DataView(bytes.buffer, 20, short), segments);
  const groups = new DataView(bytes.buffer, 20 + short);
  groups.setUint16(0, 12);
  groups.setUint32(4, groups.byteLength);
  groups.setUint32(12, runs.length);
  for (const [i, { first, last, glyph }] of runs.entries()) {
    groups.setUint32(16 + 12 * i, first);
    groups.setUint32(20 + 12 * i, last);
    groups.setUint32(24 + 12 * i, glyph);
  }
  return bytes;
}

function writeSegments(view: DataView, segments: readonly Run[]): void {
  const count = segments.length;
  const power = 31 - Math.clz32(count);
  view.setUint16(0, 4);
  view.setUint16(2, view.byteLength);
  view.setUint16(6, 2 * count);
  view.setUint16(8, 2 << power);
  view.setUint16(10, power);
  view.setUint16(12, 2 * count - (2 << power));
  for (const [i, { first, last, glyph }] of segments.entries()) {
    view.setUint16(14 + 2 * i, last);
    view.setUint16(16 + 2 * (count + i), first);
    view.setUint16(16 + 2 * (2 * count + i), last === 0xffff ? 1 : (glyph - first) & 0xffff);
  }
}
