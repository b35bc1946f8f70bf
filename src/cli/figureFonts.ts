/** The fonts of figures, from the packages they come with. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFontSlices, slicedLetters, slicesFor } from '../core/exports/pdf/fontSlices.ts';
import type { FontFile } from '../core/exports/pdf/pdfFonts.ts';

// Resolved from here, so that they are found from the sources and from a bundle alike.
const { resolve } = createRequire(import.meta.url);

/** Inter, as TrueType. */
export const interFiles = {
  regular: () => resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  semiBold: () => resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
} as const;

const slicedFonts = ['@fontsource/noto-sans-sc/400.css', '@fontsource/noto-sans-kr/400.css'];

/** The fonts that a figure with these texts needs, Inter first. */
export async function fontsFor(texts: string): Promise<readonly FontFile[]> {
  const read = async (name: string, path: string, bold: boolean): Promise<FontFile> => ({
    name,
    bold,
    bytes: await readFile(path),
  });
  const inter = [
    await read('Inter', interFiles.regular(), false),
    await read('Inter SemiBold', interFiles.semiBold(), true),
  ];
  const letters = slicedLetters(texts);
  if (letters === '') return inter;
  const others = slicedFonts.map(async (name) => {
    const sheet = resolve(name);
    const slices = slicesFor(readFontSlices(await readFile(sheet, 'utf8')), letters);
    const folder = join(dirname(sheet), 'files');
    return Promise.all(slices.map(({ file }) => read(file, join(folder, file), false)));
  });
  return [...inter, ...(await Promise.all(others)).flat()];
}
