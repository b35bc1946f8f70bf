/** The fonts of a figure: of each family and weight the characters that its texts have. */

import type { Drawing } from '../../scene/drawing.ts';
import type { FontFile } from '../pdf/pdfFonts.ts';
import { type CharacterMap, readCharacterMap } from './characterMap.ts';
import { type FontTables, readTables } from './fontTables.ts';
import { type FontPart, subsetFont } from './subsetFont.ts';

export interface FigureFont {
  readonly family: string;
  /** As a style sheet says it; a font that comes in one weight stands for both. */
  readonly weight: '400' | '600' | '400 600';
  /** TrueType. */
  readonly bytes: Uint8Array;
}

export interface FigureFonts {
  /** The first family is looked in first. */
  readonly fonts: readonly FigureFont[];
  /** Characters that none of the files has, each once. */
  readonly missing: readonly string[];
}

/** Those that stand behind Inter where families are listed, each once. */
export const familiesAfterInter = (fonts: readonly FigureFont[]): readonly string[] =>
  [...new Set(fonts.map(({ family }) => family))].filter((family) => family !== 'Inter');

/** Marks and joiners that show nothing of their own, or that readers compose. */
const unseen = /^[\s\p{Default_Ignorable_Code_Point}]$/u;

/** Subsets of the files for the texts of a drawing; the same drawing, the same bytes. */
export function figureFonts(drawing: Drawing, files: readonly FontFile[]): FigureFonts {
  const letters = lettersOf(drawing);
  const both = new Set([...letters.regular, ...letters.bold]);
  const families = new Map<string, FontFile[]>();
  for (const file of files) {
    families.set(file.family, [...(families.get(file.family) ?? []), file]);
  }
  const fonts: FigureFont[] = [];
  const found = new Set<string>();
  const add = (
    own: readonly FontFile[],
    wanted: ReadonlySet<string>,
    style: FigureFont['weight'],
  ) => {
    const [first] = own;
    const parts = partsOf(own, wanted, found);
    if (!first || parts.length === 0) return;
    const { family } = first;
    const weight = style === '600' ? 600 : 400;
    fonts.push({ family, weight: style, bytes: subsetFont(parts, { family, weight }) });
  };
  for (const own of families.values()) {
    const bold = own.filter((file) => file.bold);
    if (bold.length === 0) {
      add(own, new Set([...both].filter((letter) => !found.has(letter))), '400 600');
      continue;
    }
    add(
      own.filter((file) => !file.bold),
      letters.regular,
      '400',
    );
    add(bold, letters.bold, '600');
  }
  const missing = [...both].filter((letter) => !found.has(letter) && !unseen.test(letter));
  return { fonts, missing };
}

/** Letters of regular and of bold texts, a space among them. */
function lettersOf({ items }: Drawing) {
  const regular = new Set<string>();
  const bold = new Set<string>();
  for (const item of items) {
    if (item.kind !== 'text') continue;
    for (const letter of item.text) (item.bold ? bold : regular).add(letter);
  }
  return { regular, bold };
}

interface ReadFont {
  readonly tables: FontTables;
  readonly map: CharacterMap;
}

/** Files are read once a session: there are few, and reading is most of the work. */
const known = new WeakMap<Uint8Array, ReadFont>();

function readFont(bytes: Uint8Array): ReadFont {
  const before = known.get(bytes);
  if (before) return before;
  const tables = readTables(bytes);
  const read = { tables, map: readCharacterMap(tables) };
  known.set(bytes, read);
  return read;
}

/** What each file has of the wanted letters, which are noted as found; each letter once. */
function partsOf(
  files: readonly FontFile[],
  wanted: ReadonlySet<string>,
  found: Set<string>,
): readonly FontPart[] {
  const open = new Set(wanted);
  return files.flatMap(({ bytes }) => {
    const { tables, map } = readFont(bytes);
    const letters = [...open].flatMap((letter) => {
      const point = letter.codePointAt(0) ?? 0;
      const glyph = map.get(point);
      if (glyph === undefined) return [];
      open.delete(letter);
      found.add(letter);
      return [[point, glyph] as const];
    });
    return letters.length === 0 ? [] : [{ tables, letters }];
  });
}
