import Graph from 'graphology';
import { describe, expect, test } from 'vitest';
import { describeCommunities, type Member } from '../../../src/core/analysis/communities.ts';
import { componentSizes } from '../../../src/core/analysis/componentSizes.ts';
import { distinguishingTerms } from '../../../src/core/analysis/distinguishingTerms.ts';
import { detectCommunities, modularity } from '../../../src/core/analysis/louvain.ts';
import { authorId } from '../../../src/core/model/ids.ts';
import { defaultOptions } from '../../../src/core/model/options.ts';

function graphOf(nodes: string, edges: readonly string[], weight = 1): Graph {
  const graph = new Graph({ type: 'undirected' });
  for (const node of nodes) graph.addNode(`a:${node}`);
  for (const [a, b] of edges) graph.addEdge(`a:${a}`, `a:${b}`, { weight });
  return graph;
}
const members = (graph: Graph): Member[] =>
  graph.nodes().map((id) => ({ id: authorId(id.slice(2)), name: id, standing: 0, texts: [] }));

// Two triangles joined by one edge: m = 7; each triangle has 3 edges inside and degree 7.
// Q = 2 · (3/7 − (7/14)²) = 6/7 − 1/2 = 5/14.
const twoTriangles = graphOf('abcdef', ['ab', 'bc', 'ca', 'de', 'ef', 'fd', 'cd']);

describe('Louvain', () => {
  test('finds the two triangles, with the modularity worked out by hand', () => {
    const { best, confidence, tied } = detectCommunities(twoTriangles, defaultOptions);
    expect(best.membership).toEqual([1, 1, 1, 2, 2, 2]);
    expect(best.modularity).toBeCloseTo(5 / 14, 12);
    expect(confidence).toEqual([1, 1, 1, 1, 1, 1]);
    expect(tied).toBe(1);
  });

  test('modularity counts weights and the resolution', () => {
    expect(modularity(graphOf('ab', ['ab'], 3), [1, 1], 1)).toBe(0);
    expect(modularity(twoTriangles, [1, 1, 1, 2, 2, 2], 2)).toBeCloseTo(6 / 7 - 1, 12);
    expect(modularity(graphOf('ab', []), [1, 2], 1)).toBe(0);
  });

  test('is the same for the same seed', () => {
    const first = detectCommunities(twoTriangles, { ...defaultOptions, seed: 7 });
    expect(detectCommunities(twoTriangles, { ...defaultOptions, seed: 7 })).toEqual(first);
  });
});

describe('what is said about communities', () => {
  test('clear structure is called clear', () => {
    const { strength, communities } = describeCommunities(
      twoTriangles,
      members(twoTriangles),
      defaultOptions,
      'leaders',
    );
    expect(strength).toBe('clear');
    expect(communities.map(({ size }) => size)).toEqual([3, 3]);
    // c and d have three neighbours, the others two: they lead.
    expect(communities.map(({ leaders }) => leaders[0])).toEqual(['a:c', 'a:d']);
  });

  test('a clique does not divide, and is called weak', () => {
    const clique = graphOf('abcd', ['ab', 'ac', 'ad', 'bc', 'bd', 'cd']);
    const { strength, verdict } = describeCommunities(
      clique,
      members(clique),
      defaultOptions,
      'leaders',
    );
    expect(strength).toBe('weak');
    expect(verdict).toContain('Q = 0.00');
  });

  test('a network without edges has nothing to divide', () => {
    const empty = graphOf('ab', []);
    const found = describeCommunities(empty, members(empty), defaultOptions, 'leaders');
    expect(found).toMatchObject({ strength: 'none', modularity: 0 });
    expect(found.communities).toHaveLength(2);
    const none = new Graph({ type: 'undirected' });
    expect(describeCommunities(none, [], defaultOptions, 'terms').communities).toEqual([]);
  });

  test('terms are those that a group has and the others have not', () => {
    const groups = [
      ['Looms\nlooms and cards', 'Cards\nlooms with cards'],
      ['Entropy\nentropy of policies', 'Policies\nentropy and cards'],
    ];
    const [weaving, physics] = distinguishingTerms(groups, 1);
    expect(weaving).toEqual(['loom']);
    expect(physics).toEqual(['entropy']);
  });
});

test('components are counted by falling size, single nodes among them', () => {
  const edge = (pair: string) => ({ source: pair[0] ?? '', target: pair[1] ?? '' });
  expect(componentSizes([...'abcdef'], ['bc', 'cd', 'ef'].map(edge))).toEqual([3, 2, 1]);
  expect(componentSizes([], [])).toEqual([]);
});
