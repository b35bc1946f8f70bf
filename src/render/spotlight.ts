/**
 * A canvas over the picture on which what stands out of a large one is drawn at once, while the
 * rest is muted: a few hundred strokes, instead of a change to every element.
 */

import type { Picture } from '../core/scene/picture.ts';
import { placeLabels } from '../core/scene/placeLabels.ts';
import type { Bounds, SceneNode } from '../core/scene/scene.ts';
import { smallestStriped } from '../core/scene/stripes.ts';
import type { CameraPosition } from './camera.ts';
import type { Highlight } from './highlight.ts';
import { createOverlay, type Size } from './overlay.ts';
import { paintItem, stripedFill } from './paintDrawing.ts';

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

export function createSpotlight(container: HTMLElement, sizeOf: () => Size): Spotlight {
  const overlay = createOverlay((canvas) => container.after(canvas), sizeOf);
  let shown: {
    readonly picture: Picture;
    readonly highlight: Highlight;
    readonly named: readonly SceneNode[];
  } | null = null;

  function draw(camera: CameraPosition): void {
    if (!shown) return;
    const sheet = overlay.begin(camera);
    if (!sheet) return;
    const { context, width, height } = sheet;
    const { picture, highlight, named } = shown;
    const { field, frame } = picture;
    const { x, y, radius, rgb, doubtful } = field;
    const { zoom } = camera;
    const sx = (i: number) => sheet.x(x[i] ?? 0);
    const sy = (i: number) => sheet.y(y[i] ?? 0);

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
      if (doubtful[i] === 1 && r >= smallestStriped) {
        const disc = { x: cx, y: cy, radius: r };
        context.fillStyle = stripedFill(context, disc, colourOf(colour), frame.background);
        colour = -1;
      }
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
      const top = sheet.y(label.y) - (label.lines.length * fontSize * 1.2) / 2;
      for (const [k, text] of label.lines.entries()) {
        paintItem(context, {
          kind: 'text',
          text,
          x: sheet.x(label.x),
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
        overlay.hide();
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
      draw(camera);
    },
    follow: overlay.follow,
    destroy: overlay.destroy,
  };
}
