/** The fonts of figures in the browser: files of the page's own folder, fetched when they are needed. */

import regular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';
import semiBold from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';
import korean from '@fontsource/noto-sans-kr/400.css?raw';
import chinese from '@fontsource/noto-sans-sc/400.css?raw';
import { readFontSlices, slicedLetters, slicesFor } from '../../core/exports/pdf/fontSlices.ts';
import type { FontFile } from '../../core/exports/pdf/pdfFonts.ts';

/** Addresses by path; the files of one weight alone, of hundreds. */
const slices = import.meta.glob<string>(
  [
    '/node_modules/@fontsource/noto-sans-sc/files/*-[0-9]*-400-normal.woff',
    '/node_modules/@fontsource/noto-sans-kr/files/*-[0-9]*-400-normal.woff',
  ],
  { query: '?url', import: 'default', eager: true },
);

const addresses = new Map(
  Object.entries(slices).map(([path, address]) => [path.replace(/^.*\//u, ''), address]),
);

async function fetched(
  name: string,
  address: string,
  family: string,
  bold = false,
): Promise<FontFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The font ${name} is not beside the page.`);
  return { name, family, bold, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** The fonts that a figure with these texts needs, Inter first. Rejects where one is not there. */
export async function fontsFor(texts: string): Promise<readonly FontFile[]> {
  const letters = slicedLetters(texts);
  const needed = [
    { family: 'Noto Sans SC', css: chinese },
    { family: 'Noto Sans KR', css: korean },
  ].flatMap(({ family, css }) =>
    slicesFor(readFontSlices(css), letters)
      // A page in one file has those that its own dataset needs; letters of others are missing.
      .filter(({ file }) => addresses.get(file) !== '')
      .map(({ file }) => ({ family, file })),
  );
  return Promise.all([
    fetched('Inter', regular, 'Inter'),
    fetched('Inter SemiBold', semiBold, 'Inter', true),
    ...needed.map(({ family, file }) => fetched(file, addresses.get(file) ?? file, family)),
  ]);
}
