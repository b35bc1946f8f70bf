import { describe, expect, test } from 'vitest';
import { exportedNetwork } from '../../../src/core/exports/networks/exportedNetwork.ts';
import { writeSvg } from '../../../src/core/exports/svg.ts';
import { authorId } from '../../../src/core/model/ids.ts';
import { emptyRecord } from '../../../src/core/model/record.ts';
import { buildPicture } from '../../../src/core/scene/buildPicture.ts';
import type { SceneOptions } from '../../../src/core/scene/scene.ts';
import { datasetOf } from '../../support/madeDatasets.ts';

const paper = (line: number, title: string, names: readonly string[]) => ({
  ...emptyRecord(line),
  title: { value: title, line },
  authors: names.map((rawName, i) => ({ rawName, position: i + 1, line })),
});
const dataset = await datasetOf([
  paper(1, 'Nets by hand', ['Ada Okonkwo', 'Berit Quist', 'Kurt Brandt']),
  paper(2, 'Knots by foot', ['Berit Quist', 'Kurt Brandt']),
]);
const berit = authorId('berit-quist');
const usual: SceneOptions = {
  view: 'authors',
  colourBy: 'community',
  sizeBy: 'papers',
  theme: 'light',
};
const placesIn = (options: SceneOptions) =>
  new Map(buildPicture(dataset, options).scene.nodes.map(({ id, x, y }) => [id, [x, y]]));

describe('a node that was moved', () => {
  test('stands where it was put, and everybody else where the layout has them', () => {
    const before = placesIn(usual);
    const after = placesIn({ ...usual, moved: { [berit]: { x: 1234.5, y: -77 } } });
    expect(after.get(berit)).toEqual([1234.5, -77]);
    for (const [id, place] of before) if (id !== berit) expect(after.get(id)).toEqual(place);
    expect(before.get(berit)).not.toEqual(after.get(berit));
  });

  test('widens the picture, and is found at its place', () => {
    const { field } = buildPicture(dataset, { ...usual, moved: { [berit]: { x: 5000, y: 0 } } });
    expect(field.bounds.right).toBeGreaterThan(5000);
  });

  test('may be a paper, in the view of both and in that of papers', () => {
    const moved = { 'p:nets-by-hand': { x: 900, y: 800 } };
    expect(placesIn({ ...usual, view: 'bipartite', moved }).get('p:nets-by-hand' as never)).toEqual(
      [900, 800],
    );
    expect(placesIn({ ...usual, view: 'papers', moved }).get('p:nets-by-hand' as never)).toEqual([
      900, 800,
    ]);
  });

  test('that is not here changes nothing', () => {
    const moved = {
      'a:nobody': { x: 1, y: 1 },
      'p:nets-by-hand': { x: 1, y: 1 },
      odd: { x: 1, y: 1 },
    };
    expect(placesIn({ ...usual, moved })).toEqual(placesIn(usual));
  });

  test('is drawn there in figures, and written there into networks of its view', async () => {
    const moved = { authors: { [berit]: { x: 1234.5, y: -77 } } };
    const network = exportedNetwork(dataset, {}, { moved });
    const at = [...Array(network.nodes).keys()].find((node) => network.idOf(node) === berit) ?? -1;
    expect([network.x[at], network.y[at]]).toEqual([1234.5, -77]);
    const svg = async (context: object) => {
      const rasterise = () => Promise.reject(new Error('no picture'));
      const [file] = await writeSvg(dataset, { view: 'authors' }, { rasterise, ...context });
      return file?.contents;
    };
    expect(await svg({ moved })).not.toBe(await svg({}));
    expect(await svg({ moved: { papers: moved.authors } })).toBe(await svg({}));
  });
});
