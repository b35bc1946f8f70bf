/** Moves Cytoscape's camera: to a place, to the whole, closer, and no further than needed. */

import type { Core } from 'cytoscape';
import type { Bounds } from '../core/scene/scene.ts';
import { type CameraPosition, cameraFor } from './camera.ts';

export interface CameraMoves {
  readonly visibleBounds: () => Bounds;
  readonly camera: () => CameraPosition;
  /** At once. */
  readonly place: (to: CameraPosition) => void;
  readonly showWhole: (bounds: Bounds, gliding: boolean) => void;
  readonly zoomBy: (factor: number) => void;
  /** Moves as little as needed to have the points in sight; false when they were. */
  readonly bringIntoSight: (
    points: readonly { readonly x: number; readonly y: number }[],
  ) => boolean;
}

export function createCameraMoves(cy: Core, reducedMotion: boolean): CameraMoves {
  const visibleBounds = (): Bounds => {
    const { x1, y1, x2, y2 } = cy.extent();
    return { left: x1, top: y1, right: x2, bottom: y2 };
  };

  const camera = (): CameraPosition => {
    const { left, right, top, bottom } = visibleBounds();
    return { x: (left + right) / 2, y: (top + bottom) / 2, zoom: cy.zoom() };
  };

  const panFor = ({ x, y, zoom }: CameraPosition) => ({
    x: cy.width() / 2 - x * zoom,
    y: cy.height() / 2 - y * zoom,
  });

  const place = (to: CameraPosition): void => {
    cy.viewport({ zoom: to.zoom, pan: panFor(to) });
  };

  function glide(to: CameraPosition): void {
    cy.stop();
    if (reducedMotion) place(to);
    else cy.animate({ zoom: to.zoom, pan: panFor(to) }, { duration: 180, easing: 'ease-out' });
  }

  return {
    visibleBounds,
    camera,
    place,
    showWhole: (bounds, gliding) => {
      const whole = cameraFor(bounds, cy.width(), cy.height());
      cy.minZoom(Math.min(0.3, whole.zoom * 0.4));
      if (gliding) glide(whole);
      else place(whole);
    },
    zoomBy: (factor) => {
      const { x, y, zoom } = camera();
      glide({ x, y, zoom: Math.min(cy.maxZoom(), Math.max(cy.minZoom(), zoom * factor)) });
    },
    bringIntoSight: (points) => {
      if (points.length === 0) return false;
      const view = visibleBounds();
      const zoom = cy.zoom();
      const inset = Math.min(80, cy.width() / 6, cy.height() / 6) / zoom;
      const xs = points.map(({ x }) => x);
      const ys = points.map(({ y }) => y);
      const shift = (low: number, high: number, from: number, to: number): number => {
        if (high - low > to - from) return (low + high - from - to) / 2;
        return low < from ? low - from : high > to ? high - to : 0;
      };
      const dx = shift(Math.min(...xs), Math.max(...xs), view.left + inset, view.right - inset);
      const dy = shift(Math.min(...ys), Math.max(...ys), view.top + inset, view.bottom - inset);
      if (dx === 0 && dy === 0) return false;
      const { x, y } = camera();
      glide({ x: x + dx, y: y + dy, zoom });
      return true;
    },
  };
}
