/** A small picture of the authors while they are laid out, a dot each, coloured by community. */

import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { CoarsePositions } from '../../core/pipeline/coarsePositions.ts';
import { communityStyle, distinctCommunities, themes } from '../../core/scene/theme.ts';
import classes from './LayoutPreview.module.css';

/** In canvas pixels: twice those of the page. */
const size = { width: 736, height: 400 };
const margin = 12;

/** What the words beside it say is enough: it is hidden from screen readers, and absent without motion. */
export function LayoutPreview({ positions }: { readonly positions: CoarsePositions }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useComputedColorScheme('light');
  const still = useReducedMotion(false, { getInitialValueInEffect: false });
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) draw(context, positions, theme);
  }, [positions, theme]);
  if (still) return null;
  return (
    <div aria-hidden="true">
      <canvas ref={canvas} className={classes.preview} {...size} />
    </div>
  );
}

function draw(
  context: CanvasRenderingContext2D,
  { x, y, communities }: CoarsePositions,
  theme: 'light' | 'dark',
): void {
  const { width, height } = size;
  let [left, right, top, bottom] = [x[0] ?? 0, x[0] ?? 0, y[0] ?? 0, y[0] ?? 0];
  for (let i = 1; i < x.length; i++) {
    left = Math.min(left, x[i] ?? 0);
    right = Math.max(right, x[i] ?? 0);
    top = Math.min(top, y[i] ?? 0);
    bottom = Math.max(bottom, y[i] ?? 0);
  }
  const scale = Math.min(
    (width - 2 * margin) / Math.max(1, right - left),
    (height - 2 * margin) / Math.max(1, bottom - top),
  );
  const dot = x.length > 5000 ? 2 : 4;
  context.clearRect(0, 0, width, height);
  for (let i = 0; i < x.length; i++) {
    const number = communities[i] ?? 0;
    context.fillStyle =
      number > 0 && number <= distinctCommunities
        ? communityStyle(number, theme).fill
        : themes[theme].neutral;
    const px = width / 2 + ((x[i] ?? 0) - (left + right) / 2) * scale;
    const py = height / 2 + ((y[i] ?? 0) - (top + bottom) / 2) * scale;
    context.fillRect(px - dot / 2, py - dot / 2, dot, dot);
  }
}
