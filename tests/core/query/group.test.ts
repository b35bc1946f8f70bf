import { beforeAll, describe, expect, test } from 'vitest';
import { authorId, paperId } from '../../../src/core/model/ids.ts';
import { spreadOf } from '../../../src/core/query/group/edgesOfGroup.ts';
import type { GroupFacts } from '../../../src/core/query/group/groupFacts.ts';
import type { Connection } from '../../../src/worker/connection.ts';
import { openedAtDesk } from '../../support/deskConnection.ts';
import { people, twoTriangles } from '../../support/twoTriangles.ts';

const { ada, charles, mary, john, laura, sophie } = people;
const id = (name: string) => authorId(name.toLowerCase().replace(' ', '-'));
const idOfPaper = (n: number) => paperId(`joint-work-number-${n}-of-its-kind`);

let connection: Connection;
let facts: (group: Parameters<Connection['group']>[0]) => Promise<GroupFacts>;
beforeAll(async () => {
  const dataset = await twoTriangles();
  expect([...dataset.communities.authors.membership]).toEqual([1, 1, 2, 2, 1, 2]);
  ({ connection } = openedAtDesk(dataset));
  facts = connection.group;
});

describe('a community', () => {
  test('has its papers newest first, their years, its edges, and who leads out of it', async () => {
    const found = await facts({ kind: 'community', of: 'authors', number: 1 });
    expect(found.papers.first).toEqual([4, 2, 1, 5].map(idOfPaper));
    // All three wrote the first; two the second; the bridge is by one of them.
    expect(found.joint.first).toEqual([1, 2].map(idOfPaper));
    expect(found.byAll).toBe(1);
    expect(found.years).toEqual([
      [2020, 1],
      [2021, 1],
      [2022, 1],
    ]);
    expect(found.papersWithoutYear).toBe(1);
    // Ada and Charles twice, Ada and Mary, Charles and Mary once.
    expect(found.edges.count).toBe(3);
    expect(found.edges.first[0]).toEqual({ source: id(ada), target: id(charles), weight: 2 });
    expect(found.weight).toBe(4);
    expect(found.links).toEqual({ first: [{ community: 2, edges: 1, weight: 1 }], count: 1 });
    // Mary has 2 of 3 at home: 1 - (4/9 + 1/9).
    expect(found.holders.count).toBe(1);
    expect(found.holders.first[0]).toMatchObject({ id: id(mary), communities: 1, weight: 1 });
    expect(found.holders.first[0]?.participation).toBeCloseTo(4 / 9, 12);
  });
});

describe('two communities', () => {
  test('share what authors of both have written, and those who wrote it', async () => {
    const found = await facts({ kind: 'communityPair', of: 'authors', numbers: [1, 2] });
    expect(found.papers.first).toEqual([idOfPaper(4)]);
    expect(found.edges).toEqual({
      first: [{ source: id(john), target: id(mary), weight: 1 }],
      count: 1,
    });
    expect(found.holders.first.map((holder) => [holder.id, holder.community])).toEqual([
      [id(john), 2],
      [id(mary), 1],
    ]);
    expect(found.links.count).toBe(0);
  });
});

describe('several that were chosen', () => {
  test('have joint papers, those by most of them first, and edges among them', async () => {
    const found = await facts({ kind: 'several', nodes: [ada, charles, sophie].map(id) });
    expect(found.papers.first).toEqual([2, 1, 3, 5].map(idOfPaper));
    expect(found.joint.first).toEqual([2, 1].map(idOfPaper));
    expect(found.byAll).toBe(0);
    expect(found.edges.count).toBe(1);
    // Ada and Charles to Mary, each once; Sophie to John and Laura.
    expect(found.links.first).toEqual([
      { community: 1, edges: 2, weight: 2 },
      { community: 2, edges: 2, weight: 2 },
    ]);
  });

  test('papers among them count as their own; what is unknown counts for nothing', async () => {
    const nodes = [id(laura), idOfPaper(2), authorId('nobody')];
    const found = await facts({ kind: 'several', nodes });
    expect(found.papers.first).toEqual([2, 3].map(idOfPaper));
    expect(found.joint.count).toBe(0);
  });
});

test('the papers of a group are written as bibliographies, and no others', async () => {
  const wanted = { values: {}, filter: {}, only: null, format: 'bibtex' } as const;
  const write = async (of: Parameters<typeof connection.exportFiles>[0]['papers']) => {
    const [file] = await connection.exportFiles({ ...wanted, ...(of ? { papers: of } : {}) });
    return (await file?.contents?.text())?.match(/number \d/gu);
  };
  expect(await write({ kind: 'communityPair', of: 'authors', numbers: [1, 2] })).toEqual([
    'number 4',
  ]);
  expect(await write({ kind: 'papers', ids: [idOfPaper(3)] })).toEqual(['number 3']);
  expect(await write(undefined)).toHaveLength(5);
});

test('a spread over three communities: one less the sum of squares of the shares', () => {
  // 2, 1 and 1 of 4: 1 - (1/4 + 1/16 + 1/16).
  const byCommunity = new Map([
    [1, 2],
    [2, 1],
    [5, 1],
  ]);
  expect(spreadOf(byCommunity, 1)).toEqual({ communities: 2, participation: 0.625 });
  expect(spreadOf(byCommunity, 9)).toEqual({ communities: 3, participation: 0.625 });
  expect(spreadOf(new Map(), 1)).toEqual({ communities: 0, participation: 0 });
});
