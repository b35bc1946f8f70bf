import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { fileOfBytes } from '../../../src/core/pipeline/pipeline.ts';
import { buildPicture } from '../../../src/core/scene/buildPicture.ts';
import { composeFigure, type FigureOptions } from '../../../src/core/scene/composeFigure.ts';
import type { DrawItem } from '../../../src/core/scene/drawing.ts';
import { textWidth } from '../../../src/core/scene/measureText.ts';
import { networkPainter } from '../../../src/core/scene/networkPainter.ts';
import type { Bounds, SceneOptions } from '../../../src/core/scene/scene.ts';
import { build, seedFiles } from '../../support/corpora.ts';

const folder = join(process.env.COTERIE_DATA ?? '', 'graph');
const joi = join(folder, 'JOI_2007-2016_co-authorship_network.json');
const netscience = join(folder, 'netscience.gml');
const isThere = (path: string) => process.env.COTERIE_DATA !== undefined && existsSync(path);

const boxOf = (item: DrawItem): Bounds | undefined => {
  if (item.kind === 'circle') {
    const { x, y, radius } = item;
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  }
  if (item.kind === 'rect') {
    return { left: item.x, right: item.x + item.width, top: item.y, bottom: item.y + item.height };
  }
  if (item.kind !== 'text') return undefined;
  const width = textWidth(item.text, item.fontSize, item.bold);
  const left = item.x - { start: 0, middle: width / 2, end: width }[item.anchor];
  // Letters without what hangs below the line or stands above it.
  return { left, right: left + width, top: item.y - 0.72 * item.fontSize, bottom: item.y };
};

/** Overlaps of less than this are the rims of letters, pixels. */
const slack = 0.5;
const meet = (a: Bounds, b: Bounds): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;

const sizes = [
  { width: 1600, height: 1000 },
  { width: (85 / 25.4) * 96, height: (95 / 25.4) * 96, smallestText: 6.7 },
  { width: 900, height: 1200, legendPlace: 'beside' },
] as const;
const looks: readonly SceneOptions[] = [
  { view: 'authors', colourBy: 'community', sizeBy: 'papers', theme: 'light' },
  { view: 'authors', colourBy: 'measure:degree', sizeBy: 'degree', theme: 'dark', density: 'all' },
];

/** Pairs of texts, nodes and legend that lie over one another and must not. */
function overlapsIn(dataset: Dataset, look: SceneOptions, size: (typeof sizes)[number]) {
  const options: FigureOptions = { ...size, legend: true, transparent: false };
  const picture = buildPicture(dataset, look);
  const { items } = composeFigure(picture, options);
  const { title } = picture.frame.legend.colour;
  const begin = items.findIndex(
    (item) => item.kind === 'text' && item.bold && title.startsWith(item.text),
  );
  expect(begin).toBeGreaterThan(0);
  const [network, legend] = [items.slice(0, begin), items.slice(begin)];
  const named = (list: readonly DrawItem[]) =>
    list.flatMap((item) => {
      const box = boxOf(item);
      return box ? [{ box, name: item.kind === 'text' ? item.text : item.kind }] : [];
    });
  const besides = named(legend);
  const texts = named(network.filter(({ kind }) => kind === 'text'));
  const found: string[] = [];
  for (const { box, name } of named(network)) {
    for (const other of besides) {
      if (meet(box, other.box)) found.push(`${name} beneath ${other.name} of the legend`);
    }
  }
  for (const list of [texts, named(legend.filter(({ kind }) => kind === 'text'))]) {
    for (const [i, { box, name }] of list.entries()) {
      for (const other of list.slice(i + 1)) {
        if (meet(box, other.box)) found.push(`${name} over ${other.name}`);
      }
    }
  }
  return { found, texts: texts.length, legend: besides.length };
}

function expectClear(dataset: Dataset): void {
  for (const look of looks) {
    for (const size of sizes) {
      const { found, texts, legend } = overlapsIn(dataset, look, size);
      expect(found, `${look.colourBy} ${size.width}`).toEqual([]);
      expect(texts).toBeGreaterThan(5);
      expect(legend).toBeGreaterThan(5);
    }
  }
}

const opened = async (path: string) =>
  build([fileOfBytes(path.replace(/^.*\//u, ''), new Uint8Array(readFileSync(path)))]);

describe('nothing of a figure lies over anything else', () => {
  let seeds: Dataset;
  beforeAll(async () => {
    seeds = await build(seedFiles());
  });

  it('of the seeds', () => expectClear(seeds));
  it.skipIf(!isThere(joi))('of the Journal of Informetrics', async () =>
    expectClear(await opened(joi)),
  );
  it.skipIf(!isThere(netscience))('of netscience', async () =>
    expectClear(await opened(netscience)),
  );

  it('says what the colours of a density mean', () => {
    const texts = (density: 'all' | 'communities') =>
      composeFigure(buildPicture(seeds, { ...(looks[0] as SceneOptions), density }), {
        width: 1600,
        height: 1000,
        legend: true,
        transparent: false,
      }).items.map((item) => (item.kind === 'text' ? item.text : ''));
    expect(texts('all')).toEqual(expect.arrayContaining(['4 %', '16 %', '36 %', '64 %', '100 %']));
    expect(texts('all').join(' ')).toContain('Density of authors, of the densest place');
    expect(texts('communities').join(' ')).toContain('stronger colours where there are more');
  });

  it('leaves its density room before the legend', () => {
    const picture = buildPicture(seeds, { ...(looks[0] as SceneOptions), density: 'all' });
    const { items } = composeFigure(picture, {
      width: 1600,
      height: 1000,
      legend: true,
      transparent: false,
    });
    const image = items.find(({ kind }) => kind === 'network');
    if (image?.kind !== 'network') throw new Error('no density');
    const painter = networkPainter(image, 0.25);
    const pixels = painter.rows(0, painter.height);
    const opacity = (column: number) =>
      Array.from(
        { length: painter.height },
        (_, row) => pixels[(row * painter.width + column) * 4 + 3] ?? 0,
      );
    const columns = Array.from({ length: painter.width }, (_, column) =>
      Math.max(...opacity(column)),
    );
    expect(Math.max(...columns)).toBeGreaterThan(100);
    expect(columns.at(-2)).toBeLessThan(20);
  });

  it('has the margin and names the day that are asked for', () => {
    const options = { width: 800, height: 600, legend: true, transparent: true, margin: 90 };
    const picture = buildPicture(seeds, looks[0] as SceneOptions);
    const drawing = composeFigure(picture, { ...options, date: '2026-02-28' });
    for (const item of drawing.items) {
      const box = boxOf(item);
      if (!box) continue;
      expect(Math.min(box.left, box.top, 800 - box.right, 600 - box.bottom)).toBeGreaterThan(88);
    }
    expect(drawing.description).toMatch(/Coterie \d+\.\d+\.\d+, 2026-02-28\.$/u);
    expect(composeFigure(picture, options).description).toMatch(/Coterie \d+\.\d+\.\d+\.$/u);
  });
});
