import cytoscape, { type NodeSingular } from 'cytoscape';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/core/model/options.ts';
import { buildPicture } from '../../src/core/scene/buildPicture.ts';
import type { Scene } from '../../src/core/scene/scene.ts';
import { stripeStops } from '../../src/core/scene/stripes.ts';
import { noLabel } from '../../src/render/labelLayer.ts';
import { styleKey, stylesheetOf } from '../../src/render/stylesheet.ts';
import { createElementSync, elementsOf } from '../../src/render/syncElements.ts';
import { build } from '../support/corpora.ts';
import { doubtfulNames } from '../support/doubtfulNames.ts';
import { singleAuthorPapers } from '../support/madeDatasets.ts';

describe('how Cytoscape draws a scene', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = buildPicture(await singleAuthorPapers(3), {
      view: 'authors',
      colourBy: 'community',
      sizeBy: 'papers',
      theme: 'light',
    }).scene;
  });

  const nodeOf = (whole: boolean): NodeSingular => {
    const style = stylesheetOf(scene, {
      whole,
      accent: '#000000',
      animate: false,
      thinnest: () => 0,
    });
    const cy = cytoscape({ headless: true, styleEnabled: true, style });
    createElementSync(cy, { ...noLabel, label: 'A name' }).apply(elementsOf(scene));
    return cy.nodes().first();
  };

  test('has one key for one style sheet, whatever elements there are', async () => {
    const edge = { ...scene.edges[0], id: 'x' } as Scene['edges'][number];
    const scenes: readonly Scene[] = [
      scene,
      { ...scene, nodes: [] },
      { ...scene, edges: Array.from({ length: 5000 }, () => edge) },
      { ...scene, ink: '#eeeeee' },
      { ...scene, background: '#111111' },
    ];
    const sheets = scenes.flatMap((one) =>
      [true, false].flatMap((whole) =>
        [true, false].flatMap((animate) =>
          ['#000000', '#0000ff'].map((accent) => {
            const context = { whole, animate, accent, thinnest: () => 0 };
            return [
              styleKey(one, context),
              JSON.stringify(stylesheetOf(one, context), (_, value) =>
                typeof value === 'function' ? String(value) : value,
              ),
            ] as const;
          }),
        ),
      ),
    );
    const distinct = (values: readonly string[]) => new Set(values).size;
    const pairs = sheets.map(([key, sheet]) => `${key} ${sheet}`);
    expect(distinct(sheets.map(([key]) => key))).toBe(distinct(sheets.map(([, sheet]) => sheet)));
    expect(distinct(pairs)).toBe(distinct(sheets.map(([key]) => key)));
  });

  test('waits for no image, for which it would compute each style anew', () => {
    interface Parsed {
      readonly pstyle: (name: string) => { readonly value: readonly string[] };
    }
    const { value } = (nodeOf(true) as unknown as Parsed).pstyle('background-image');
    expect(value).toEqual([]);
  });

  test('has labels on elements where all are elements, and else leaves them to the sheet', () => {
    expect(nodeOf(true).style('label')).toBe('A name');
    expect(nodeOf(false).style('label')).toBe('');
  });

  test('stripes the nodes of doubtful authors, as long as they are, where stripes can be seen', async () => {
    const options = { colourBy: 'community', sizeBy: 'papers', theme: 'light' } as const;
    const sceneOf = async (identity: Identity) =>
      buildPicture(await build([doubtfulNames()], { identity }), { view: 'authors', ...options })
        .scene;
    const doubted = await sceneOf('balanced');
    const context = { whole: true, accent: '#000000', animate: false, thinnest: () => 0 };
    const style = stylesheetOf(doubted, context);
    const cy = cytoscape({ headless: true, styleEnabled: true, style });
    const sync = createElementSync(cy, noLabel);
    const striped = () =>
      cy
        .nodes()
        .filter((node) => node.style('background-fill') === 'linear-gradient')
        .map((node) => node.id())
        .sort();
    sync.apply(elementsOf(doubted));
    const expected = doubted.nodes.flatMap(({ id, doubtful }) => (doubtful ? [id] : [])).sort();
    expect(striped()).toEqual(expected);
    for (const id of expected) {
      const stops = cy.getElementById(id).style('background-gradient-stop-colors').split(' ');
      expect(stops).toHaveLength(stripeStops.length);
      expect(new Set(stops).size).toBe(2);
    }
    sync.apply(elementsOf(await sceneOf('pessimistic')));
    expect(cy.nodes().length).toBeGreaterThan(doubted.nodes.length);
    expect(striped()).toEqual([]);
    sync.apply(elementsOf(doubted, { pixel: 100 }));
    expect(striped()).toEqual([]);
  });
});
