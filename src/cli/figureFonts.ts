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

const slicedFonts = [
  { family: 'Noto Sans SC', sheet: '@fontsource/noto-sans-sc/400.css' },
  { family: 'Noto Sans KR', sheet: '@fontsource/noto-sans-kr/400.css' },
];

/** The fonts that a figure with these texts needs, Inter first. */
export async function fontsFor(texts: string): Promise<readonly FontFile[]> {
  const read = async (name: string, path: string, family: string, bold = false) => ({
    ...{ name, family, bold },
    bytes: new Uint8Array(await readFile(path)),
  });
  const inter = [
    await read('Inter', interFiles.regular(), 'Inter'),
    await read('Inter SemiBold', interFiles.semiBold(), 'Inter', true),
  ];
  const letters = slicedLetters(texts);
  if (letters === '') return inter;
  const others = slicedFonts.map(async ({ family, sheet: name }) => {
    const sheet = resolve(name);
    const slices = slicesFor(readFontSlices(await readFile(sheet, 'utf8')), letters);
    const folder = join(dirname(sheet), 'files');
    return Promise.all(slices.map(({ file }) => read(file, join(folder, file), family)));
  });
  return [...inter, ...(await Promise.all(others)).flat()];
}
