import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { authorId } from '../../../src/core/model/ids.ts';
import { buildPicture } from '../../../src/core/scene/buildPicture.ts';
import { buildScene } from '../../../src/core/scene/buildScene.ts';
import { composeFigure } from '../../../src/core/scene/composeFigure.ts';
import type { DrawItem, Drawing } from '../../../src/core/scene/drawing.ts';
import { textWidth } from '../../../src/core/scene/measureText.ts';
import type { Bounds, Scene, SceneOptions } from '../../../src/core/scene/scene.ts';
import { build, seedFiles } from '../../support/corpora.ts';
import { datasetOf, singleAuthorPapers } from '../../support/madeDatasets.ts';

const everyOption = (['authors', 'bipartite', 'papers'] as const).flatMap((view) =>
  (['community', 'year'] as const).flatMap((colourBy) =>
    (['papers', 'degree'] as const).flatMap((sizeBy) =>
      (['light', 'dark'] as const).map(
        (theme): SceneOptions => ({ view, colourBy, sizeBy, theme }),
      ),
    ),
  ),
);
const plain: SceneOptions = {
  view: 'authors',
  colourBy: 'community',
  sizeBy: 'papers',
  theme: 'light',
};

function extent(item: DrawItem): Bounds {
  switch (item.kind) {
    case 'network':
      return {
        left: item.x,
        right: item.x + item.width,
        top: item.y,
        bottom: item.y + item.height,
      };
    case 'circle': {
      const reach = item.radius + (item.stroke === undefined ? 0 : (item.strokeWidth ?? 1) / 2);
      const { x, y } = item;
      return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
    }
    case 'rect': {
      const half = item.stroke === undefined ? 0 : (item.strokeWidth ?? 1) / 2;
      const { x, y, width, height } = item;
      return {
        left: x - half,
        right: x + width + half,
        top: y - half,
        bottom: y + height + half,
      };
    }
    case 'curve': {
      const xs = [item.x1, item.x2, (item.x1 + item.x2) / 4 + item.controlX / 2];
      const ys = [item.y1, item.y2, (item.y1 + item.y2) / 4 + item.controlY / 2];
      return {
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      };
    }
    case 'text': {
      const width = textWidth(item.text, item.fontSize, item.bold);
      const start = { start: 0, middle: width / 2, end: width }[item.anchor];
      return {
        left: item.x - start,
        right: item.x - start + width,
        top: item.y - 0.75 * item.fontSize,
        bottom: item.y + 0.25 * item.fontSize,
      };
    }
  }
}

function expectInside({ width, height, items }: Drawing): void {
  for (const item of items) {
    const { left, right, top, bottom } = extent(item);
    expect(
      Math.min(left, top, width - right, height - bottom),
      JSON.stringify(item),
    ).toBeGreaterThan(-0.5);
  }
}

const textsOf = ({ items }: Drawing): readonly string[] =>
  items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));

let seeds: Dataset;
let many: Dataset;
beforeAll(async () => {
  seeds = await build(seedFiles());
  many = await singleAuthorPapers(2000);
});

describe('a scene', () => {
  it('has a legend whose counts add up to its nodes, in every view', () => {
    for (const options of everyOption) {
      for (const dataset of [seeds, many]) {
        const { nodes, legend } = buildScene(dataset, options);
        const { entries } = legend.colour;
        expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(nodes.length);
        const groups = new Set(nodes.map(({ group }) => group));
        expect(new Set(entries.map(({ key }) => key))).toEqual(groups);
      }
    }
  });

  it('is the same each time', () => {
    for (const options of everyOption) {
      expect(JSON.stringify(buildScene(seeds, options))).toBe(
        JSON.stringify(buildScene(seeds, options)),
      );
    }
  });

  it('shows 8 authors with 17 edges, 75 nodes with 26 edges, and 67 papers', () => {
    const size = ({ nodes, edges }: Scene) => [nodes.length, edges.length];
    expect(size(buildScene(seeds, plain))).toEqual([8, 17]);
    expect(size(buildScene(seeds, { ...plain, view: 'bipartite' }))).toEqual([75, 26]);
    expect(buildScene(seeds, { ...plain, view: 'papers' }).nodes).toHaveLength(67);
  });

  it('gives areas in proportion to papers', () => {
    const { nodes } = buildScene(seeds, plain);
    const radius = (name: string) => nodes.find(({ label }) => label === name)?.radius ?? 0;
    const ratio = radius('Hengyuan Zhang') / radius('Wenhao Zhang');
    expect(ratio * ratio).toBeCloseTo(14 / 3, 6);
  });

  it('describes authors, papers and edges in sentences', () => {
    const { scene, describe: words } = buildPicture(seeds, { ...plain, view: 'bipartite' });
    const said = (label: string) =>
      scene.nodes.flatMap((node) => (node.label === label ? [words(node.id)] : []))[0];
    expect(said('Wenhao Zhang')).toMatch(/^Wenhao Zhang, author, 3 papers, 6 co-authors, .*\.$/u);
    expect(
      said('On the Entropy Dynamics in Reinforcement Fine-Tuning of Large Language Models'),
    ).toContain('2026-02-03, 5 of 7 authors named');
    expect(said('Hengyuan Zhang')).toContain('no named co-authors');
    expect(scene.edges.map(words)).toEqual(
      scene.edges.map(() => expect.stringMatching(/ is an author of .*\.$/u)),
    );
    expect(words(authorId('nobody'))).toBe('');
  });

  it('has an entry for unknown years and calls weak structure weak', () => {
    const years = buildScene(seeds, { ...plain, view: 'papers', colourBy: 'year' });
    const unknown = years.legend.colour.entries.find(({ label }) => label === 'Year unknown');
    expect(unknown?.count).toBe(4);
    expect(buildScene(seeds, plain).legend.colour.note).toMatch(/weak/iu);
  });

  it('says how it was made and what it leaves out', () => {
    const { methods } = buildScene(seeds, plain);
    expect(methods).toMatch(/full counting.*Louvain.*resolution 1.*seed 1.*Q = /u);
    expect(methods).toContain('49 papers without named authors not shown');
  });

  it('colours papers that name nobody as none of the communities', () => {
    const { nodes, legend } = buildScene(seeds, { ...plain, view: 'bipartite' });
    const unnamed = legend.colour.entries.find(({ key }) => key === 'unnamed');
    expect(unnamed?.count).toBe(49);
    const fills = new Set(nodes.filter(({ group }) => group === 'unnamed').map(({ fill }) => fill));
    expect([...fills]).toEqual([unnamed?.fill]);
  });
});

