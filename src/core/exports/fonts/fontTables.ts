/**
 * Font files as their tables: TrueType (ISO/IEC 14496-22) and WOFF 1.0 (W3C, 2012) are read and
 * written. Packed by fflate, which gives the same bytes in every engine.
 */

import { unzlibSync, zlibSync } from 'fflate';

/** Contents by tag of four letters. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const trueType = 0x00010000;
const woffSignature = 0x774f4646;

/** A view of all bytes. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const padded = (length: number): number => (length + 3) & ~3;
const tagAt = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + 4));

/** The tables of a file. Throws a RangeError where it is neither TrueType nor WOFF, or cut off. */
export function readTables(bytes: Uint8Array): FontTables {
  const view = viewOf(bytes);
  const signature = view.getUint32(0);
  const woff = signature === woffSignature;
  if (!woff && signature !== trueType) throw new RangeError('not a TrueType font');
  const tables = new Map<string, Uint8Array>();
  const count = view.getUint16(woff ? 12 : 4);
  for (let i = 0; i < count; i++) {
    const entry = woff ? 44 + 20 * i : 12 + 16 * i;
    const tag = tagAt(bytes, entry);
    const offset = view.getUint32(entry + (woff ? 4 : 8));
    const length = view.getUint32(entry + (woff ? 8 : 12));
    const stored = bytes.subarray(offset, offset + length);
    if (stored.length < length) throw new RangeError(`the font's table ${tag} is cut off`);
    const whole = woff ? view.getUint32(entry + 12) : length;
    tables.set(tag, whole > length ? unzlibSync(stored) : stored);
  }
  return tables;
}

/** Sum of a table's words, modulo 2³². */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    const [a, b, c, d] = [bytes[i], bytes[i + 1], bytes[i + 2], bytes[i + 3]];
    sum = (sum + (((a ?? 0) << 24) | ((b ?? 0) << 16) | ((c ?? 0) << 8) | (d ?? 0))) >>> 0;
  }
  return sum;
}

const sorted = (tables: FontTables) => [...tables].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));

function writeTag(view: DataView, at: number, tag: string): void {
  for (let k = 0; k < 4; k++) view.setUint8(at + k, tag.charCodeAt(k));
}

/** The file as TrueType; `head` gets the sum of the whole file, as it must. */
export function writeTrueType(tables: FontTables): Uint8Array {
  const list = sorted(tables);
  const size = list.reduce((sum, [, table]) => sum + padded(table.length), 12 + 16 * list.length);
  const bytes = new Uint8Array(size);
  const view = viewOf(bytes);
  view.setUint32(0, trueType);
  view.setUint16(4, list.length);
  const power = 31 - Math.clz32(list.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * list.length - (16 << power));
  let offset = 12 + 16 * list.length;
  let head = 0;
  for (const [i, [tag, table]] of list.entries()) {
    const entry = 12 + 16 * i;
    bytes.set(table, offset);
    if (tag === 'head') {
      head = offset;
      view.setUint32(head + 8, 0);
    }
    writeTag(view, entry, tag);
    view.setUint32(entry + 4, checksum(bytes.subarray(offset, offset + table.length)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, table.length);
    offset += padded(table.length);
  }
  if (head > 0) view.setUint32(head + 8, (0xb1b0afba - checksum(bytes)) >>> 0);
  return bytes;
}

/** A TrueType file packed as WOFF 1.0; the same file gives the same bytes. */
export function packWoff(font: Uint8Array): Uint8Array {
  const from = viewOf(font);
  const list = [...readTables(font)].map(([tag, table], i) => {
    const packed = zlibSync(table, { level: 9 });
    const stored = packed.length < table.length ? packed : table;
    return { tag, length: table.length, stored, sum: from.getUint32(12 + 16 * i + 4) };
  });
  const begin = 44 + 20 * list.length;
  const size = list.reduce((sum, { stored }) => sum + padded(stored.length), begin);
  const bytes = new Uint8Array(size);
  const view = viewOf(bytes);
  view.setUint32(0, woffSignature);
  view.setUint32(4, trueType);
  view.setUint32(8, size);
  view.setUint16(12, list.length);
  view.setUint32(16, font.length);
  view.setUint16(20, 1);
  let offset = begin;
  for (const [i, { tag, length, stored, sum }] of list.entries()) {
    const entry = 44 + 20 * i;
    writeTag(view, entry, tag);
    view.setUint32(entry + 4, offset);
    view.setUint32(entry + 8, stored.length);
    view.setUint32(entry + 12, length);
    view.setUint32(entry + 16, sum);
    bytes.set(stored, offset);
    offset += padded(stored.length);
  }
  return bytes;
}
