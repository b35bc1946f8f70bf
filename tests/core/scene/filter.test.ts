import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import type { EgoRadius, Filter } from '../../../src/core/model/filter.ts';
import { emptyRecord } from '../../../src/core/model/record.ts';
import { buildPicture } from '../../../src/core/scene/buildPicture.ts';
import { buildScene } from '../../../src/core/scene/buildScene.ts';
import { filterRanges } from '../../../src/core/scene/filterRanges.ts';
import { networkColumns } from '../../../src/core/scene/networkColumns.ts';
import type { SceneOptions, ViewId } from '../../../src/core/scene/scene.ts';
import { madeDataset } from '../../support/largeDataset.ts';
import { datasetOf } from '../../support/madeDatasets.ts';

/*
 * A chain with years:
 *   2018  On lakes    Ada Abel, Bea Bond, Cas Cole
 *   2019  On ponds    Ada Abel, Bea Bond
 *   2020  On rivers   Cas Cole, Dov Dorn
 *   ----  On rain     Dov Dorn, Eve Eich          (no year)
 *   2020  On clouds   Fay Falk
 * Full counting: Abel-Bond 2, Abel-Cole 1, Bond-Cole 1, Cole-Dorn 1, Dorn-Eich 1.
 */
const rows: readonly (readonly [number | undefined, string, ...string[]])[] = [
  [2018, 'On lakes and their shores', 'Ada Abel', 'Bea Bond', 'Cas Cole'],
  [2019, 'Counting ponds by hand', 'Ada Abel', 'Bea Bond'],
  [2020, 'Rivers through cities', 'Cas Cole', 'Dov Dorn'],
  [undefined, 'Whether it rains', 'Dov Dorn', 'Eve Eich'],
  [2020, 'Clouds seen from above', 'Fay Falk'],
];

let chain: Dataset;
beforeAll(async () => {
  chain = await datasetOf(
    rows.map(([year, title, ...names], i) => ({
      ...emptyRecord(i + 1),
      title: { value: title, line: i + 1 },
      ...(year === undefined ? {} : { date: { value: { year }, line: i + 1 } }),
      authors: names.map((rawName, at) => ({ rawName, position: at + 1, line: i + 1 })),
    })),
  );
});

const pictureOf = (filter: Filter, view: ViewId = 'authors', dataset = chain) =>
  buildPicture(dataset, { view, colourBy: 'community', sizeBy: 'papers', theme: 'light', filter });
const sceneOf = (...given: Parameters<typeof pictureOf>) => pictureOf(...given).scene;
const labels = (scene: ReturnType<typeof sceneOf>) => scene.nodes.map(({ label }) => label).sort();
const weights = (scene: ReturnType<typeof sceneOf>) =>
  Object.fromEntries(
    scene.edges.map(({ id, weight }) => [
      id.replace(/a:[a-z]+-/gu, ''),
      Math.round(weight * 1000) / 1000,
    ]),
  );
const idOf = (name: string) => {
  const found = chain.authors.find((author) => author.name === name);
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found.id;
};

describe('years', () => {
  test('leave who wrote within them, and weigh edges by the papers of these years', () => {
    const scene = sceneOf({ years: { from: 2019, to: 2020 } });
    expect(labels(scene)).toEqual(['Ada Abel', 'Bea Bond', 'Cas Cole', 'Dov Dorn', 'Fay Falk']);
    expect(weights(scene)).toEqual({ 'abel|bond': 1, 'cole|dorn': 1 });
  });

  test('count papers and co-authors of these years, and say so', () => {
    const { scene, describe: words } = pictureOf({ years: { from: 2018, to: 2018 } });
    expect(words(idOf('Ada Abel'))).toMatch(/^Ada Abel, author, 1 paper in 2018, 2 co-authors/u);
    expect(scene.edges.filter(({ id }) => id.endsWith('bea-bond')).map(words)).toEqual([
      'Ada Abel and Bea Bond, 1 of 2 joint papers in 2018.',
    ]);
  });

  test('leave out papers without a year, and count them', () => {
    const { shown, methods } = sceneOf({ years: { from: 2018, to: 2020 } });
    expect(shown).toMatchObject({ nodes: 5, ofNodes: 6, edges: 4, ofEdges: 5 });
    expect(shown.note).toBe(
      'Shown: 5 of 6 authors; 4 of 5 edges; papers of 2018–2020 (1 paper without a year left out)',
    );
    expect(methods).toContain('papers of 2018–2020 (1 paper without a year left out)');
  });

  test('act on papers and authorships as well', () => {
    const scene = sceneOf({ years: { from: 2020, to: 2020 } }, 'bipartite');
    expect(labels(scene)).toEqual([
      'Cas Cole',
      'Clouds seen from above',
      'Dov Dorn',
      'Fay Falk',
      'Rivers through cities',
    ]);
    expect(scene.edges).toHaveLength(3);
  });

  test('weigh by fractional counting: 1/2 each of the three of 2018, 1 of the two of 2019', () => {
    const fractional = { ...chain, options: { ...chain.options, counting: 'fractional' as const } };
    const within = (from: number, to: number) =>
      weights(sceneOf({ years: { from, to } }, 'authors', fractional));
    expect(within(2018, 2018)).toEqual({ 'abel|bond': 0.5, 'abel|cole': 0.5, 'bond|cole': 0.5 });
    expect(within(2018, 2019)).toEqual({ 'abel|bond': 1.5, 'abel|cole': 0.5, 'bond|cole': 0.5 });
  });
});

