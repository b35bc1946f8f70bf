/**
 * A bitmap of the whole network beneath Cytoscape's canvas. It follows the camera by a transform
 * and is painted anew, by a worker, as soon as the picture rests.
 */

import type { Field } from '../../core/scene/field.ts';
import type { InkView } from '../../core/scene/rasterise.ts';
import type { CameraPosition } from '../camera.ts';
import type { UnderlayReply, UnderlayRequest } from './protocol.ts';

export interface Underlay {
  /** Null: there is none, everything is an element. */
  readonly show: (field: Field | null) => void;
  /** Moves what is painted to where the camera is now. */
  readonly follow: (camera: CameraPosition) => void;
  /** Paints what the camera sees, and some way around it. */
  readonly paint: (camera: CameraPosition) => void;
  /** Muted while something stands out. */
  readonly mute: (muted: boolean) => void;
  readonly destroy: () => void;
}

/** The bitmap reaches so much beyond each side of the window, as a share of it. */
const beyond = 0.3;
/** Sharper bitmaps are painted only where there are not too many edges. */
const mostSharpEdges = 100_000;

export function createUnderlay(container: HTMLElement, className: string | undefined): Underlay {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  if (className) canvas.className = className;
  canvas.style.cssText = 'position:absolute;left:0;top:0;transform-origin:0 0;pointer-events:none';
  const context = canvas.getContext('bitmaprenderer');

  let worker: Worker | null = null;
  let edges = 0;
  let painted: InkView | null = null;
  let camera: CameraPosition | null = null;
  let busy = false;
  let wanted: InkView | null = null;

  const send = (request: UnderlayRequest) => worker?.postMessage(request);

  function place(): void {
    if (!painted || !camera) return;
    const zoom = camera.zoom / painted.scale;
    const x = container.clientWidth / 2 + (painted.left - camera.x) * camera.zoom;
    const y = container.clientHeight / 2 + (painted.top - camera.y) * camera.zoom;
    canvas.style.transform = `translate(${x}px,${y}px) scale(${zoom})`;
  }

  function viewOf({ x, y, zoom }: CameraPosition): InkView {
    const sharpness = edges > mostSharpEdges ? 1 : Math.min(2, devicePixelRatio);
    const scale = zoom * sharpness;
    const width = Math.ceil(container.clientWidth * (1 + 2 * beyond) * sharpness);
    const height = Math.ceil(container.clientHeight * (1 + 2 * beyond) * sharpness);
    return { width, height, left: x - width / 2 / scale, top: y - height / 2 / scale, scale };
  }

  function next(): void {
    if (busy || !wanted) return;
    busy = true;
    send({ kind: 'paint', view: wanted });
    wanted = null;
  }

  function start(): Worker {
    const created = new Worker(new URL('./underlayWorker.ts', import.meta.url), { type: 'module' });
    created.addEventListener('message', ({ data }: MessageEvent<UnderlayReply>) => {
      busy = false;
      canvas.width = data.view.width;
      canvas.height = data.view.height;
      context?.transferFromImageBitmap(data.bitmap);
      painted = data.view;
      canvas.hidden = false;
      place();
      next();
    });
    return created;
  }

  return {
    show: (field) => {
      canvas.hidden = true;
      painted = null;
      wanted = null;
      busy = false;
      worker?.terminate();
      worker = null;
      if (!field) {
        canvas.remove();
        return;
      }
      container.before(canvas);
      worker = start();
      const { x, y, radius, rgb, order } = field;
      const { source, target, width } = field.edges;
      edges = source.length;
      send({ kind: 'columns', ink: { x, y, radius, rgb, order, source, target, width } });
    },
    follow: (to) => {
      camera = to;
      place();
    },
    paint: (to) => {
      camera = to;
      if (!worker || container.clientWidth === 0) return;
      wanted = viewOf(to);
      next();
    },
    mute: (muted) => {
      canvas.style.opacity = muted ? '0.22' : '1';
    },
    destroy: () => {
      worker?.terminate();
      canvas.remove();
    },
  };
}
