import { beforeAll, describe, expect, test } from 'vitest';
import { drawingToSvg } from '../../../src/core/exports/drawingToSvg.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { buildPicture } from '../../../src/core/scene/buildPicture.ts';
import { buildScene } from '../../../src/core/scene/buildScene.ts';
import { composeFigure } from '../../../src/core/scene/composeFigure.ts';
import type { NetworkItem } from '../../../src/core/scene/drawing.ts';
import { layLegend } from '../../../src/core/scene/figureLegend.ts';
import { networkPainter } from '../../../src/core/scene/networkPainter.ts';
import { type InkColumns, rasterise } from '../../../src/core/scene/rasterise.ts';
import type { SceneOptions } from '../../../src/core/scene/scene.ts';
import { stripeCover, stripeStops } from '../../../src/core/scene/stripes.ts';
import { build, seedFiles } from '../../support/corpora.ts';
import { doubtfulNames } from '../../support/doubtfulNames.ts';

const plain: SceneOptions = {
  view: 'authors',
  colourBy: 'community',
  sizeBy: 'papers',
  theme: 'light',
};
const doubted = ['Joakim Nivre', 'Kurt Brandt', 'Marisol Sandoval'];

let names: Dataset;
let cautious: Dataset;
beforeAll(async () => {
  names = await build([doubtfulNames()]);
  cautious = await build([doubtfulNames()], { identity: 'pessimistic' });
});

const striped = (dataset: Dataset, options: SceneOptions) =>
  buildScene(dataset, options)
    .nodes.filter(({ doubtful }) => doubtful)
    .map(({ label }) => label)
    .sort();

describe('authors whose identity is doubtful', () => {
  test('are striped wherever authors are drawn, and the legend counts them', () => {
    for (const view of ['authors', 'bipartite'] as const) {
      const options = { ...plain, view };
      expect(striped(names, options)).toEqual(doubted);
      expect(buildScene(names, options).legend.doubt?.count).toBe(3);
    }
    expect(striped(names, { ...plain, view: 'papers' })).toEqual([]);
    expect(buildScene(names, { ...plain, view: 'papers' }).legend.doubt).toBeUndefined();
  });

  test('are not there in the pessimistic way, and the legend does not speak of them', async () => {
    for (const dataset of [cautious, await build(seedFiles())]) {
      expect(striped(dataset, plain)).toEqual([]);
      expect(buildScene(dataset, plain).legend.doubt).toBeUndefined();
      const figure = composeFigure(buildPicture(dataset, plain), size);
      expect(drawingToSvg(figure)).not.toContain('stripes');
    }
  });

  test('are counted among those that a filter leaves', () => {
    const filter = { years: { from: 2006, to: 2009 } };
    expect(striped(names, { ...plain, filter })).toEqual(['Joakim Nivre', 'Kurt Brandt']);
    expect(buildScene(names, { ...plain, filter }).legend.doubt?.count).toBe(2);
  });

  test('are told to who cannot see stripes', () => {
    const { scene, describe: tell } = buildPicture(names, plain);
    const said = scene.nodes.map(({ id }) => tell(id));
    expect(said.filter((sentence) => sentence.includes('doubtful')).length).toBe(3);
  });

  test('have stripes in figures too, where the legend explains them', () => {
    for (const theme of ['light', 'dark'] as const) {
      const picture = buildPicture(names, { ...plain, theme });
      const { items, background } = composeFigure(picture, size);
      const discs = items.filter((item) => item.kind === 'circle' && item.stripes !== undefined);
      // Three authors and the swatch.
      expect(discs.map((item) => item.kind === 'circle' && item.stripes)).toEqual(
        Array(4).fill(background),
      );
      const texts = items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
      expect(texts).toContain('Doubtful whether one person');
    }
  });

  test('are explained in a figure only where stripes are large enough to be seen', () => {
    const picture = buildPicture(names, plain);
    const explained = (markScale: number) => {
      const measures = { unit: 1, columns: 1, columnWidth: 200, columnGap: 10, maxHeight: 900 };
      const drawn = layLegend(picture.frame, { ...measures, markScale }).draw(0, 0);
      return drawn.some((item) => item.kind === 'circle' && item.stripes !== undefined);
    };
    expect(explained(1)).toBe(true);
    expect(explained(0.1)).toBe(false);
  });

  test('refer in SVG to gradients that are there, once for each pair of colours', () => {
    const svg = drawingToSvg(composeFigure(buildPicture(names, plain), size));
    const used = [...svg.matchAll(/fill="url\(#([^)]+)\)"/gu)].map(([, id]) => id);
    const defined = [...svg.matchAll(/<linearGradient id="([^"]+)"/gu)].map(([, id]) => id);
    expect(used.length).toBe(4);
    expect(defined).toEqual([...new Set(used)]);
  });
});

const size = { width: 1200, height: 800, legend: true, transparent: false };
const red = 0xff0000;

/** A doubtful and another author, both large, an edge beneath. */
const ink: InkColumns = {
  x: Float32Array.of(20, 60),
  y: Float32Array.of(20, 20),
  radius: Float32Array.of(15, 15),
  rgb: Uint32Array.of(red, red),
  doubtful: Uint8Array.of(1, 0),
  order: Uint32Array.of(0, 1),
  source: Uint32Array.of(0),
  target: Uint32Array.of(1),
  width: Float32Array.of(1),
};

/** Opacities along the diagonal through a disc of radius 15, from its middle to its lower right. */
function diagonal(pixels: Uint8ClampedArray, x: number, width: number): readonly number[] {
  return Array.from({ length: 10 }, (_, i) => pixels[((20 + i) * width + x + i) * 4 + 3] ?? 0);
}

describe('painted stripes', () => {
  const painted = {
    beneath: rasterise(ink, { width: 80, height: 40, left: 0, top: 0, scale: 1 }),
    figure: networkPainter(
      {
        ...{ kind: 'network', x: 0, y: 0, width: 80, height: 40, left: 0, top: 0 },
        ...{ scale: 1, markScale: 1, unit: 1, ink: { ...ink, firstSquare: 2 } },
      } satisfies NetworkItem,
      1,
    ).rows(0, 40),
  };
  for (const [where, pixels] of Object.entries(painted)) {
    test(`let through what is behind the picture, and nothing else (${where})`, () => {
      const across = diagonal(pixels, 20, 80);
      expect(across[0]).toBe(255);
      expect(Math.min(...across)).toBe(0);
      expect(across[9]).toBe(255);
      expect(diagonal(pixels, 60, 80)).toEqual(Array(10).fill(255));
    });
  }

  test('are left out where a disc is too small for them', () => {
    const pixels = rasterise(ink, { width: 80, height: 40, left: 0, top: 0, scale: 0.15 });
    expect(pixels[(3 * 80 + 3) * 4 + 3]).toBe(255);
  });
});

test('a painted stripe lies where the gradient has one', () => {
  const radius = 100;
  for (let i = -68; i <= 68; i++) {
    const at = 0.5 + i / (2 * radius);
    const last = stripeStops.filter((stop) => stop.at <= at).at(-1);
    const near = stripeStops.some((stop) => Math.abs(stop.at - at) < 0.004);
    if (!near) expect(stripeCover(i, i, radius), String(i)).toBe(last?.stripe ? 1 : 0);
  }
});
