/** A box drawn over the picture with Shift and the mouse, to choose what lies in it. */

import type { Core } from 'cytoscape';
import type { Bounds } from '../core/scene/scene.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels: a hand that shakes draws no box. */
const least = 5;

/** Begins beside nodes and edges that are elements; Escape gives it up. Listens until it is called. */
export function createBoxing(
  cy: Core,
  container: HTMLElement,
  className: string | undefined,
  onBox: (bounds: Bounds) => void,
): () => void {
  let from: Point | null = null;
  let frame: HTMLElement | null = null;

  /** Pixels from the container's corner. */
  function placeOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = container.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  function end(): void {
    if (!from) return;
    from = null;
    frame?.remove();
    frame = null;
    cy.userPanningEnabled(true);
  }

  function move(event: MouseEvent): void {
    if (!from) return;
    const to = placeOf(event);
    const size = { width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
    if (!frame) {
      if (Math.max(size.width, size.height) < least) return;
      frame = document.createElement('div');
      if (className !== undefined) frame.className = className;
      container.append(frame);
    }
    Object.assign(frame.style, {
      left: `${Math.min(from.x, to.x)}px`,
      top: `${Math.min(from.y, to.y)}px`,
      width: `${size.width}px`,
      height: `${size.height}px`,
    });
  }

  function release(event: MouseEvent): void {
    const [a, b] = [from, placeOf(event)];
    const drawn = frame !== null;
    end();
    if (!a || !drawn) return;
    const [pan, zoom] = [cy.pan(), cy.zoom()];
    onBox({
      left: (Math.min(a.x, b.x) - pan.x) / zoom,
      right: (Math.max(a.x, b.x) - pan.x) / zoom,
      top: (Math.min(a.y, b.y) - pan.y) / zoom,
      bottom: (Math.max(a.y, b.y) - pan.y) / zoom,
    });
  }

  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !from) return;
    end();
    // It ends the box alone, not what is selected.
    event.stopPropagation();
  };

  cy.on('tapstart', ({ target, originalEvent }) => {
    const mouse = originalEvent instanceof MouseEvent && originalEvent.button === 0;
    if (target !== cy || !mouse || !originalEvent.shiftKey) return;
    from = placeOf(originalEvent);
    cy.userPanningEnabled(false);
  });
  window.addEventListener('mousemove', move);
  window.addEventListener('mouseup', release, { capture: true });
  window.addEventListener('blur', end);
  window.addEventListener('keydown', giveUp, { capture: true });
  return () => {
    end();
    window.removeEventListener('mousemove', move);
    window.removeEventListener('mouseup', release, { capture: true });
    window.removeEventListener('blur', end);
    window.removeEventListener('keydown', giveUp, { capture: true });
  };
}
