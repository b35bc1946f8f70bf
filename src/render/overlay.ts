/** A canvas over Cytoscape's that is drawn while the camera rests and follows it while it moves. */

import type { CameraPosition } from './camera.ts';

export interface Size {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** What is drawn on, in CSS pixels, and where a point of the layout is on it. */
export interface Sheet extends Size {
  readonly context: CanvasRenderingContext2D;
  readonly x: (layoutX: number) => number;
  readonly y: (layoutY: number) => number;
}

export interface Overlay {
  /** An empty sheet for this camera; null where the browser gives none. */
  readonly begin: (camera: CameraPosition) => Sheet | null;
  /** Moves what is drawn to where the camera is now. */
  readonly follow: (camera: CameraPosition) => void;
  readonly hide: () => void;
  readonly destroy: () => void;
}

/** Screens of more dots a pixel are drawn for as sharply as this. */
const sharpest = 2;

/** `put` places the canvas in the page; `sizeOf` must not make the browser lay the page out. */
export function createOverlay(
  put: (canvas: HTMLCanvasElement) => void,
  sizeOf: () => Size,
): Overlay {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  canvas.hidden = true;
  canvas.style.cssText =
    'position:absolute;inset:0;width:100%;height:100%;transform-origin:0 0;pointer-events:none';
  put(canvas);
  const context = canvas.getContext('2d');
  let drawn: CameraPosition | null = null;

  return {
    begin: (camera) => {
      if (!context) return null;
      drawn = camera;
      const { width, height } = sizeOf();
      const ratio = Math.min(sharpest, devicePixelRatio);
      const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
      canvas.hidden = false;
      canvas.style.transform = '';
      if (canvas.width !== w || canvas.height !== h) {
        canvas.width = w;
        canvas.height = h;
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalAlpha = 1;
      context.clearRect(0, 0, w, h);
      context.scale(ratio, ratio);
      return {
        context,
        width,
        height,
        x: (x) => width / 2 + (x - camera.x) * camera.zoom,
        y: (y) => height / 2 + (y - camera.y) * camera.zoom,
      };
    },
    follow: ({ x, y, zoom }) => {
      if (!drawn || canvas.hidden) return;
      const scale = zoom / drawn.zoom;
      const { width, height } = sizeOf();
      const left = (width / 2) * (1 - scale) + (drawn.x - x) * zoom;
      const top = (height / 2) * (1 - scale) + (drawn.y - y) * zoom;
      canvas.style.transform = `translate(${left}px,${top}px) scale(${scale})`;
    },
    hide: () => {
      canvas.hidden = true;
      drawn = null;
    },
    destroy: () => canvas.remove(),
  };
}
