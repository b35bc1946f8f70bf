import cytoscape, { type NodeSingular } from 'cytoscape';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPicture } from '../../src/core/scene/buildPicture.ts';
import type { Scene } from '../../src/core/scene/scene.ts';
import { stripeStops } from '../../src/core/scene/stripes.ts';
import { noLabel } from '../../src/render/labelLayer.ts';
import { stylesheetOf } from '../../src/render/stylesheet.ts';
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

  test('stripes a node of a doubtful author, and no other', async () => {
    const { scene: doubted } = buildPicture(await build([doubtfulNames()]), {
      view: 'authors',
      colourBy: 'community',
      sizeBy: 'papers',
      theme: 'light',
    });
    const style = stylesheetOf(doubted, {
      whole: true,
      accent: '#000000',
      animate: false,
      thinnest: () => 0,
    });
    const cy = cytoscape({ headless: true, styleEnabled: true, style });
    createElementSync(cy, noLabel).apply(elementsOf(doubted));
    for (const node of doubted.nodes) {
      const drawn = cy.getElementById(node.id);
      expect(drawn.style('background-fill')).toBe(node.doubtful ? 'linear-gradient' : 'solid');
      if (!node.doubtful) continue;
      const stops = drawn.style('background-gradient-stop-colors').split(' ');
      expect(stops).toHaveLength(stripeStops.length);
      expect(new Set(stops).size).toBe(2);
    }
  });
});
