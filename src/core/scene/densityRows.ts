/** The scale of a density in the legend of a figure: patches of colour with their shares. */

import type { DrawItem, TextItem } from './drawing.ts';
import { textWidth } from './measureText.ts';
import type { Scene } from './scene.ts';

export interface DensityScale {
  /** Pixels. */
  readonly height: number;
  readonly draw: (x: number, y: number) => readonly DrawItem[];
}

/** As wide as the column; undefined where the scene has no density of such a scale. */
export function densityScale(
  scene: Scene,
  { unit, columnWidth }: { readonly unit: number; readonly columnWidth: number },
): DensityScale | undefined {
  const entries = scene.legend.density?.entries ?? [];
  if (entries.length === 0) return undefined;
  const fontSize = 11 * unit;
  const step = columnWidth / entries.length;
  const roomy = entries.every(({ label }) => textWidth(label, fontSize) < step - 4 * unit);
  const last = entries.length - 1;
  return {
    height: 34 * unit,
    draw: (x, y) =>
      entries.flatMap(({ label, fill }, i): readonly DrawItem[] => {
        const left = x + i * step;
        const patch: DrawItem = {
          kind: 'rect',
          ...{ x: left, y: y + 4 * unit, width: step, height: 12 * unit, fill },
        };
        // Where not all have room, the ends say most.
        if (!roomy && i !== 0 && i !== last) return [patch];
        const anchor: TextItem['anchor'] = roomy ? 'middle' : i === 0 ? 'start' : 'end';
        const at = { start: left, middle: left + step / 2, end: left + step }[anchor];
        const style = { fill: scene.ink, fontSize, bold: false, anchor };
        return [patch, { kind: 'text', text: label, x: at, y: y + 28 * unit, ...style }];
      }),
  };
}
