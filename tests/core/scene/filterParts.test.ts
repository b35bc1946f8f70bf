import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import {
  changedFilter,
  type Filter,
  type FilterPart,
  filterParts,
  switchedFilter,
} from '../../../src/core/model/filter.ts';
import { emptyRecord } from '../../../src/core/model/record.ts';
import { buildPicture } from '../../../src/core/scene/buildPicture.ts';
import { filterNetwork } from '../../../src/core/scene/filterNetwork.ts';
import { filterSourcesOf } from '../../../src/core/scene/filterSources.ts';
import { allParts, filterFor, partOf } from '../../../src/core/scene/filters/registry.ts';
import { networkColumns } from '../../../src/core/scene/networkColumns.ts';
import type { BaseView } from '../../../src/core/scene/views/view.ts';
import { madeDataset } from '../../support/largeDataset.ts';
import { datasetOf } from '../../support/madeDatasets.ts';

/*
 * Two components:
 *   2018  Lakes and their shores   Ada Abel, Bea Bond, Cas Cole
 *   2019  Counting ponds           Ada Abel, Bea Bond
 *   2020  Rivers through cities    Cas Cole, Dov Dorn
 *   2020  Clouds from above        Fay Falk, Gus Gray
 *   2021  Lakes seen again         Hal Hart
 * Co-authors: Abel 2, Bond 2, Cole 3, Dorn 1, Falk 1, Gray 1, Hart 0.
 */
const rows: readonly (readonly [number, string, ...string[]])[] = [
  [2018, 'Lakes and their shores', 'Ada Abel', 'Bea Bond', 'Cas Cole'],
  [2019, 'Counting ponds', 'Ada Abel', 'Bea Bond'],
  [2020, 'Rivers through cities', 'Cas Cole', 'Dov Dorn'],
  [2020, 'Clouds from above', 'Fay Falk', 'Gus Gray'],
  [2021, 'Lakes seen again', 'Hal Hart'],
];

let small: Dataset;
beforeAll(async () => {
  small = await datasetOf(
    rows.map(([year, title, ...names], i) => ({
      ...emptyRecord(i + 1),
      title: { value: title, line: i + 1 },
      date: { value: { year }, line: i + 1 },
      authors: names.map((rawName, at) => ({ rawName, position: at + 1, line: i + 1 })),
    })),
  );
});

const pictureOf = (filter: Filter, view: BaseView = 'authors') =>
  buildPicture(small, { view, colourBy: 'community', sizeBy: 'papers', theme: 'light', filter });
const labels = (...given: Parameters<typeof pictureOf>) =>
  pictureOf(...given)
    .scene.nodes.map(({ label }) => label.split(' ').at(-1))
    .sort();
const idOf = (name: string) => {
  const found = small.authors.find((author) => author.name === name);
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found.id;
};
const communityOf = (name: string) =>
  small.communities.authors.membership.at(
    [...small.authors].findIndex((author) => author.name === name),
  ) ?? 0;

