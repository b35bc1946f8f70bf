/**
 * A canvas over the picture on which what stands out of a large one is drawn at once, while the
 * rest is muted: a few hundred strokes, instead of a change to every element.
 */

import type { Picture } from '../core/scene/picture.ts';
import { placeLabels } from '../core/scene/placeLabels.ts';
import type { Bounds, SceneNode } from '../core/scene/scene.ts';
import type { CameraPosition } from './camera.ts';
import type { Highlight } from './highlight.ts';
import { paintItem } from './paintDrawing.ts';

export interface Spotlight {
  /** Null: nothing stands out. */
  readonly show: (picture: Picture, highlight: Highlight | null, camera: CameraPosition) => void;
  /** Moves what is drawn to where the camera is now; the next `show` draws it anew. */
  readonly follow: (camera: CameraPosition) => void;
  readonly destroy: () => void;
}

/** The smallest discs, pixels. */
const smallest = { neighbour: 2.4, hub: 4.5 };
/** Above so many nodes each is a dot. */
const mostDiscs = 600;

const colourOf = (rgb: number): string => `#${rgb.toString(16).padStart(6, '0')}`;

export function createSpotlight(container: HTMLElement): Spotlight {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  canvas.hidden = true;
  canvas.style.cssText =
    'position:absolute;inset:0;width:100%;height:100%;transform-origin:0 0;pointer-events:none';
  container.after(canvas);
  const context = canvas.getContext('2d');
  let shown: {
    readonly picture: Picture;
    readonly highlight: Highlight;
    readonly named: readonly SceneNode[];
  } | null = null;

  let drawn: CameraPosition | null = null;

  function follow({ x, y, zoom }: CameraPosition): void {
    if (!shown || !drawn) return;
    const scale = zoom / drawn.zoom;
    const [halfWidth, halfHeight] = [container.clientWidth / 2, container.clientHeight / 2];
    const left = halfWidth * (1 - scale) + (drawn.x - x) * zoom;
    const top = halfHeight * (1 - scale) + (drawn.y - y) * zoom;
    canvas.style.transform = `translate(${left}px,${top}px) scale(${scale})`;
  }

  function draw(camera: CameraPosition): void {
    if (!shown || !context) return;
    const { picture, highlight, named } = shown;
    drawn = camera;
    canvas.style.transform = '';
    const [width, height] = [container.clientWidth, container.clientHeight];
    const ratio = Math.min(2, devicePixelRatio);
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== w || canvas.height !== h) {
      canvas.width = w;
      canvas.height = h;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, w, h);
    context.scale(ratio, ratio);
    const { field, frame } = picture;
    const { x, y, radius, rgb } = field;
    const { zoom } = camera;
    const sx = (i: number) => width / 2 + ((x[i] ?? 0) - camera.x) * zoom;
    const sy = (i: number) => height / 2 + ((y[i] ?? 0) - camera.y) * zoom;

    const [hub] = highlight.hubs;
    context.globalAlpha = highlight.edges.length > 200 ? 0.4 : 0.6;
    context.strokeStyle = hub === undefined ? frame.ink : colourOf(rgb[hub] ?? 0);
    context.lineWidth = 1.3;
    context.beginPath();
    for (const e of highlight.edges) {
      const [a, b] = [field.edges.source[e] ?? 0, field.edges.target[e] ?? 0];
      context.moveTo(sx(a), sy(a));
      context.lineTo(sx(b), sy(b));
    }
    context.stroke();
    context.globalAlpha = 1;

    const hubs = new Set(highlight.hubs);
    const dots = highlight.nodes.length > mostDiscs;
    let colour = -1;
    for (const i of highlight.nodes) {
      const [cx, cy] = [sx(i), sy(i)];
      const r = Math.max(hubs.has(i) ? smallest.hub : smallest.neighbour, (radius[i] ?? 0) * zoom);
      if (cx < -r || cy < -r || cx > width + r || cy > height + r) continue;
      if (rgb[i] !== colour) {
        colour = rgb[i] ?? 0;
        context.fillStyle = colourOf(colour);
      }
      if (dots && r < 4) {
        context.fillRect(cx - r / 2, cy - r / 2, r, r);
        continue;
      }
      context.beginPath();
      context.arc(cx, cy, r, 0, 2 * Math.PI);
      context.fill();
      context.lineWidth = hubs.has(i) ? 2.4 : 0.8;
      context.strokeStyle = hubs.has(i) ? frame.ink : frame.background;
      context.stroke();
    }

    if (named.length === 0) return;
    const inset = 4 / zoom;
    const viewport: Bounds = {
      left: camera.x - width / 2 / zoom + inset,
      right: camera.x + width / 2 / zoom - inset,
      top: camera.y - height / 2 / zoom + inset,
      bottom: camera.y + height / 2 / zoom - inset,
    };
    const scene = { ...frame, nodes: named, edges: [] };
    const required = new Set(
      named.filter((_, k) => k >= named.length - hubs.size).map(({ id }) => id),
    );
    for (const label of placeLabels(scene, { scale: zoom, viewport, required })) {
      const fontSize = label.fontSize * zoom;
      const top =
        height / 2 + (label.y - camera.y) * zoom - (label.lines.length * fontSize * 1.2) / 2;
      for (const [k, text] of label.lines.entries()) {
        paintItem(context, {
          kind: 'text',
          text,
          x: width / 2 + (label.x - camera.x) * zoom,
          y: top + (k + 0.5) * fontSize * 1.2 + fontSize * 0.36,
          fontSize,
          bold: label.node.startsWith('a:'),
          anchor: 'middle',
          fill: frame.ink,
          halo: frame.background,
        });
      }
    }
  }

  return {
    show: (picture, highlight, camera) => {
      if (!highlight) {
        shown = null;
        canvas.hidden = true;
        return;
      }
      if (shown?.picture !== picture || shown.highlight !== highlight) {
        // Most important last, as scenes have them.
        const named = picture.detail(highlight.named, 0).nodes;
        const hubs = new Set(highlight.hubs.map((hub) => picture.field.idOf(hub)));
        shown = {
          picture,
          highlight,
          named: [
            ...named.filter(({ id }) => !hubs.has(id)),
            ...named.filter(({ id }) => hubs.has(id)),
          ],
        };
      }
      canvas.hidden = false;
      draw(camera);
    },
    follow,
    destroy: () => canvas.remove(),
  };
}
