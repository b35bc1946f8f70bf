import { beforeAll, describe, expect, test } from 'vitest';
import { drawingToSvg } from '../../../src/core/exports/drawingToSvg.ts';
import { networkPng } from '../../../src/core/exports/networkPng.ts';
import { buildPicture } from '../../../src/core/scene/buildPicture.ts';
import { composeFigure } from '../../../src/core/scene/composeFigure.ts';
import {
  buffersOf,
  type Drawing,
  type NetworkItem,
  type TextItem,
} from '../../../src/core/scene/drawing.ts';
import { buffersOfInk, inkOf } from '../../../src/core/scene/inkColumns.ts';
import { textWidth } from '../../../src/core/scene/measureText.ts';
import type { Picture } from '../../../src/core/scene/picture.ts';
import { decodePng } from '../../support/decodePng.ts';
import { madeDataset } from '../../support/largeDataset.ts';

const size = { width: 660, height: 440, legend: true, transparent: false };

const networkOf = ({ items }: Drawing): NetworkItem => {
  const [first] = items;
  if (first?.kind !== 'network') throw new Error('nothing is painted');
  return first;
};
const textsOf = ({ items }: Drawing): readonly TextItem[] =>
  items.filter((item) => item.kind === 'text');

let picture: Picture;
let figure: Drawing;
beforeAll(() => {
  const options = { view: 'authors', colourBy: 'community', sizeBy: 'papers' } as const;
  picture = buildPicture(madeDataset(5000), { ...options, theme: 'light' });
  figure = composeFigure(picture, size);
});

describe('a figure of five thousand authors', () => {
  test('is a painting that holds every one of them', () => {
    const network = networkOf(figure);
    const { width, height, at } = decodePng(networkPng(network));
    expect([width, height]).toEqual([2 * network.width, 2 * network.height]);
    const { x, y } = picture.field;
    expect(x).toHaveLength(5000);
    const missing = [...x].filter((px, i) => {
      const column = Math.floor((px - network.left) * network.scale * 2);
      const row = Math.floor(((y[i] ?? 0) - network.top) * network.scale * 2);
      const inside = (value: number, most: number) => Math.max(0, Math.min(most - 1, value));
      return (at(inside(column, width), inside(row, height))[3] ?? 0) < 60;
    });
    expect(missing).toEqual([]);
  });

  test('hands its columns over, and the picture can still be painted', () => {
    const again = composeFigure(picture, size);
    const ink = picture.giveInk();
    structuredClone(ink, { transfer: buffersOfInk(ink) });
    expect(ink.x).toHaveLength(0);
    expect(picture.giveInk()).toEqual(inkOf(picture.field));
    expect(new Set(buffersOf(again))).toEqual(new Set(buffersOfInk(networkOf(again).ink)));
    expect(buffersOf(again)).toHaveLength(9);
  });

  test('says how many nodes and edges are one image', () => {
    const edges = picture.field.edges.source.length.toLocaleString('en');
    const said = textsOf(figure).map(({ text }) => text);
    expect(said.join(' ')).toContain(`5,000 nodes and ${edges} edges are drawn as one image.`);
    expect(said.join(' ')).not.toContain('largest');
  });

  test('names its communities and authors, no name over another', () => {
    const names = textsOf(figure).filter(({ halo }) => halo !== undefined);
    const [largest] = picture.communities;
    expect(names.map(({ text }) => text).join(' ')).toContain(largest?.label.split(' ')[0]);
    expect(names.length).toBeGreaterThan(15);
    const boxes = names.map(({ x, y, text, fontSize, bold, anchor }) => {
      const width = textWidth(text, fontSize, bold);
      const left = x - { start: 0, middle: width / 2, end: width }[anchor];
      return { left, right: left + width, top: y - 0.75 * fontSize, bottom: y, text };
    });
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        expect(meet, `${a.text} / ${b.text}`).toBe(false);
      }
    }
  });

  test('is one image and text in an SVG', () => {
    const svg = drawingToSvg(figure);
    expect(svg.match(/<image /gu)).toHaveLength(1);
    expect(svg).toContain('xlink:href="data:image/png;base64,iVBORw0KGgo');
    expect(svg.match(/<text /gu)?.length).toBeGreaterThan(30);
  });

  test('is shapes where a part of it has few', () => {
    const { x, y } = picture.field;
    const [cx = 0, cy = 0] = [x[0], y[0]];
    const visible = { left: cx - 150, right: cx + 150, top: cy - 150, bottom: cy + 150 };
    const part = composeFigure(picture, { ...size, visible });
    expect(part.items.some(({ kind }) => kind === 'network')).toBe(false);
    const inside = [...x].filter(
      (px, i) => Math.abs(px - cx) <= 150 && Math.abs((y[i] ?? 0) - cy) <= 150,
    );
    expect(inside.length).toBeGreaterThan(3);
    const circles = composeFigure(picture, { ...size, visible, legend: false }).items.filter(
      ({ kind }) => kind === 'circle',
    );
    expect(circles.length).toBeGreaterThanOrEqual(inside.length);
    expect(
      textsOf(part)
        .map(({ text }) => text)
        .join(' '),
    ).not.toContain('one image');
  });
});
