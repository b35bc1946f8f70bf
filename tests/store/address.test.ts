import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorId, paperId } from '../../src/core/model/ids.ts';
import { formatAddress, parseAddress } from '../../src/store/address.ts';
import type { Selection } from '../../src/store/selection.ts';

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
  name.map((n) => ({ kind: 'organisation' as const, name: n })),
);
const coordinate = fc.integer({ min: -99999, max: 99999 }).map((n) => n / 10);
const choices = fc.record({
  view: fc.constantFrom('authors' as const, 'bipartite' as const, 'papers' as const),
  colourBy: fc.constantFrom('community' as const, 'year' as const),
  sizeBy: fc.constantFrom('papers' as const, 'degree' as const),
  tableTab: fc.constant('authors' as const),
  camera: fc.option(
    fc.record({ x: coordinate, y: coordinate, zoom: fc.constantFrom(0.05, 1, 2.125) }),
  ),
  selection,
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
          tableTab: read.tableTab ?? 'authors',
          camera: read.camera ?? null,
          selection: read.selection,
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
        tableTab: 'authors',
        camera: null,
        selection: { kind: 'author', id: authorId('wenhao-zhang') },
      }),
    ).toBe('#view=authors&select=a:wenhao-zhang');
  });

  test.each([
    '',
    '#',
    '#view=everything&colour=red&size=huge',
    '#select=edge:a:x',
    '#select=javascript:alert(1)',
    '#at=1,2&select=community:authors:NaN',
    '#at=Infinity,0,1',
    '#%E0%A4%A',
  ])('ignores what it does not understand: %s', (hash) => {
    const { selection: selected, ...rest } = parseAddress(hash);
    expect(selected).toBeNull();
    expect(Object.values(rest)).toEqual([]);
  });
});
