import { beforeAll, describe, expect, test } from 'vitest';
import { authorId } from '../../src/core/model/ids.ts';
import { buildPicture } from '../../src/core/scene/buildPicture.ts';
import { doubtKey } from '../../src/core/scene/legend.ts';
import type { Picture } from '../../src/core/scene/picture.ts';
import {
  emphasiseChosen,
  emphasiseEdge,
  emphasiseGroup,
  noEmphasis,
} from '../../src/render/emphasis.ts';
import {
  highlightEdge,
  highlightMembers,
  highlightNode,
  highlightOf,
  strongestNeighbours,
} from '../../src/render/highlight.ts';
import { build } from '../support/corpora.ts';
import { doubtfulNames } from '../support/doubtfulNames.ts';
import { groupsOfAuthors } from '../support/madeDatasets.ts';

/** So few that each ring is one community. */
const EACH = 10;

describe('what stands out of a large picture', () => {
  let picture: Picture;
  const id = (group: number, i: number) => authorId(`group${group}-number${group * EACH + i}`);
  const place = (group: number, i: number) => picture.field.placeOf(id(group, i));
  beforeAll(async () => {
    const options = { colourBy: 'community', sizeBy: 'papers', theme: 'light' } as const;
    picture = buildPicture(await groupsOfAuthors(3, EACH), { view: 'authors', ...options });
  }, 60_000);

  test('a node stands out with all its neighbours and the edges to them', () => {
    const hub = place(1, 5);
    const { hubs, nodes, edges, named } = highlightNode(picture.field, hub);
    expect(hubs).toEqual([hub]);
    // Each writes with the two before and the two after in a ring.
    const near = [3, 4, 6, 7].map((i) => place(1, i));
    expect([...nodes].sort()).toEqual([hub, ...near].sort());
    expect(edges).toHaveLength(4);
    expect(named[0]).toBe(hub);
    expect(new Set(named)).toEqual(new Set(nodes));
    expect([...strongestNeighbours(picture.field, hub, 2)].every((n) => near.includes(n))).toBe(
      true,
    );
    expect(strongestNeighbours(picture.field, hub, 2)).toHaveLength(2);
  });

  test('an edge stands out with its ends, if both are in the picture', () => {
    const found = highlightEdge(picture.field, id(2, 8), id(2, 9));
    expect(found?.nodes).toEqual([place(2, 8), place(2, 9)]);
    expect(found?.edges).toHaveLength(1);
    expect(highlightEdge(picture.field, id(2, 8), authorId('nobody'))).toBeNull();
  });

  test('those chosen one by one stand out alone, each outlined, with the edges among them', () => {
    const chosen = [id(1, 5), id(1, 4), id(0, 2), authorId('nobody')];
    const found = highlightOf(picture, emphasiseChosen(chosen));
    const places = [place(1, 5), place(1, 4), place(0, 2)];
    expect(found?.hubs).toEqual(places);
    expect(found?.nodes).toEqual(places);
    expect(found?.edges).toHaveLength(1);
    expect(highlightOf(picture, emphasiseChosen([authorId('nobody')]))).toBeNull();
  });

  test('two communities stand out together', () => {
    const numbers = [0, 1].map((group) => picture.field.community[place(group, 0)] ?? 0);
    const region = { kind: 'communities', numbers } as const;
    expect(highlightOf(picture, { ...noEmphasis, region })?.nodes).toHaveLength(2 * EACH);
  });

  test('a community and a legend entry stand out with all their members', () => {
    const number = picture.field.community[place(1, 0)] ?? 0;
    const { nodes } = highlightMembers(picture.field.community, number);
    const members = Array.from({ length: EACH }, (_, i) => place(1, i));
    expect([...nodes].sort()).toEqual(members.sort());
    const region = { kind: 'community', number } as const;
    expect(highlightOf(picture, { ...noEmphasis, region })?.nodes).toEqual(nodes);
    const key = picture.groups[picture.field.group[place(1, 0)] ?? 0]?.key ?? '';
    const group = highlightOf(picture, { ...noEmphasis, region: { kind: 'group', key } });
    expect(group?.nodes).toEqual(nodes);
  });

  test('nothing stands out of nothing, nor who is not in the picture', () => {
    expect(highlightOf(picture, noEmphasis)).toBeNull();
    const nobody = authorId('nobody');
    expect(highlightOf(picture, emphasiseEdge('e', nobody, id(1, 1)))).toBeNull();
    const hubs = new Set([nobody]);
    expect(highlightOf(picture, { lit: hubs, hubs, edge: null })).toBeNull();
  });

  test('who is doubtful stands out by the entry of the legend that counts them', async () => {
    const options = { colourBy: 'community', sizeBy: 'papers', theme: 'light' } as const;
    const names = buildPicture(await build([doubtfulNames()]), { view: 'authors', ...options });
    const emphasis = emphasiseGroup(doubtKey, names.scene);
    expect(emphasis.lit?.size).toBe(names.frame.legend.doubt?.count);
    const lit = highlightOf(names, emphasis)?.nodes.map((place) => names.field.idOf(place));
    expect(new Set(lit)).toEqual(emphasis.lit);
  });
});
