import { beforeAll, describe, expect, it } from 'vitest';
import { oneLine } from '../../../../src/core/exports/networks/labels.ts';
import { exportFormats } from '../../../../src/core/exports/registry.ts';
import type { Dataset } from '../../../../src/core/model/dataset.ts';
import { opened } from '../../../support/givenNetworks.ts';
import { groupsOfAuthors } from '../../../support/madeDatasets.ts';
import { hostileCorpus } from './hostileCorpus.ts';
import { written } from './readBack.ts';

const formats = exportFormats.filter(({ group }) => group === 'network');

let groups: Dataset;
let hostile: Dataset;
beforeAll(async () => {
  groups = await groupsOfAuthors(4, 7);
  hostile = await hostileCorpus();
});

async function readBack(id: string, dataset: Dataset) {
  const format = formats.find((each) => each.id === id);
  if (!format) throw new Error(id);
  const files = await written(await format.load(), dataset, { network: 'authors' });
  return opened(Object.fromEntries(files));
}

/** Everything of a network by the names of its nodes, of which no two are alike. */
function byName({ authors, coauthorships, communities, layouts }: Dataset) {
  const place = new Map<string, number>(authors.map(({ id }, i) => [id, i]));
  const nameOf = (id: string) => authors.at(place.get(id) ?? -1)?.name ?? '';
  const nodes = authors
    .map(({ name }, i) => ({
      name,
      community: communities.authors.membership.at(i),
      communityName:
        communities.authors.communities[(communities.authors.membership.at(i) ?? 0) - 1]?.name,
      x: layouts.authors.x.at(i) ?? Number.NaN,
      y: layouts.authors.y.at(i) ?? Number.NaN,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const edges = coauthorships
    .map(({ source, target, weightFull }) => ({
      ends: [nameOf(source), nameOf(target)].sort().join(' – '),
      weight: weightFull,
    }))
    .sort((a, b) => (a.ends < b.ends ? -1 : 1));
  return { nodes, edges };
}

/** The largest distance between places after the one is moved and made as large as the other. */
function strayed(a: readonly { x: number; y: number }[], b: readonly { x: number; y: number }[]) {
  const frame = (all: typeof a) => {
    const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const size = Math.max(Math.max(...xs) - left, Math.max(...ys) - top);
    return all.map(({ x, y }) => [(x - left) / size, (y - top) / size] as const);
  };
  const [one, other] = [frame(a), frame(b)];
  return Math.max(
    ...one.map(([x, y], i) => Math.hypot(x - (other[i]?.[0] ?? 9), y - (other[i]?.[1] ?? 9))),
  );
}

describe.each(formats.map(({ id }) => id))('%s, read back by our own reader,', (id) => {
  it('has the same nodes, edges, weights, communities and places', async () => {
    const before = byName(groups);
    const back = await readBack(id, groups);
    const after = byName(back);
    expect(back.given).toBeDefined();
    expect(back.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(after.edges).toEqual(before.edges);
    expect(after.nodes.map(({ name }) => name)).toEqual(before.nodes.map(({ name }) => name));
    expect(after.nodes.map(({ community }) => community)).toEqual(
      before.nodes.map(({ community }) => community),
    );
    // Four decimals of half the picture are what VOSviewer's files have.
    expect(strayed(after.nodes, before.nodes)).toBeLessThan(0.001);
    if (!['pajek', 'vosviewer'].includes(id))
      expect(after.nodes.map(({ communityName }) => communityName)).toEqual(
        before.nodes.map(({ communityName }) => communityName),
      );
  });

  it('has the same nodes and edges of people whose names no format was made for', async () => {
    const back = await readBack(id, hostile);
    expect(back.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(back.authors.length).toBe(hostile.authors.length);
    expect(back.coauthorships.map(({ weightFull }) => weightFull).sort()).toEqual(
      hostile.coauthorships.map(({ weightFull }) => weightFull).sort(),
    );
    const degrees = ({ authors, coauthorships }: Dataset) =>
      authors
        .map(
          (author) =>
            coauthorships.filter(
              ({ source, target }) => source === author.id || target === author.id,
            ).length,
        )
        .sort();
    expect(degrees(back)).toEqual(degrees(hostile));
    const plain = hostile.authors.map(({ name }) => oneLine(name));
    const kept = new Set(back.authors.map(({ name }) => name));
    expect(kept.has(plain.find((name) => name === '王小明') ?? 'nobody')).toBe(true);
  });
});
