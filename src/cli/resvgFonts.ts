/** The fonts of a figure for resvg, which takes TrueType files only: what comes packed is written out. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { familiesAfterInter, figureFonts } from '../core/exports/fonts/figureFonts.ts';
import { textsOf } from '../core/exports/pdf/textsOf.ts';
import type { Drawing } from '../core/scene/drawing.ts';
import { fontsFor, interFiles } from './figureFonts.ts';

export interface ResvgFonts {
  /** Paths, Inter first. */
  readonly files: readonly string[];
  /** What stands behind Inter where families are listed. */
  readonly families: readonly string[];
  /** Whether they have every character. */
  readonly complete: boolean;
  /** Removes what was written; once the picture is done. */
  readonly release: () => Promise<void>;
}

/** Files for the texts of a drawing. */
export async function resvgFonts(drawing: Drawing): Promise<ResvgFonts> {
  const { fonts, missing } = figureFonts(drawing, await fontsFor(textsOf(drawing)));
  const inter = [interFiles.regular(), interFiles.semiBold()];
  const others = fonts.filter(({ family }) => family !== 'Inter');
  const found = { families: familiesAfterInter(fonts), complete: missing.length === 0 };
  if (others.length === 0) return { ...found, files: inter, release: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'coterie-fonts-'));
  const written = others.map(async ({ bytes }, i) => {
    const path = join(folder, `${i}.ttf`);
    await writeFile(path, bytes);
    return path;
  });
  return {
    ...found,
    files: [...inter, ...(await Promise.all(written))],
    release: () => rm(folder, { recursive: true, force: true }),
  };
}
