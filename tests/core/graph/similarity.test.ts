import { describe, expect, test } from 'vitest';
import { linkSimilarPapers } from '../../../src/core/graph/similarity.ts';
import { smallCorpus } from '../../support/smallCorpus.ts';

const { papers } = smallCorpus({
  D1: { authors: [], text: 'Entropy collapse in policy gradients and entropy regularization' },
  D2: { authors: [], text: 'Policy gradients with entropy regularization' },
  D3: { authors: [], text: 'Weaving looms with punched cards' },
  D4: { authors: [], text: 'Punched cards for looms' },
  D5: { authors: [] },
});
const pairs = (threshold: number, neighbours: number) =>
  linkSimilarPapers(papers, threshold, neighbours).map(
    ({ source, target }) => `${source} ${target}`,
  );

describe('similarity of papers', () => {
  test('links papers that use the same telling words, whoever wrote them', () => {
    expect(pairs(0.2, 3)).toEqual(['p:D1 p:D2', 'p:D3 p:D4']);
  });
  test('is a cosine: between 0 and 1, and 1 for a text and itself', () => {
    const twice = smallCorpus({
      D1: { authors: [], text: 'Punched cards drive looms' },
      D2: { authors: [], text: 'Punched cards drive looms' },
      D3: { authors: [], text: 'Entropy of policies' },
    });
    const untitled = twice.papers.map((paper) => ({ ...paper, title: [] }));
    const edges = linkSimilarPapers(untitled, 0.01, 5);
    expect(edges).toHaveLength(1);
    expect(edges[0]?.similarity).toBeCloseTo(1, 12);
  });
  test('keeps the nearest only, and nothing below the threshold', () => {
    expect(pairs(0.99, 3)).toEqual([]);
    expect(pairs(0.2, 0)).toEqual([]);
  });
});
