import { beforeAll, describe, expect, it } from 'vitest';
import { rasterise } from '../../src/cli/rasterise.ts';
import { figureParameters } from '../../src/core/exports/figureParameters.ts';
import { defaultValues } from '../../src/core/exports/parameters.ts';
import { writeSvg } from '../../src/core/exports/svg.ts';
import { svgDocument } from '../../src/core/exports/svgDocument.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { openDataset } from '../../src/core/pipeline/columns/openDataset.ts';
import { packDataset } from '../../src/core/pipeline/columns/packColumns.ts';
import { datasetMark } from '../../src/core/pipeline/datasetMark.ts';
import { readFigureState } from '../../src/core/pipeline/figureState.ts';
import { isSvgBeginning } from '../../src/store/fileKind.ts';
import { choicesOfFigure } from '../../src/store/restoreFigure.ts';
import { build, seedFiles, textFile } from '../support/corpora.ts';

let seeds: Dataset;
beforeAll(async () => {
  seeds = await build(seedFiles());
});

const values = { ...defaultValues(figureParameters), view: 'authors', colour: 'year' };

async function figureOf(dataset: Dataset, given = {}): Promise<Blob> {
  const filter = { years: { from: 2024, to: 2025 }, text: 'a & <b> "c"' };
  const [file] = await writeSvg(
    dataset,
    { ...values, ...given },
    { rasterise, filter, where: ['select=a:wenhao-zhang', 'at=1,2,0.5'] },
  );
  return new Blob([String(file?.contents)]);
}

describe('a figure that remembers its view', () => {
  it('gives back view, colour, filter, selection, camera and theme', async () => {
    const figure = await figureOf(seeds, { theme: 'dark' });
    expect(isSvgBeginning(new Uint8Array(await figure.slice(0, 4096).arrayBuffer()))).toBe(true);
    expect(await choicesOfFigure('a.svg', figure, seeds)).toMatchObject({
      ...{ view: 'authors', colourBy: 'year', sizeBy: 'papers', theme: 'dark' },
      filter: { years: { from: 2024, to: 2025 }, text: 'a & <b> "c"' },
      selection: { kind: 'author', id: 'a:wenhao-zhang' },
      camera: { x: 1, y: 2, zoom: 0.5 },
    });
  });

  it('remembers nothing where it shall not', async () => {
    const figure = await figureOf(seeds, { 'keep-view': false });
    expect(await figure.text()).not.toContain('metadata');
    expect(await choicesOfFigure('a.svg', figure, seeds)).toBeUndefined();
  });

  it('says which network it needs where another one is shown', async () => {
    const figure = await figureOf(seeds);
    const other = await build([textFile('a.bib', '@article{a, author={A B and C D}, title={T}}')]);
    await expect(choicesOfFigure('a.svg', figure, other)).rejects.toThrow(
      /another network than this page: 67 papers and 8 authors from “000_.*” and 2 others\. Open/u,
    );
    await expect(choicesOfFigure('a.svg', figure, undefined)).rejects.toThrow(/Open that first/u);
    const again = await build(seedFiles(), { seed: 2 });
    await expect(choicesOfFigure('a.svg', figure, again)).rejects.toThrow(/other options/u);
  });

  it.each([
    '</metadata><script>alert(1)</script>',
    'a\u0000\u001b\ud800 "&amp;" \u202e',
    ']]> &#38;lt; <!--',
  ])('holds the name %j as text', async (name) => {
    const state = {
      ...(readFigureState(await (await figureOf(seeds)).text()) ?? fail()),
      files: [name],
    };
    const drawing = {
      ...{ width: 1, height: 1, title: '', description: '' },
      items: [],
    };
    const { svg } = await svgDocument(drawing, { embedFonts: false, state }, async () => []);
    expect(svg).not.toMatch(/<script|<!--/u);
    expect(readFigureState(svg)?.files).toEqual([name]);
  });

  it.each([
    '<svg><metadata><coterie>{"version":2}</coterie></metadata></svg>',
    '<svg><metadata><coterie>{"__proto__":1</coterie></metadata></svg>',
    '<svg><metadata><coterie>&#9999999;</coterie></metadata></svg>',
    '<svg/>',
  ])('is without a view where %s', (svg) => {
    expect(readFigureState(svg)).toBeUndefined();
  });
});

describe('the mark of a dataset', () => {
  it('is the same for columns and for plain lists, and another one for another seed', async () => {
    expect(datasetMark(openDataset(packDataset(seeds)))).toBe(datasetMark(seeds));
    expect(datasetMark(await build(seedFiles(), { seed: 3 }))).not.toBe(datasetMark(seeds));
  });
});

function fail(): never {
  throw new Error('no state');
}
