import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import cytoscape from 'cytoscape';
import { expect, test } from 'vitest';
import { authorId } from '../../src/core/model/ids.ts';
import { applyPatch } from '../../src/core/pipeline/applyPatch.ts';
import { correctDataset } from '../../src/core/pipeline/correctDataset.ts';
import { indexDataset } from '../../src/core/query/datasetIndex.ts';
import { denoted } from '../../src/core/query/denote.ts';
import { buildPicture } from '../../src/core/scene/buildPicture.ts';
import type { SceneOptions } from '../../src/core/scene/scene.ts';
import { noLabel } from '../../src/render/labelLayer.ts';
import { createElementSync, elementsOf } from '../../src/render/syncElements.ts';
import { build, textFile } from '../support/corpora.ts';

const options: SceneOptions = {
  view: 'authors',
  colourBy: 'community',
  sizeBy: 'papers',
  theme: 'light',
};

test('a correction exchanges the elements that it is about, and no others', async () => {
  const text = readFileSync('tests/fixtures/review/names.bib', 'utf8');
  const dataset = await build([textFile('names.bib', text)]);
  const index = indexDataset(dataset);
  const [stays, goes] = ['a:m-sandoval', 'a:marisol-sandoval'];
  const people = [stays, goes].flatMap((id) => denoted(index, authorId(id.slice(2))) ?? []);
  const { patch } = correctDataset(dataset, [{ kind: 'same', people }]);
  const cy = cytoscape({ headless: true, styleEnabled: false });
  const sync = createElementSync(cy, noLabel);
  sync.apply(elementsOf(buildPicture(dataset, options).scene));
  const before = new Map(cy.elements().map((element) => [element.id(), element]));
  // Places and looks; in which order nodes lie over each other goes by their rank among all.
  const looks = () =>
    new Map(
      cy.elements().map((element): [string, unknown] => {
        const { order, ...data } = element.data();
        void order;
        return [element.id(), { data, ...(element.isNode() ? element.position() : {}) }];
      }),
    );
  const looked = structuredClone(looks());
  sync.apply(elementsOf(buildPicture(applyPatch(dataset, patch), options).scene));
  const gone = [...before.keys()].filter((id) => cy.getElementById(id).empty());
  expect(gone).toEqual(expect.arrayContaining([goes, `a:berit-quist|${goes}`]));
  expect(gone).toHaveLength(2);
  for (const element of cy.elements()) expect(before.get(element.id())).toBe(element);
  const changed = [...looks()].filter(([id, look]) => !isDeepStrictEqual(look, looked.get(id)));
  // Who stays has a paper more, and so has the edge to whom both wrote with.
  expect(changed.map(([id]) => id).sort()).toEqual([`a:berit-quist|${stays}`, stays].sort());
});
