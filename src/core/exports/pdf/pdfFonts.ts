/** The fonts of a PDF: which of them has a character, and texts cut where the font changes. */

import type { TextItem } from '../../scene/drawing.ts';

/** A font's file: TrueType or WOFF. */
export interface FontFile {
  /** Unique among the files of a figure. */
  readonly name: string;
  readonly family: string;
  readonly bold: boolean;
  readonly bytes: Uint8Array;
}

/** What we ask of the document: its fonts by name, and widths in the current one. */
export interface FontBook {
  registerFont(name: string, bytes: Uint8Array): unknown;
  font(name: string): unknown;
  fontSize(size: number): unknown;
  widthOfString(text: string): number;
}

/** A part of a line that one font has all characters of. */
export interface Run {
  readonly font: string;
  readonly text: string;
  /** In the unit of the font size. */
  readonly width: number;
}

/** The font that pdfkit has set, which knows its characters; not in its types. */
interface CurrentFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

/** Marks belong to the character before them, in its font. */
const joining = /^[\p{M}\u200c\u200d]$/u;

/** Registers the files with the document; the first that has a character draws it. */
export function createRuns(document: FontBook, files: readonly FontFile[]) {
  for (const { name, bytes } of files) document.registerFont(name, bytes);
  const chosen = new Map<string, string>();
  const missing = new Set<string>();
  // Bold falls back to regular, for the sliced fonts come in one weight.
  const order = {
    bold: [...files].sort((a, b) => Number(b.bold) - Number(a.bold)),
    regular: [...files].sort((a, b) => Number(a.bold) - Number(b.bold)),
  };

  function fontOf(letter: string, bold: boolean): string {
    const key = `${bold ? 'b' : 'r'}${letter}`;
    const known = chosen.get(key);
    if (known !== undefined) return known;
    const candidates = bold ? order.bold : order.regular;
    const point = letter.codePointAt(0) ?? 0;
    const found = candidates.find(({ name }) => {
      document.font(name);
      return (document as unknown as CurrentFont)._font.font.hasGlyphForCodePoint(point);
    });
    if (!found) missing.add(letter);
    const name = (found ?? candidates[0])?.name ?? '';
    chosen.set(key, name);
    return name;
  }

  return {
    /** Characters that were drawn and that no font has. */
    missing,
    runsOf({ text, bold, fontSize }: Pick<TextItem, 'text' | 'bold' | 'fontSize'>): Run[] {
      const parts: { font: string; text: string }[] = [];
      for (const letter of text) {
        const last = parts.at(-1);
        const font = last && joining.test(letter) ? last.font : fontOf(letter, bold);
        if (last?.font === font) last.text += letter;
        else parts.push({ font, text: letter });
      }
      return parts.map((part) => {
        document.font(part.font);
        document.fontSize(fontSize);
        return { ...part, width: document.widthOfString(part.text) };
      });
    },
  };
}
