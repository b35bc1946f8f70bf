/** The words on a large picture and where they stand, as they were drawn on its canvas. */

import type { Page } from '@playwright/test';

/** One line of a label; pixels of the page. */
export interface DrawnLabel {
  /** Of a community whose name it is, `community:3`; empty: somebody else's. */
  readonly id: string;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Line = Omit<DrawnLabel, 'id'>;

declare global {
  interface Window {
    drawnLines?: WeakMap<HTMLCanvasElement, Line[]>;
  }
}

/** To be called before the page is opened: notes every text that is drawn, until it is wiped off. */
export const watchLabels = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const lines = new WeakMap<HTMLCanvasElement, Line[]>();
    window.drawnLines = lines;
    const context = CanvasRenderingContext2D.prototype;
    const { fillText, clearRect } = context;
    context.fillText = function (text, x, y, ...more) {
      fillText.call(this, text, x, y, ...more);
      const { a: scale, e, f } = this.getTransform();
      const size = Number(/([\d.]+)px/u.exec(this.font)?.[1] ?? 0);
      const half = this.measureText(text).width / 2;
      const line = {
        text,
        left: e + (x - half) * scale,
        right: e + (x + half) * scale,
        top: f + (y - 0.75 * size) * scale,
        bottom: f + (y + 0.22 * size) * scale,
      };
      lines.set(this.canvas, [...(lines.get(this.canvas) ?? []), line]);
    };
    context.clearRect = function (...box) {
      clearRect.apply(this, box);
      lines.delete(this.canvas);
    };
  });

interface Community {
  readonly id: () => string;
  readonly renderedBoundingBox: () => Record<'x1' | 'y1' | 'x2' | 'y2', number>;
}

type Holder = HTMLElement & {
  readonly _cyreg?: { readonly cy: { readonly nodes: (selector: string) => Iterable<Community> } };
};

/** All lines that are in sight just now. */
export const drawnLabels = (page: Page): Promise<readonly DrawnLabel[]> =>
  page.evaluate(() => {
    const holder = [...document.querySelectorAll<Holder>('main div')].find((div) => div._cyreg);
    const canvas = [...(holder?.children ?? [])].find((child) => child.tagName === 'CANVAS');
    if (!holder || !(canvas instanceof HTMLCanvasElement) || canvas.hidden) return [];
    const stage = holder.getBoundingClientRect();
    const sheet = canvas.getBoundingClientRect();
    const scale = sheet.width / canvas.width;
    const communities = [...(holder._cyreg?.cy.nodes('[community]') ?? [])].map((node) => {
      const { x1, x2, y1, y2 } = node.renderedBoundingBox();
      return { id: node.id(), x1, x2, y1, y2 };
    });
    return (window.drawnLines?.get(canvas) ?? []).map(({ text, left, right, top, bottom }) => {
      const [l, r] = [sheet.left + left * scale, sheet.left + right * scale];
      const [t, b] = [sheet.top + top * scale, sheet.top + bottom * scale];
      const [x, y] = [(l + r) / 2 - stage.left, (t + b) / 2 - stage.top];
      const id = communities.find((c) => x > c.x1 && x < c.x2 && y > c.y1 && y < c.y2)?.id ?? '';
      return { id, text, left: l, right: r, top: t, bottom: b };
    });
  });
