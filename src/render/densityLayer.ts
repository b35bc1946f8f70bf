/** The density of nodes on a canvas of its own, beneath all else, which follows the camera. */

import type { Core } from 'cytoscape';
import type { DensityImage } from '../core/scene/densityImage.ts';
import type { CameraPosition } from './camera.ts';

export interface DensityLayer {
  readonly show: (image: DensityImage | null) => void;
}

/** `container` is what the picture is drawn into. */
export function createDensityLayer(
  cy: Core,
  container: HTMLElement,
  camera: () => CameraPosition,
): DensityLayer {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  canvas.dataset.layer = 'density';
  canvas.style.cssText = 'position:absolute;left:0;top:0;transform-origin:0 0;pointer-events:none';
  let shown: DensityImage | null = null;
  function follow(): void {
    if (!shown) return;
    const { x, y, zoom } = camera();
    // The first pixel stands for a place in its middle.
    const left = cy.width() / 2 + (shown.left - shown.cell / 2 - x) * zoom;
    const top = cy.height() / 2 + (shown.top - shown.cell / 2 - y) * zoom;
    canvas.style.transform = `translate(${left}px,${top}px) scale(${shown.cell * zoom})`;
  }
  cy.on('viewport', follow);
  cy.on('destroy', () => canvas.remove());
  return {
    show: (image) => {
      if (image === shown) return;
      shown = image;
      if (!image) {
        canvas.remove();
        return;
      }
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext('2d')?.putImageData(new ImageData(image.rgba, image.width), 0, 0);
      if (!canvas.isConnected) container.parentElement?.prepend(canvas);
      follow();
    },
  };
}
