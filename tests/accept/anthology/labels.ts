/** The words on the picture and where they stand, as Cytoscape has them. */

import type { Page } from '@playwright/test';

export interface Label {
  readonly id: string;
  readonly text: string;
  /** Window pixels within the picture. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface CytoscapeNode {
  readonly id: () => string;
  readonly visible: () => boolean;
  readonly style: (name: string) => string;
  readonly effectiveOpacity: () => number;
  readonly renderedBoundingBox: (options: object) => {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  };
}

interface CytoscapeHolder extends HTMLElement {
  readonly _cyreg?: {
    readonly cy: {
      readonly width: () => number;
      readonly height: () => number;
      readonly nodes: () => { readonly toArray: () => readonly CytoscapeNode[] };
    };
  };
}

/** All labels that are at least partly in sight. */
export const labelsOn = (page: Page): Promise<readonly Label[]> =>
  page.evaluate(() => {
    const holder = [...document.querySelectorAll<CytoscapeHolder>('main div')].find(
      (element) => element._cyreg,
    );
    const cy = holder?._cyreg?.cy;
    if (!cy) throw new Error('There is no picture by Cytoscape.');
    return cy
      .nodes()
      .toArray()
      .flatMap((node) => {
        const text = node.style('label');
        if (!text || !node.visible() || node.effectiveOpacity() === 0) return [];
        if (Number(node.style('text-opacity')) === 0) return [];
        const { x1, y1, x2, y2 } = node.renderedBoundingBox({
          includeNodes: false,
          includeEdges: false,
          includeOverlays: false,
          includeUnderlays: false,
          includeOutlines: false,
          includeLabels: true,
        });
        if (!(x2 > x1) || x2 < 0 || y2 < 0 || x1 > cy.width() || y1 > cy.height()) return [];
        return [{ id: node.id(), text, left: x1, top: y1, right: x2, bottom: y2 }];
      });
  });

/** Cytoscape's boxes reach a little beyond the letters, pixels. */
const margin = 3;

/** Pairs of labels whose letters lie over each other. */
export function overlapping(labels: readonly Label[]): (readonly [Label, Label])[] {
  const pairs: (readonly [Label, Label])[] = [];
  for (const [i, a] of labels.entries()) {
    for (const b of labels.slice(i + 1)) {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left) - 2 * margin;
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) - 2 * margin;
      if (wide > 0 && high > 0) pairs.push([a, b]);
    }
  }
  return pairs;
}
