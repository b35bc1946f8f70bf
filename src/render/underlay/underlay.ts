/**
 * A bitmap of the whole network beneath Cytoscape's canvas. It follows the camera by a transform
 * and is painted anew, by a worker, as soon as the picture rests.
 */

import { buffersOfInk } from '../../core/scene/inkColumns.ts';
import type { InkColumns, InkView } from '../../core/scene/rasterise.ts';
import type { CameraPosition } from '../camera.ts';
import type { Size } from '../overlay.ts';
import type { UnderlayReply, UnderlayRequest } from './protocol.ts';

export interface Underlay {
  /** Takes the columns over. Null: there is nothing to paint, everything is an element. */
  readonly show: (ink: InkColumns | null) => void;
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
/** Screens of more dots a pixel are painted a second time, as sharply as this. */
const sharpest = 2;
/** One painting passes into the next in so long, milliseconds; the style sheet may turn it off. */
const passing = 140;

export function createUnderlay(
  container: HTMLElement,
  className: string | undefined,
  reducedMotion: boolean,
  sizeOf: () => Size,
): Underlay {
  /** The one that is seen, and the one that the next painting goes to. */
  let front = createSheet(className);
  let back = createSheet(className);
  let worker: Worker | null = null;
  let camera: CameraPosition | null = null;
  /** The views that the worker was last asked for. */
  let asked = '';
  let strength = '1';
  let hiding: ReturnType<typeof setTimeout> | undefined;

  const send = (request: UnderlayRequest, buffers: ArrayBuffer[] = []) =>
    worker?.postMessage(request, buffers);

  function place({ canvas, painted }: Sheet): void {
    if (!painted || !camera) return;
    const zoom = camera.zoom / painted.scale;
    const size = sizeOf();
    const x = size.width / 2 + (painted.left - camera.x) * camera.zoom;
    const y = size.height / 2 + (painted.top - camera.y) * camera.zoom;
    canvas.style.transform = `translate(${x}px,${y}px) scale(${zoom})`;
  }

  function viewOf({ x, y, zoom }: CameraPosition, sharpness: number): InkView {
    const scale = zoom * sharpness;
    const size = sizeOf();
    const width = Math.ceil(size.width * (1 + 2 * beyond) * sharpness);
    const height = Math.ceil(size.height * (1 + 2 * beyond) * sharpness);
    return { width, height, left: x - width / 2 / scale, top: y - height / 2 / scale, scale };
  }

  /** Puts a painting on the sheet behind, and lets it come forward. */
  function turn({ bitmap, view }: UnderlayReply): void {
    const { canvas, context } = back;
    canvas.width = view.width;
    canvas.height = view.height;
    context?.transferFromImageBitmap(bitmap);
    back.painted = view;
    place(back);
    canvas.hidden = false;
    [front, back] = [back, front];
    front.canvas.style.opacity = strength;
    back.canvas.style.opacity = '0';
    clearTimeout(hiding);
    const hide = () => {
      back.canvas.hidden = true;
      back.painted = null;
    };
    if (reducedMotion) hide();
    else hiding = setTimeout(hide, passing);
  }

  function start(): Worker {
    const created = new Worker(new URL('./underlayWorker.ts', import.meta.url), { type: 'module' });
    created.addEventListener('message', ({ data }: MessageEvent<UnderlayReply>) => {
      if (worker === created) turn(data);
    });
    return created;
  }

  return {
    show: (ink) => {
      clearTimeout(hiding);
      for (const sheet of [front, back]) {
        sheet.canvas.hidden = true;
        sheet.painted = null;
      }
      worker?.terminate();
      worker = null;
      asked = '';
      if (!ink) {
        front.canvas.remove();
        back.canvas.remove();
        return;
      }
      container.before(front.canvas, back.canvas);
      worker = start();
      send({ kind: 'columns', ink }, buffersOfInk(ink));
    },
    follow: (to) => {
      camera = to;
      place(front);
      place(back);
    },
    paint: (to) => {
      camera = to;
      if (!worker || sizeOf().width === 0) return;
      const sharpness = Math.min(sharpest, devicePixelRatio);
      const views = [viewOf(to, 1), ...(sharpness > 1 ? [viewOf(to, sharpness)] : [])];
      // What is in the making already, or there, would only be begun again.
      const wanted = JSON.stringify(views);
      if (wanted === asked) return;
      asked = wanted;
      send({ kind: 'paint', views });
    },
    mute: (muted) => {
      const next = muted ? '0.22' : '1';
      if (next === strength) return;
      strength = next;
      front.canvas.style.opacity = strength;
    },
    destroy: () => {
      clearTimeout(hiding);
      worker?.terminate();
      front.canvas.remove();
      back.canvas.remove();
    },
  };
}

/** A canvas and what it shows. */
interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly context: ImageBitmapRenderingContext | null;
  painted: InkView | null;
}

function createSheet(className: string | undefined): Sheet {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  if (className) canvas.className = className;
  canvas.style.cssText = 'position:absolute;left:0;top:0;transform-origin:0 0;pointer-events:none';
  canvas.hidden = true;
  return { canvas, context: canvas.getContext('bitmaprenderer'), painted: null };
}
