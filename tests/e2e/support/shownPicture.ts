/** What a picture shows, on the screen and in a file: dots and the lines of labels. */

import type { Page } from '@playwright/test';
import type { Core } from 'cytoscape';
import { elements, readXml } from '../../core/exports/networks/readBack.ts';

/** A node, in pixels of the screen or of the figure. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  /** Half of its width, with its rim. */
  readonly radius: number;
  /** `11,139,217` */
  readonly fill: string;
}

export interface ShownPicture {
  readonly dots: readonly Dot[];
  readonly lines: readonly string[];
}

/** What Cytoscape itself says that it draws. */
export function shownOnScreen(page: Page): Promise<ShownPicture> {
  return page.evaluate(() => {
    const holder = [...document.querySelectorAll('*')].find((element) => '_cyreg' in element);
    if (!holder) throw new Error('Cytoscape draws nothing.');
    const { cy } = (holder as unknown as { readonly _cyreg: { readonly cy: Core } })._cyreg;
    const nodes = cy.nodes().toArray();
    return {
      dots: nodes.map((node) => ({
        ...node.renderedPosition(),
        radius: node.renderedWidth() / 2,
        fill: String(node.style('background-color')).replace(/rgb\(|\)| /gu, ''),
      })),
      lines: nodes.flatMap((node) => String(node.style('label')).split('\n')).filter(Boolean),
    };
  });
}

const rgbOf = (hex = ''): string =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join();

/** The same of an SVG: circles and rectangles that have a rim, and its texts. */
export function shownInSvg(svg: string): ShownPicture {
  const root = readXml(svg);
  const number = (text = '0') => Number(text);
  const circles = elements(root, 'circle').map(
    ({ attributes: a }): Dot => ({
      x: number(a.cx),
      y: number(a.cy),
      radius: number(a.r) + number(a['stroke-width']) / 2,
      fill: rgbOf(a.fill),
    }),
  );
  const rects = elements(root, 'rect').flatMap(({ attributes: a }): readonly Dot[] =>
    a.stroke === undefined
      ? []
      : [
          {
            x: number(a.x) + number(a.width) / 2,
            y: number(a.y) + number(a.height) / 2,
            radius: (number(a.width) + number(a['stroke-width'])) / 2,
            fill: rgbOf(a.fill),
          },
        ],
  );
  const lines = elements(root, 'text').map(({ text }) => text);
  return { dots: [...circles, ...rects], lines: [...new Set(lines)] };
}

const spread = (values: readonly number[]) => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { low, size: high - low };
};

/**
 * How one picture differs from the other, up to one factor and one shift of places and one factor of
 * sizes: pixels, the ratio of the largest factor of sizes to the smallest, and counts.
 */
export function differences(screen: ShownPicture, file: ShownPicture) {
  const [from, to] = [spread(screen.dots.map(({ x }) => x)), spread(file.dots.map(({ x }) => x))];
  const [top, upper] = [spread(screen.dots.map(({ y }) => y)), spread(file.dots.map(({ y }) => y))];
  const scale = to.size / from.size;
  let [farthest, otherColours] = [0, 0];
  const factors: number[] = [];
  for (const dot of screen.dots) {
    const x = to.low + (dot.x - from.low) * scale;
    const y = upper.low + (dot.y - top.low) * scale;
    let [nearest, found] = [Number.POSITIVE_INFINITY, dot];
    for (const candidate of file.dots) {
      const distance = Math.abs(candidate.x - x) + Math.abs(candidate.y - y);
      if (distance < nearest) [nearest, found] = [distance, candidate];
    }
    farthest = Math.max(farthest, nearest);
    if (found.fill !== dot.fill) otherColours++;
    factors.push(found.radius / dot.radius);
  }
  const inFile = new Set(file.lines);
  return {
    nodes: [screen.dots.length, file.dots.length] as const,
    farthest,
    otherColours,
    sizes: Math.max(...factors) / Math.min(...factors),
    labels: screen.lines.length,
    missingLabels: screen.lines.filter((line) => !inFile.has(line)).length,
  };
}
