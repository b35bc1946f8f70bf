/**
 * The labels of a large picture, all drawn at once on a canvas of their own. As labels of elements
 * they would be changed a few at a time, so that old and new ones overlap meanwhile, and cost
 * Cytoscape several times as much: it measures each, and makes a texture of it at every size.
 */

import type { PlacedMark } from '../core/scene/placeMarks.ts';
import type { PlacedLabel, Scene } from '../core/scene/scene.ts';
import type { CameraPosition } from './camera.ts';
import { createOverlay, type Sheet, type Size } from './overlay.ts';

export interface LabelSheet {
  /** Labels and names of communities in place of all that were there. */
  readonly show: (drawn: DrawnLabels, camera: CameraPosition) => void;
  /** Moves the labels to where the camera is now; the next `show` draws them anew. */
  readonly follow: (camera: CameraPosition) => void;
  readonly hide: () => void;
  readonly destroy: () => void;
}

export interface DrawnLabels {
  /** Its ink and background. */
  readonly frame: Scene;
  readonly labels: readonly PlacedLabel[];
  readonly names: readonly PlacedMark[];
  readonly inkOf: (name: PlacedMark) => string;
}

/** Around letters the background is so strong and, of labels, so wide: pixels; of names, font sizes. */
const halo = { strength: 0.92, ofLabels: 2.2, ofNames: 0.2 };
const lineHeight = 1.2;
/** From the middle of capitals down to their feet, font sizes. */
const capitals = 0.36;

interface Block {
  readonly lines: readonly string[];
  /** Centre, and all lengths: pixels. */
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
  readonly weight: 400 | 600;
  readonly halo: number;
  readonly fill: string;
  /** 0 to 1. */
  readonly strength: number;
}

/** Draws inside `container`, over what is there. */
export function createLabelSheet(container: HTMLElement, sizeOf: () => Size): LabelSheet {
  const overlay = createOverlay((canvas) => container.append(canvas), sizeOf);
  return {
    show: ({ frame, labels, names, inkOf }, camera) => {
      const sheet = overlay.begin(camera);
      if (!sheet) return;
      const { zoom } = camera;
      sheet.context.strokeStyle = frame.background;
      for (const { node, lines, x, y, fontSize } of labels) {
        drawBlock(sheet, {
          lines,
          x: sheet.x(x),
          y: sheet.y(y),
          fontSize: fontSize * zoom,
          weight: node.startsWith('a:') ? 600 : 400,
          halo: halo.ofLabels,
          fill: frame.ink,
          strength: 1,
        });
      }
      for (const name of names) {
        const { lines, x, y, strength } = name;
        const fontSize = name.fontSize * zoom;
        drawBlock(sheet, {
          lines,
          x: sheet.x(x),
          y: sheet.y(y),
          fontSize,
          weight: 600,
          halo: halo.ofNames * fontSize,
          fill: inkOf(name),
          strength,
        });
      }
    },
    follow: overlay.follow,
    hide: overlay.hide,
    destroy: overlay.destroy,
  };
}

/** The stroke colour of the sheet is the background's. */
function drawBlock({ context }: Sheet, block: Block): void {
  const { lines, x, y, fontSize, strength } = block;
  context.font = `${block.weight} ${fontSize}px Inter, system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.lineWidth = 2 * block.halo;
  context.fillStyle = block.fill;
  for (const [k, text] of lines.entries()) {
    const foot = y + ((k - (lines.length - 1) / 2) * lineHeight + capitals) * fontSize;
    context.globalAlpha = halo.strength * strength;
    context.strokeText(text, x, foot);
    context.globalAlpha = strength;
    context.fillText(text, x, foot);
  }
}