describe('a figure', () => {
  it('keeps everything inside its canvas at any size', () => {
    const pictures = everyOption.map((options) => buildPicture(seeds, options));
    fc.assert(
      fc.property(
        fc.constantFrom(...pictures),
        fc.integer({ min: 200, max: 3000 }),
        fc.integer({ min: 200, max: 3000 }),
        fc.boolean(),
        (picture, width, height, legend) => {
          expectInside(composeFigure(picture, { width, height, legend, transparent: false }));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps a cropped picture inside, too', () => {
    const picture = buildPicture(seeds, { ...plain, view: 'papers' });
    const { left, right, top, bottom } = picture.frame.bounds;
    const visible = {
      left: left + (right - left) * 0.4,
      right: left + (right - left) * 0.6,
      top: top + (bottom - top) * 0.4,
      bottom: top + (bottom - top) * 0.6,
    };
    const size = { width: 800, height: 600, legend: true, transparent: true };
    const figure = composeFigure(picture, { ...size, visible });
    expectInside(figure);
    expect(figure.background).toBeUndefined();
    expect(figure.items.length).toBeLessThan(composeFigure(picture, size).items.length);
  });

  it('names every one of eight authors', () => {
    const picture = buildPicture(seeds, plain);
    for (const [width, height] of [
      [1600, 1000],
      [800, 600],
      [900, 1400],
    ] as const) {
      const texts = textsOf(
        composeFigure(picture, { width, height, legend: false, transparent: false }),
      );
      for (const { label } of picture.scene.nodes) expect(texts).toContain(label);
    }
  });

  it('has no text that is too small to print, and stays inside its page', () => {
    const picture = buildPicture(seeds, { ...plain, view: 'bipartite' });
    const size = { width: 321, height: 359, legend: true, transparent: false };
    const smallest = (figure: Drawing) =>
      Math.min(...figure.items.flatMap((item) => (item.kind === 'text' ? [item.fontSize] : [])));
    expect(smallest(composeFigure(picture, size))).toBeLessThan(6);
    const printed = composeFigure(picture, { ...size, smallestText: 20 / 3 });
    expect(smallest(printed)).toBeGreaterThanOrEqual(20 / 3 - 1e-9);
    expectInside(printed);
    // The communities, whatever else there is no room for.
    expect(textsOf(printed).some((text) => text.startsWith('Community'))).toBe(true);
  });

  it('has its legend where one wants it, and no more names than one wants', () => {
    const picture = buildPicture(seeds, plain);
    const size = { width: 1000, height: 700, legend: true, transparent: false };
    const heading = (legendPlace: 'auto' | 'beside' | 'below') =>
      composeFigure(picture, { ...size, legendPlace }).items.flatMap((item) =>
        item.kind === 'text' && item.text.startsWith('Community') ? [item.x] : [],
      );
    expect(heading('beside')).toEqual(heading('auto'));
    expect(heading('beside')[0]).toBeGreaterThan(600);
    expect(heading('below')[0]).toBeLessThan(50);
    const named = (mostLabels: number) => {
      const bare = { ...size, legend: false };
      return textsOf(composeFigure(picture, { ...bare, mostLabels })).length;
    };
    expect([named(0), named(3), named(1000)]).toEqual([0, 3, 8]);
  });

  it('cuts a long legend and says by how much', async () => {
    const records = Array.from({ length: 20 }, (_, i) => i);
    const pairs = await datasetOf(
      records.map((i) => ({
        line: i + 1,
        identifiers: [],
        organisations: [],
        keywords: [],
        title: { value: `A study of subject ${'abcdefghijklmnopqrst'[i]}`, line: i + 1 },
        authors: ['Ann', 'Bob'].map((given, k) => ({
          rawName: `${given} ${'Qwertzuiopasdfghjkly'[i]}oreham`,
          position: k + 1,
          line: i + 1,
        })),
      })),
    );
    const figure = composeFigure(buildPicture(pairs, plain), {
      width: 600,
      height: 200,
      legend: true,
      transparent: false,
    });
    expectInside(figure);
    expect(textsOf(figure).some((text) => /^and \d+ more$/u.test(text))).toBe(true);
  });

  it('says so when there is nothing to draw', async () => {
    const nothing = await datasetOf([]);
    const figure = composeFigure(buildPicture(nothing, plain), {
      width: 600,
      height: 400,
      legend: true,
      transparent: false,
    });
    expectInside(figure);
    expect(textsOf(figure)).toContain('No document names an author.');
  });
});
