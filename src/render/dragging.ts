/**
 * Nodes that are dragged elsewhere. With the mouse each node can be taken; by touch, where one drags
 * to look around, and in a large picture, which is full of them, what is selected alone. Of several
 * that are selected, all come along.
 */

import type { Core, NodeSingular } from 'cytoscape';
import type { NodeId } from '../core/model/ids.ts';
import type { Moves, Point } from '../core/model/moves.ts';

export interface Grip {
  readonly selected: () => readonly NodeId[];
  readonly isLarge: () => boolean;
  /** They were let go. */
  readonly onMove: (places: Moves) => void;
}

/** A finger takes what is selected within so many pixels of its rim. */
const reach = 10;

/** Layout units are a few pixels; more digits say nothing. */
const rounded = (n: number): number => Math.round(n * 100) / 100;

/** Listens until it is called. */
export function createDragging(cy: Core, container: HTMLElement, grip: Grip): () => void {
  let origin: Point = { x: 0, y: 0 };
  /** Those that come along, and where they were. */
  let along: readonly (readonly [NodeSingular, Point])[] = [];

  const isUnder = (node: NodeSingular, { clientX, clientY }: PointerEvent): boolean => {
    const { left, top } = container.getBoundingClientRect();
    const { x, y } = node.renderedPosition();
    const far = node.renderedOuterWidth() / 2 + reach;
    return Math.abs(clientX - left - x) <= far && Math.abs(clientY - top - y) <= far;
  };

  const elementOf = (id: string): readonly NodeSingular[] => {
    const found = cy.getElementById(id);
    return found.nonempty() && found.isNode() ? [found] : [];
  };

  function press(event: PointerEvent): void {
    const free = event.pointerType === 'mouse' && !grip.isLarge();
    const isHeld = () =>
      grip
        .selected()
        .flatMap(elementOf)
        .some((node) => isUnder(node, event));
    cy.autoungrabify(!(free || isHeld()));
  }

  container.addEventListener('pointerdown', press, { capture: true });
  cy.on('grab', 'node', ({ target }) => {
    const node: NodeSingular = target;
    const selected = grip.selected();
    const others = selected.some((id) => id === node.id()) ? selected : [];
    origin = { ...node.position() };
    along = others
      .filter((id) => id !== node.id())
      .flatMap(elementOf)
      .map((other) => [other, { ...other.position() }]);
  });
  cy.on('drag', 'node', ({ target }) => {
    const { x, y } = (target as NodeSingular).position();
    for (const [other, from] of along) {
      other.position({ x: from.x + x - origin.x, y: from.y + y - origin.y });
    }
  });
  cy.on('dragfree', 'node', ({ target }) => {
    const moved = [target as NodeSingular, ...along.map(([other]) => other)];
    along = [];
    grip.onMove(
      Object.fromEntries(
        moved.map((node) => {
          const { x, y } = node.position();
          return [node.id(), { x: rounded(x), y: rounded(y) }];
        }),
      ),
    );
  });
  return () => container.removeEventListener('pointerdown', press, { capture: true });
}
