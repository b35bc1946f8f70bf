import { describe, expect, test } from 'vitest';
import { describeCommunities, type Member } from '../../../src/core/analysis/communities.ts';
import { componentSizes } from '../../../src/core/analysis/componentSizes.ts';
import { distinguishingTerms } from '../../../src/core/analysis/distinguishingTerms.ts';
import {
  agreement,
  detectCommunities,
  modularity,
  runsFor,
} from '../../../src/core/analysis/louvain.ts';
import type { Links } from '../../../src/core/graph/links.ts';
import { authorId } from '../../../src/core/model/ids.ts';
import { defaultOptions } from '../../../src/core/model/options.ts';
import { termTable } from '../../../src/core/text/termTable.ts';

/** Nodes are letters, edges pairs of them. */
const graphOf = (nodes: string, edges: readonly string[], weight = 1): Links => ({
  nodes: nodes.length,
  sources: Uint32Array.from(edges, (pair) => nodes.indexOf(pair[0] ?? '')),
  targets: Uint32Array.from(edges, (pair) => nodes.indexOf(pair[1] ?? '')),
  weights: Float64Array.from(edges, () => weight),
});
const members = ({ nodes }: Links): Member[] =>
  [...'abcdef']
    .slice(0, nodes)
    .map((name) => ({ id: authorId(name), name, standing: 0, texts: [] }));
const noTexts = termTable([]);

// Two triangles joined by one edge: m = 7; each triangle has 3 edges inside and degree 7.
// Q = 2 · (3/7 − (7/14)²) = 6/7 − 1/2 = 5/14.
const twoTriangles = graphOf('abcdef', ['ab', 'bc', 'ca', 'de', 'ef', 'fd', 'cd']);

describe('Louvain', () => {
  test('finds the two triangles, with the modularity worked out by hand', async () => {
    const { best, confidence, tied } = await detectCommunities(twoTriangles, defaultOptions);
    expect(best.membership).toEqual([1, 1, 1, 2, 2, 2]);
    expect(best.modularity).toBeCloseTo(5 / 14, 12);
    expect(confidence).toEqual([1, 1, 1, 1, 1, 1]);
    expect(tied).toBe(1);
  });

  test('confidence is the share of the others of a community that the runs put with a member', () => {
    // {a, b, c} and {d, e} in the best run; in the other one c is with d and e.
    const best = { membership: [1, 1, 1, 2, 2], sizes: [3, 2], modularity: 0.3 };
    const other = { membership: [2, 2, 1, 1, 1], sizes: [3, 2], modularity: 0.2 };
    // a: both of two others, then one of two: (1 + 1/2) / 2. c: both, then neither. d and e always.
    expect(agreement(best, [best, other])).toEqual([0.75, 0.75, 0.5, 1, 1]);
  });

  test('modularity counts weights and the resolution', () => {
    expect(modularity(graphOf('ab', ['ab'], 3), [1, 1], 1)).toBe(0);
    expect(modularity(twoTriangles, [1, 1, 1, 2, 2, 2], 2)).toBeCloseTo(6 / 7 - 1, 12);
    expect(modularity(graphOf('ab', []), [1, 2], 1)).toBe(0);
  });

  test('a small network gets the runs asked for, a large one fewer', () => {
    const large = { ...twoTriangles, nodes: 400_000 };
    expect([runsFor(twoTriangles, 20), runsFor(large, 20), runsFor(large, 3)]).toEqual([20, 7, 3]);
    expect(runsFor({ ...twoTriangles, nodes: 10_000_000 }, 20)).toBe(4);
  });

  test('is the same for the same seed', async () => {
    const first = await detectCommunities(twoTriangles, { ...defaultOptions, seed: 7 });
    expect(await detectCommunities(twoTriangles, { ...defaultOptions, seed: 7 })).toEqual(first);
  });
});

describe('what is said about communities', () => {
  test('clear structure is called clear', async () => {
    const { strength, communities } = await describeCommunities(
      twoTriangles,
      members(twoTriangles),
      noTexts,
      defaultOptions,
      'leaders',
    );
    expect(strength).toBe('clear');
    expect(communities.map(({ size }) => size)).toEqual([3, 3]);
    // c and d have three neighbours, the others two: they lead.
    expect(communities.map(({ leaders }) => leaders[0])).toEqual(['a:c', 'a:d']);
  });

  test('a clique does not divide, and is called weak', async () => {
    const clique = graphOf('abcd', ['ab', 'ac', 'ad', 'bc', 'bd', 'cd']);
    const { strength, verdict } = await describeCommunities(
      clique,
      members(clique),
      noTexts,
      defaultOptions,
      'leaders',
    );
    expect(strength).toBe('weak');
    expect(verdict).toContain('Q = 0.00');
  });

  test('a network without edges has nothing to divide', async () => {
    const empty = graphOf('ab', []);
    const found = await describeCommunities(
      empty,
      members(empty),
      noTexts,
      defaultOptions,
      'leaders',
    );
    expect(found).toMatchObject({ strength: 'none', modularity: 0 });
    expect(found.communities).toHaveLength(2);
    const none = graphOf('', []);
    expect(
      (await describeCommunities(none, [], noTexts, defaultOptions, 'terms')).communities,
    ).toEqual([]);
  });

  test('terms are those that a group has and the others have not', () => {
    const texts = termTable([
      'Looms\nlooms and cards',
      'Cards\nlooms with cards',
      'Entropy\nentropy of policies',
      'Policies\nentropy and cards',
    ]);
    const groups = [
      [0, 1],
      [2, 3],
    ];
    const [weaving, physics] = distinguishingTerms(groups, texts, 1);
    expect(weaving).toEqual(['loom']);
    expect(physics).toEqual(['entropy']);
  });
});

test('components are counted by falling size, single nodes among them', () => {
  expect(componentSizes(6, [1, 2, 4], [2, 3, 5])).toEqual([3, 2, 1]);
  expect(componentSizes(0, [], [])).toEqual([]);
});
