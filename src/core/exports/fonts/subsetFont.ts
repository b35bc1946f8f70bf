/**
 * A font of some characters of another one, or of several slices of one: outlines, widths and the
 * character map, for documents that carry their fonts. Instructions and the tables for features are
 * left out.
 */

import { writeCharacterMap } from './characterMap.ts';
import { type FontStyle, fontNames } from './fontNames.ts';
import { type FontTables, viewOf, writeTrueType } from './fontTables.ts';
import { componentsOf, type Glyph, glyphsOf, glyphTables, tableOf } from './glyphs.ts';

/** What is taken from one file. */
export interface FontPart {
  readonly tables: FontTables;
  /** Code point and glyph. */
  readonly letters: readonly (readonly [number, number])[];
}

/**
 * A TrueType file of all letters of the parts, which must be slices of one font and have no letter
 * in common. Throws a RangeError where one is damaged.
 */
export function subsetFont(parts: readonly FontPart[], style: FontStyle): Uint8Array {
  const [first] = parts;
  if (!first) throw new RangeError('a font of no parts');
  const letters = parts
    .flatMap((part) => part.letters.map(([point, glyph]) => ({ point, glyph, part })))
    .sort((a, b) => a.point - b.point);
  const points = letters.map(({ point }) => point);
  // Letter by letter, each with a glyph of its own, so that numbers follow the code points.
  const wanted = [{ glyph: 0, part: first }, ...letters];
  const readers = new Map(parts.map((part) => [part, glyphsOf(part.tables)]));
  const numbers = new Map<FontPart, Map<number, number>>();
  const glyphs: Glyph[] = [];
  for (let i = 0; i < wanted.length; i++) {
    const { part, glyph } = wanted[i] as (typeof wanted)[number];
    const read = readers.get(part)?.(glyph);
    if (!read) continue;
    const view = viewOf(read.outline);
    for (const component of componentsOf(read.outline)) {
      const known = numbers.get(part) ?? new Map<number, number>();
      numbers.set(part, known);
      let number = known.get(component.glyph);
      if (number === undefined) {
        number = wanted.length;
        known.set(component.glyph, number);
        wanted.push({ glyph: component.glyph, part });
      }
      view.setUint16(component.at + 2, number);
    }
    glyphs.push(read);
  }
  return writeTrueType(
    new Map([
      ...glyphTables(glyphs),
      ['cmap', writeCharacterMap(points)],
      ['head', headOf(parts)],
      ['hhea', hheaOf(first, glyphs)],
      ['maxp', maxpOf(parts, glyphs.length)],
      ['OS/2', os2Of(first, style, points)],
      ['post', postOf(first)],
      ['name', fontNames(first.tables, style)],
    ]),
  );
}

function headOf(parts: readonly FontPart[]): Uint8Array {
  const [head = new Uint8Array(), ...others] = parts.map(({ tables }) => tableOf(tables, 'head'));
  const copy = head.slice();
  const view = viewOf(copy);
  for (const other of others.map(viewOf)) {
    for (const [at, pick] of [
      [36, Math.min],
      [38, Math.min],
      [40, Math.max],
      [42, Math.max],
    ] as const) {
      view.setInt16(at, pick(view.getInt16(at), other.getInt16(at)));
    }
  }
  // Offsets of `loca` are long.
  view.setInt16(50, 1);
  return copy;
}

function hheaOf({ tables }: FontPart, glyphs: readonly Glyph[]): Uint8Array {
  const copy = tableOf(tables, 'hhea').slice();
  const view = viewOf(copy);
  view.setUint16(
    10,
    glyphs.reduce((most, { advance }) => Math.max(most, advance), 0),
  );
  view.setUint16(34, glyphs.length);
  return copy;
}

function maxpOf(parts: readonly FontPart[], count: number): Uint8Array {
  const [maxp = new Uint8Array(), ...others] = parts.map(({ tables }) => tableOf(tables, 'maxp'));
  const copy = maxp.slice();
  const view = viewOf(copy);
  for (const other of others.map(viewOf)) {
    for (let at = 6; at < 32; at += 2) {
      view.setUint16(at, Math.max(view.getUint16(at), other.getUint16(at)));
    }
  }
  view.setUint16(4, count);
  // What instructions would need.
  for (const at of [18, 20, 22, 24, 26]) view.setUint16(at, 0);
  return copy;
}

function os2Of({ tables }: FontPart, { weight }: FontStyle, points: readonly number[]): Uint8Array {
  const copy = tableOf(tables, 'OS/2').slice();
  const view = viewOf(copy);
  view.setUint16(4, weight);
  view.setUint16(64, Math.min(0xffff, points[0] ?? 0));
  view.setUint16(66, Math.min(0xffff, points.at(-1) ?? 0));
  return copy;
}

/** Version 3: no names of glyphs. */
function postOf({ tables }: FontPart): Uint8Array {
  const copy = tableOf(tables, 'post').slice(0, 32);
  viewOf(copy).setUint32(0, 0x00030000);
  return copy;
}