describe('each part by hand:', () => {
  test('text leaves who is called so, what is, and the other side of these', () => {
    expect(labels({ text: 'lakes' })).toEqual(['Abel', 'Bond', 'Cole', 'Hart']);
    expect(labels({ text: 'falk' })).toEqual(['Falk']);
    expect(labels({ text: 'falk' }, 'bipartite')).toEqual(['Falk', 'above']);
    expect(labels({ text: 'lakes' }, 'papers')).toEqual(['again', 'shores']);
    // All words, in one text.
    expect(labels({ text: 'lakes again' })).toEqual(['Hart']);
    expect(labels({ text: 'lakes', years: { from: 2018, to: 2020 } })).toEqual([
      'Abel',
      'Bond',
      'Cole',
    ]);
  });

  test('communities leave their members, and papers that these wrote', () => {
    const own = communityOf('Fay Falk');
    expect(labels({ communities: [own] })).toEqual(['Falk', 'Gray']);
    expect(labels({ communities: [own] }, 'bipartite')).toEqual(['Falk', 'Gray', 'above']);
    expect(labels({ communities: [own] }, 'papers')).toHaveLength(5);
    expect(pictureOf({ communities: [own] }).shown.note).toContain(`community ${own} (Fay Falk`);
    const both = [communityOf('Hal Hart'), own].sort((a, b) => a - b);
    expect(labels({ communities: both })).toEqual(['Falk', 'Gray', 'Hart']);
  });

  test('a roster leaves its authors, and in any view what they wrote', () => {
    const roster = [idOf('Ada Abel'), idOf('Dov Dorn')];
    expect(labels({ roster })).toEqual(['Abel', 'Dorn']);
    expect(labels({ roster }, 'papers')).toEqual(['cities', 'ponds', 'shores']);
    expect(pictureOf({ roster }).shown.note).toContain('2 authors of the roster');
  });

  test('measures are those of the whole network, both ends of a range included', () => {
    expect(labels({ measures: [{ id: 'degree', from: 2 }] })).toEqual(['Abel', 'Bond', 'Cole']);
    expect(labels({ measures: [{ id: 'degree', from: 1, to: 2 }] })).toEqual([
      'Abel',
      'Bond',
      'Dorn',
      'Falk',
      'Gray',
    ]);
    const both = [
      { id: 'degree', to: 2 },
      { id: 'core', from: 2 },
    ];
    expect(labels({ measures: both })).toEqual(['Abel', 'Bond']);
    expect(labels({ measures: [{ id: 'no-such', from: 2 }] })).toHaveLength(7);
  });

  test('what is hidden by hand leaves, and takes nobody along', () => {
    const paper = small.papers.find(({ label }) => label === 'Counting ponds');
    if (!paper) throw new Error('The paper is missing.');
    const hidden = [idOf('Cas Cole'), paper.id];
    expect(labels({ hidden })).toEqual(['Abel', 'Bond', 'Dorn', 'Falk', 'Gray', 'Hart']);
    expect(labels({ hidden }, 'bipartite')).not.toContain('ponds');
    expect(pictureOf({ hidden }).scene.edges).toHaveLength(2);
    expect(pictureOf({ hidden }).shown.note).toContain('without 2 hidden by hand');
  });

  test('a component is what hangs together in what the parts above leave', () => {
    expect(labels({ component: 'largest' })).toEqual(['Abel', 'Bond', 'Cole', 'Dorn']);
    expect(labels({ component: idOf('Gus Gray') })).toEqual(['Falk', 'Gray']);
    // Without Cole, Dorn is alone and Abel and Bond are as many as Falk and Gray: the first ones.
    const hidden = [idOf('Cas Cole')];
    expect(labels({ hidden, component: 'largest' })).toEqual(['Abel', 'Bond']);
    expect(labels({ hidden, component: idOf('Dov Dorn') })).toEqual(['Dorn']);
    expect(labels({ hidden, component: idOf('Cas Cole') })).toEqual([]);
    expect(labels({ component: 'largest' }, 'bipartite')).toHaveLength(7);
  });
});

test('what remains is told after each part, in the order in which they act', () => {
  // 2018 to 2020: Hart leaves. Two papers: Abel, Bond, Cole with 3 edges. Weight 2: Abel and Bond.
  const { remains, shown } = pictureOf({
    leastWeight: 2,
    leastPapers: 2,
    years: { from: 2018, to: 2020 },
  });
  expect(remains).toEqual([
    { part: 'years', nodes: 6, edges: 5 },
    { part: 'leastPapers', nodes: 3, edges: 3 },
    { part: 'leastWeight', nodes: 2, edges: 1 },
  ]);
  expect(shown).toMatchObject({ nodes: 2, ofNodes: 7, edges: 1, ofEdges: 5 });
});

describe('parts that are switched off', () => {
  test('are kept, confine nothing, and are on again as they were', () => {
    const filter: Filter = { text: 'lakes', leastPapers: 2 };
    const off = switchedFilter(filter, 'text', false);
    expect(off).toEqual({ ...filter, off: ['text'] });
    expect(labels(off)).toEqual(['Abel', 'Bond', 'Cole']);
    expect(pictureOf(off).remains.map(({ part }) => part)).toEqual(['leastPapers']);
    expect(switchedFilter(off, 'text', true)).toEqual(filter);
  });

  test('are on when they are set anew, and forgotten when they are taken away', () => {
    const off: Filter = { text: 'lakes', leastPapers: 2, off: ['text', 'leastPapers'] };
    expect(changedFilter(off, { text: 'ponds' }).off).toEqual(['leastPapers']);
    expect(changedFilter(off, { text: undefined })).toEqual({
      leastPapers: 2,
      off: ['leastPapers'],
    });
    expect(changedFilter(off, { hidden: [] })).toEqual(off);
  });
});

