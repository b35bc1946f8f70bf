import { expect, test } from 'vitest';
import { noFilter } from '../../../src/core/model/filter.ts';
import { methodsLine } from '../../../src/core/scene/methods.ts';
import type { SceneOptions } from '../../../src/core/scene/scene.ts';
import { twoTriangles } from '../../support/twoTriangles.ts';

const options: SceneOptions = {
  view: 'authors',
  colourBy: 'community',
  sizeBy: 'papers',
  theme: 'light',
  filter: noFilter,
};

const file = (name: string) => ({ name, bytes: 1, format: 'bibtex', records: 1 });

async function lineOf(names: readonly string[]): Promise<string> {
  const dataset = { ...(await twoTriangles()), files: names.map(file) };
  return methodsLine(dataset, options, { nodes: 6, edges: 7, ofNodes: 6, ofEdges: 7 }, 5);
}

test('up to three files are named, more are counted', async () => {
  expect(await lineOf(['a.bib', 'b.ris'])).toMatch(
    /^5 papers and 6 named authors from 2 files \(a\.bib and b\.ris\): /,
  );
  expect(await lineOf(['a', 'b', 'c', 'd'])).toMatch(/ from 4 files: /);
  expect(await lineOf([])).toMatch(/ from 0 files: /);
  expect(await lineOf([`${'x'.repeat(10_000)}.bib`])).not.toContain('x'.repeat(100));
});