test('a least weight leaves the stronger edges and their ends', () => {
  const scene = sceneOf({ leastWeight: 2 });
  expect(labels(scene)).toEqual(['Ada Abel', 'Bea Bond']);
  expect(weights(scene)).toEqual({ 'abel|bond': 2 });
});

test('a least number of papers leaves authors who have as many, with the papers they wrote', () => {
  expect(labels(sceneOf({ leastPapers: 2 }))).toEqual([
    'Ada Abel',
    'Bea Bond',
    'Cas Cole',
    'Dov Dorn',
  ]);
  const both = labels(sceneOf({ leastPapers: 2 }, 'bipartite'));
  expect(both).not.toContain('Clouds seen from above');
  expect(both).toContain('Whether it rains');
});

describe('surroundings', () => {
  const around = (radius: EgoRadius) =>
    labels(sceneOf({ around: { node: idOf('Eve Eich'), radius } }));

  test('are who is as many edges away: Eich, Dorn, Cole, then Abel and Bond', () => {
    expect(around(1)).toEqual(['Dov Dorn', 'Eve Eich']);
    expect(around(2)).toEqual(['Cas Cole', 'Dov Dorn', 'Eve Eich']);
    expect(around(3)).toEqual(['Ada Abel', 'Bea Bond', 'Cas Cole', 'Dov Dorn', 'Eve Eich']);
  });

  test('are walked in what the other parts leave', () => {
    const filter: Filter = {
      years: { from: 2018, to: 2019 },
      around: { node: idOf('Cas Cole'), radius: 3 },
    };
    expect(labels(sceneOf(filter))).toEqual(['Ada Abel', 'Bea Bond', 'Cas Cole']);
  });

  test('of a paper are, among authors, who wrote it and whom they wrote with', () => {
    const node = chain.papers.find(({ label }) => label === 'Rivers through cities')?.id;
    if (!node) throw new Error('The paper is missing.');
    const filter: Filter = { around: { node, radius: 1 } };
    expect(labels(sceneOf(filter))).toHaveLength(5);
    expect(labels(sceneOf(filter, 'bipartite'))).toEqual([
      'Cas Cole',
      'Dov Dorn',
      'Rivers through cities',
    ]);
  });

  test('of somebody whom the others leave out are empty, and the note says around whom', () => {
    const { nodes, shown } = sceneOf({
      years: { from: 2018, to: 2018 },
      around: { node: idOf('Fay Falk'), radius: 1 },
    });
    expect(nodes).toEqual([]);
    expect(shown.note).toContain('at most 1 step from Fay Falk');
  });
});

test('what there is to choose from spans the years without gaps', () => {
  expect(filterRanges(networkColumns(chain))).toMatchObject({
    years: { first: 2018, papers: [1, 1, 2] },
    undated: 1,
    largestWeight: 2,
    mostPapers: 2,
  });
});

describe('of any network', () => {
  const made = madeDataset(300);
  const view = fc.constantFrom<ViewId>('authors', 'bipartite', 'papers');
  const options = (filter: Filter, of: ViewId): SceneOptions => ({
    view: of,
    colourBy: 'year',
    sizeBy: 'degree',
    theme: 'dark',
    filter,
  });

  test('a filter that confines nothing changes nothing', () => {
    const wide: Filter = { leastWeight: 0, leastSimilarity: 0, leastPapers: 0 };
    for (const of of ['authors', 'bipartite', 'papers'] as const) {
      const all = buildScene(made, { view: of, colourBy: 'year', sizeBy: 'degree', theme: 'dark' });
      const { options: _, ...same } = buildScene(made, options({}, of));
      expect(all).toMatchObject(same);
      if (of === 'bipartite') expect(buildScene(made, options(wide, of)).nodes).toEqual(all.nodes);
    }
  });

  test('wider surroundings hold the narrower, and ends of edges are shown', () => {
    fc.assert(
      fc.property(fc.nat(made.authors.length - 1), view, (at, of) => {
        const node = made.authors.at(at)?.id;
        if (!node) throw new Error('There is nobody.');
        let inner = new Set<string>();
        for (const radius of [1, 2, 3] as const) {
          const { nodes, edges } = buildScene(made, options({ around: { node, radius } }, of));
          const ids = new Set<string>(nodes.map(({ id }) => id));
          for (const id of inner) expect(ids).toContain(id);
          for (const { source, target } of edges) {
            expect(ids).toContain(source);
            expect(ids).toContain(target);
          }
          inner = ids;
        }
      }),
      { numRuns: 30 },
    );
  });
});