test('every part has one entry, in the order of the model, and addresses of its own', () => {
  expect(allParts.map(({ part }) => part)).toEqual(filterParts);
  for (const name of ['key', 'flag', 'label'] as const) {
    expect(new Set(allParts.map((part) => part[name])).size).toBe(allParts.length);
  }
});

describe('of any network', () => {
  const made = madeDataset(250);
  const network = networkColumns(made);
  const sources = filterSourcesOf(made, network);
  const node = fc.nat(made.authors.length - 1).map((at) => {
    const author = made.authors.at(at);
    if (!author) throw new Error('There is nobody.');
    return author.id;
  });
  const nodes = fc.uniqueArray(node, { minLength: 1, maxLength: 60 }).map((ids) => ids.sort());
  const numbers = fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
    .map((all) => all.sort((a, b) => a - b));
  const years = network.year.filter((year) => year > 0);
  const year = fc.integer({ min: Math.min(...years), max: Math.max(...years) });
  const words = made.papers.at(0)?.label.split(' ') ?? [];
  const part: { readonly [P in FilterPart]: fc.Arbitrary<NonNullable<Filter[P]>> } = {
    years: fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
    text: fc.constantFrom(...words, made.authors.at(3)?.name ?? ''),
    communities: numbers,
    paperCommunities: numbers,
    roster: nodes,
    measures: fc.integer({ min: 0, max: 6 }).map((from) => [{ id: 'degree', from }]),
    hidden: nodes,
    leastPapers: fc.integer({ min: 1, max: 5 }),
    leastWeight: fc.integer({ min: 1, max: 3 }),
    leastSimilarity: fc.double({ min: 0.05, max: 0.9, noNaN: true }),
    component: fc.oneof(fc.constant('largest' as const), node),
    around: fc.record({ node, radius: fc.constantFrom(1 as const, 2 as const, 3 as const) }),
  };
  const anyFilter: fc.Arbitrary<Filter> = fc
    .record(part, { requiredKeys: [] })
    .map((parts) => parts as Filter);
  const view = fc.constantFrom<BaseView>('authors', 'bipartite', 'papers');
  const left = (filter: Filter, of: BaseView) =>
    filterNetwork(network, of, 'full', filterFor(of, filter), sources);

  test.each(filterParts)('%s alone only takes away', (name) => {
    const partAlone = (part[name] as fc.Arbitrary<unknown>).map((value) => ({ [name]: value }));
    fc.assert(
      fc.property(partAlone, view, (filter, of) => {
        const [all, some] = [left({}, of), left(filter, of)];
        expect(some.kept.every((one, i) => one <= (all.kept[i] ?? 0))).toBe(true);
        const there = new Set(all.edges);
        expect(some.edges.every((edge) => there.has(edge))).toBe(true);
        // Read back as it is written.
        const spec = partOf(name);
        expect(spec.read(spec.write(filter, String) ?? '')).toEqual(filter);
      }),
      { numRuns: 25 },
    );
  });

  test('the end is the same in whatever order the parts were set, and each leaves less', () => {
    fc.assert(
      fc.property(anyFilter, view, (filter, of) => {
        const turned = Object.fromEntries(Object.entries(filter).reverse()) as Filter;
        const [one, other] = [left(filter, of), left(turned, of)];
        expect(other.kept).toEqual(one.kept);
        expect(other.edges).toEqual(one.edges);
        expect(other.remains).toEqual(one.remains);
        for (const [i, after] of one.remains.entries()) {
          const before = one.remains[i - 1] ?? after;
          expect(after.nodes).toBeLessThanOrEqual(before.nodes);
          expect(after.edges).toBeLessThanOrEqual(before.edges);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('all of it switched off is as if it were not there', () => {
    fc.assert(
      fc.property(anyFilter, view, (filter, of) => {
        const off = filterParts.filter((each) => filter[each] !== undefined);
        const [none, all] = [left({ ...filter, off }, of), left({}, of)];
        expect(none.kept).toEqual(all.kept);
        expect(none.edges).toEqual(all.edges);
        expect(none.degree).toEqual(all.degree);
        expect(none.remains).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
