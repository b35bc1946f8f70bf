/** Makes PNG files without a browser: the drawing as SVG, rendered by resvg with Inter. */

import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { drawingToSvg } from '../core/exports/drawingToSvg.ts';
import type { Drawing } from '../core/scene/drawing.ts';

/** A PNG of the drawing, `scale` pixels a drawing unit; system fonts serve scripts Inter lacks. */
export async function rasterise(drawing: Drawing, scale: number): Promise<Uint8Array> {
  // Resolved from here, so that it is found from the sources and from a bundle alike.
  const { resolve } = createRequire(import.meta.url);
  const image = new Resvg(drawingToSvg(drawing), {
    fitTo: { mode: 'width', value: Math.round(drawing.width * scale) },
    font: {
      fontFiles: [
        resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
        resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
      ],
      loadSystemFonts: true,
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  });
  return image.render().asPng();
}
