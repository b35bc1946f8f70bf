/** What a font is called and whose it is: the table `name`, for Windows in English. */

import { type FontTables, viewOf } from './fontTables.ts';
import { tableOf } from './glyphs.ts';

export interface FontStyle {
  readonly family: string;
  /** 400 or 600. */
  readonly weight: number;
}

/** Copyright and licence stay with every copy, as the SIL Open Font License asks. */
const kept = [0, 13, 14];

/** Family and style are given; copyright and licence are taken over. */
export function fontNames(tables: FontTables, { family, weight }: FontStyle): Uint8Array {
  const style = weight >= 600 ? 'SemiBold' : 'Regular';
  const full = style === 'Regular' ? family : `${family} ${style}`;
  const names = new Map<number, string>([
    [1, full],
    [2, 'Regular'],
    [3, `${full}; some characters`],
    [4, full],
    [6, `${family.replaceAll(' ', '')}-${style}`],
    [16, family],
    [17, style],
  ]);
  for (const [id, text] of readNames(tableOf(tables, 'name'))) {
    if (kept.includes(id)) names.set(id, text);
  }
  return writeNames([...names].sort(([a], [b]) => a - b));
}

function readNames(table: Uint8Array): readonly (readonly [number, string])[] {
  const view = viewOf(table);
  const texts = view.getUint16(4);
  return Array.from({ length: view.getUint16(2) }, (_, i) => 6 + 12 * i)
    .filter((at) => view.getUint16(at) === 3 && view.getUint16(at + 4) === 0x409)
    .map((at) => {
      const [length, from] = [view.getUint16(at + 8), texts + view.getUint16(at + 10)];
      let text = '';
      for (let k = 0; k + 1 < length; k += 2) text += String.fromCharCode(view.getUint16(from + k));
      return [view.getUint16(at + 6), text];
    });
}

function writeNames(names: readonly (readonly [number, string])[]): Uint8Array {
  const begin = 6 + 12 * names.length;
  const size = names.reduce((sum, [, text]) => sum + 2 * text.length, begin);
  const bytes = new Uint8Array(size);
  const view = viewOf(bytes);
  view.setUint16(2, names.length);
  view.setUint16(4, begin);
  let offset = 0;
  for (const [i, [id, text]] of names.entries()) {
    const at = 6 + 12 * i;
    for (const [k, value] of [3, 1, 0x409, id, 2 * text.length, offset].entries()) {
      view.setUint16(at + 2 * k, value);
    }
    for (let k = 0; k < text.length; k++) {
      view.setUint16(begin + offset + 2 * k, text.charCodeAt(k));
    }
    offset += 2 * text.length;
  }
  return bytes;
}
