/** What colours of a density mean, for legends. */

import { interpolate, mix } from './colour.ts';
import type { Theme } from './scene.ts';
import { themes } from './theme.ts';

/** Shares of the densest place that the legend shows. */
const ticks = [0.04, 0.16, 0.36, 0.64, 1];
/** Half-way to the root, so that thin places are seen beside the densest. */
export function shadeOf(share: number): number {
  const within = Math.max(0, Math.min(1, share));
  return (within + Math.sqrt(within)) / 2;
}

export const alphaOf = (shade: number): number => Math.min(0.85, shade * 1.4);

/** What colours of the density mean, as they look on the background; of all nodes together. */
export const densityTicks = (
  theme: Theme,
): readonly { readonly label: string; readonly fill: string }[] =>
  ticks.map((share) => {
    const shade = shadeOf(share);
    const { years, background } = themes[theme];
    return {
      label: `${Math.round(share * 100)} %`,
      fill: mix(background, interpolate(years, shade), alphaOf(shade)),
    };
  });
