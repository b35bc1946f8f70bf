import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filter } from '../../src/core/model/filter.ts';
import { authorId, paperId } from '../../src/core/model/ids.ts';
import { formatAddress, parseAddress } from '../../src/store/address.ts';
import { formatSelection, parseSelection, type Selection } from '../../src/store/selection.ts';

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const slug = fc.stringMatching(/^[a-z0-9王ж-]{1,30}$/u);
const node = fc.oneof(slug.map(authorId), slug.map(paperId));
const selection: fc.Arbitrary<Selection | null> = fc.oneof(
  fc.constant(null),
  slug.map((s) => ({ kind: 'author' as const, id: authorId(s) })),
  slug.map((s) => ({ kind: 'paper' as const, id: paperId(s) })),
  fc.record({ kind: fc.constant('edge' as const), source: node, target: node }),
  fc.record({
    kind: fc.constant('community' as const),
    of: fc.constantFrom('authors' as const, 'papers' as const),
    number: fc.integer({ min: 1, max: 99999 }),
  }),
  fc.record({
    kind: fc.constant('communityPair' as const),
    of: fc.constantFrom('authors' as const, 'papers' as const),
    numbers: fc.constantFrom([1, 2] as const, [7, 99999] as const),
  }),
  fc
    .uniqueArray(node, { minLength: 2, maxLength: 9 })
    .map((nodes) => ({ kind: 'several' as const, nodes })),
  name.map((n) => ({ kind: 'organisation' as const, name: n })),
);
const coordinate = fc.integer({ min: -99999, max: 99999 }).map((n) => n / 10);
const year = fc.integer({ min: 0, max: 2100 });
const filter: fc.Arbitrary<Filter> = fc.record(
  {
    years: fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
    leastWeight: fc.integer({ min: 1, max: 4000 }).map((n) => n / 4),
    leastSimilarity: fc.integer({ min: 1, max: 100 }).map((n) => n / 100),
    leastPapers: fc.integer({ min: 1, max: 900 }),
    around: fc.record({ node, radius: fc.constantFrom(1 as const, 2 as const, 3 as const) }),
  },
  { requiredKeys: [] },
);
const choices = fc.record({
  view: fc.constantFrom('authors' as const, 'bipartite' as const, 'papers' as const),
  colourBy: fc.constantFrom('community' as const, 'year' as const),
  sizeBy: fc.constantFrom('papers' as const, 'degree' as const, 'measure:core' as const),
  density: fc.constantFrom(null, 'all' as const, 'communities' as const),
  tableTab: fc.constant('authors' as const),
  camera: fc.option(
    fc.record({ x: coordinate, y: coordinate, zoom: fc.constantFrom(0.05, 1, 2.125) }),
  ),
  selection,
  filter,
});

describe('the address', () => {
  test('says what is looked at, and reads back as it was written', () => {
    fc.assert(
      fc.property(choices, (state) => {
        const read = parseAddress(formatAddress(state));
        expect({
          view: read.view,
          colourBy: read.colourBy ?? 'community',
          sizeBy: read.sizeBy ?? 'papers',
          density: read.density ?? null,
          tableTab: read.tableTab ?? 'authors',
          camera: read.camera ?? null,
          selection: read.selection,
          filter: read.filter,
        }).toEqual(state);
      }),
    );
  });

  test('is short and readable', () => {
    expect(
      formatAddress({
        view: 'authors',
        colourBy: 'community',
        sizeBy: 'papers',
        density: null,
        tableTab: 'authors',
        camera: null,
        filter: { years: { from: 2010, to: 2015 } },
        selection: { kind: 'author', id: authorId('wenhao-zhang') },
      }),
    ).toBe('#view=authors&years=2010-2015&select=a:wenhao-zhang');
  });

  test.each([
    '',
    '#',
    '#view=everything&colour=red&size=huge',
    '#select=edge:a:x',
    '#select=javascript:alert(1)',
    '#at=1,2&select=community:authors:NaN',
    '#at=Infinity,0,1',
    '#years=2015-2010&weight=-1&similarity=2&papers=many&around=a:x,4',
    '#%E0%A4%A',
  ])('ignores what it does not understand: %s', (hash) => {
    const { selection: selected, filter: confined, ...rest } = parseAddress(hash);
    expect(selected).toBeNull();
    expect(confined).toEqual({});
    expect(Object.values(rest)).toEqual([]);
  });
});

test('a way between two authors is written and read, and what is none is left out', () => {
  const path = parseSelection('path:strongest:a:ada|a:charles|a:mary');
  expect(path).toEqual({ kind: 'path', by: 'strongest', nodes: ['a:ada', 'a:charles', 'a:mary'] });
  expect(path && formatSelection(path)).toBe('path:strongest:a:ada|a:charles|a:mary');
  for (const text of [
    'path:strongest:a:ada',
    'path:longest:a:ada|a:mary',
    'path:shortest:a:ada|p:x',
  ]) {
    expect(parseSelection(text)).toBeNull();
  }
});
