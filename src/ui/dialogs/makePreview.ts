/** What a figure will be, before it is saved: the file itself, or a small painting of a large one. */

import { figureFor } from '../../core/exports/figureParameters.ts';
import { figureSize } from '../../core/exports/figureSize.ts';
import type { ExportContext, ExportFormat, ParameterValues } from '../../core/exports/format.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Drawing } from '../../core/scene/drawing.ts';
import { sizeOf } from '../keep/moment.ts';

export interface Preview {
  readonly image: Blob;
  /** What is to be seen, for those who do not see it. */
  readonly alt: string;
  /** The size on paper or screen, and that of the file where it is known. */
  readonly facts: string;
}

/** Authors and papers up to which the file itself is made, within a second or so. */
const mostMade = 3000;
/** Dots of a bitmap up to which it is. */
const mostDots = 6_000_000;
/** The longest side of a painting in place of the file, in pixels. */
const longest = 1200;

/** Rejects with an Error for people where the values lead to no figure. */
export async function makePreview(
  format: ExportFormat,
  dataset: Dataset,
  values: ParameterValues,
  place: ExportContext,
): Promise<Preview> {
  const { width, height, scale, printed } = figureSize(values);
  const drawing = await figureFor(dataset, values, place);
  const alt = `${drawing.title}. ${drawing.description}`;
  const bitmap = format.id === 'png';
  const dots = [width * scale, height * scale].map(Math.round);
  const size = printed
    ? `${printed.width} × ${printed.height} ${printed.unit}${bitmap ? `, ${dots.join(' × ')} px` : ''}`
    : `${width} × ${height} px`;
  const isLarge = dataset.authors.length + dataset.papers.length > mostMade;
  if (isLarge || (bitmap && width * height * scale * scale > mostDots)) {
    const image = await painting(drawing, place);
    return { image, alt, facts: `${size}; this is a small painting, the file is finer` };
  }
  // Drawings are handed over to who paints them, so that each has one use.
  const write = await format.load();
  const image = format.id === 'pdf' ? await painting(drawing, place) : null;
  const once = image ? place : { ...place, figure: () => Promise.resolve(drawing) };
  const [file] = await write(dataset, values, once);
  const { contents = '', name = '' } = file ?? {};
  const parts = typeof contents === 'string' ? contents : new Uint8Array(contents as Uint8Array);
  const made = new Blob([parts], { type: format.mime });
  return { image: image ?? made, alt, facts: `${size}; ${name}, ${sizeOf(made.size)}` };
}

async function painting(drawing: Drawing, { rasterise }: ExportContext): Promise<Blob> {
  const scale = Math.min(2, longest / Math.max(drawing.width, drawing.height));
  const png = await rasterise(drawing, scale);
  return new Blob([new Uint8Array(png)], { type: 'image/png' });
}
