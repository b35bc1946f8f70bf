import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkSimilarPapers } from '../../../src/core/graph/similarity.ts';
import { preferredText } from '../../../src/core/model/paper.ts';
import { termTable } from '../../../src/core/text/termTable.ts';
import { terms } from '../../../src/core/text/tokens.ts';
import { smallCorpus } from '../../support/smallCorpus.ts';

const { papers } = smallCorpus({
  D1: { authors: [], text: 'Entropy collapse in policy gradients and entropy regularization' },
  D2: { authors: [], text: 'Policy gradients with entropy regularization' },
  D3: { authors: [], text: 'Weaving looms with punched cards' },
  D4: { authors: [], text: 'Punched cards for looms' },
  D5: { authors: [] },
});
type Papers = typeof papers;

const link = (of: Papers, threshold: number, neighbours: number) =>
  linkSimilarPapers(of, termTable(of.map(preferredText)), threshold, neighbours);
const pairs = async (threshold: number, neighbours: number) =>
  (await link(papers, threshold, neighbours)).map(({ source, target }) => `${source} ${target}`);

/** Cosines of plain maps of weights, each pair by itself: slow, and as the definition says. */
function slowly(of: Papers, threshold: number, neighbours: number): Map<string, number> {
  const counts = of.map((paper) => {
    const count = new Map<string, number>();
    for (const term of terms(preferredText(paper))) count.set(term, (count.get(term) ?? 0) + 1);
    return count;
  });
  const having = (term: string) => counts.filter((count) => count.has(term)).length;
  const vectors = counts.map((count) => {
    const weighted = [...count].flatMap(([term, times]): [string, number][] => {
      const df = having(term);
      if (df > Math.max(2, of.length / 2)) return [];
      return [[term, (1 + Math.log(times)) * Math.log(1 + of.length / df)]];
    });
    const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0));
    return new Map(weighted.map(([term, weight]) => [term, weight / length]));
  });
  const cosine = (i: number, j: number) =>
    [...(vectors[i] ?? [])].reduce((sum, [t, w]) => sum + w * (vectors[j]?.get(t) ?? 0), 0);
  const edges = new Map<string, number>();
  for (const i of of.keys()) {
    [...of.keys()]
      .filter((j) => j !== i && cosine(i, j) > 0 && cosine(i, j) >= threshold)
      // What differs by rounding alone is as near.
      .sort((a, b) => Math.round((cosine(i, b) - cosine(i, a)) * 1e9) || a - b)
      .slice(0, neighbours)
      .forEach((j) => {
        const [a, b] = [Math.min(i, j), Math.max(i, j)];
        edges.set(`${of[a]?.id} ${of[b]?.id}`, cosine(a, b));
      });
  }
  return edges;
}

describe('similarity of papers', () => {
  test('links papers that use the same telling words, whoever wrote them', async () => {
    expect(await pairs(0.2, 3)).toEqual(['p:D1 p:D2', 'p:D3 p:D4']);
  });
  test('is a cosine: between 0 and 1, and 1 for a text and itself', async () => {
    const twice = smallCorpus({
      D1: { authors: [], text: 'Punched cards drive looms' },
      D2: { authors: [], text: 'Punched cards drive looms' },
      D3: { authors: [], text: 'Entropy of policies' },
    });
    const untitled = twice.papers.map((paper) => ({ ...paper, title: [] }));
    const edges = await link(untitled, 0.01, 5);
    expect(edges).toHaveLength(1);
    expect(edges[0]?.similarity).toBeCloseTo(1, 12);
  });
  test('keeps the nearest only, and nothing below the threshold', async () => {
    expect(await pairs(0.99, 3)).toEqual([]);
    expect(await pairs(0.2, 0)).toEqual([]);
  });
  test('links as the definition does, however texts repeat and differ', async () => {
    const word = fc.constantFrom('loom', 'card', 'entropy', 'policy', 'parser', 'tree', 'verb');
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 0, max: 4 }),
        async (texts, neighbours) => {
          const rows = texts.map((own, i) => [`D${i}`, { authors: [], text: own }] as const);
          const made = smallCorpus(Object.fromEntries(rows)).papers;
          // A threshold that no sum of such weights comes near.
          const found = await link(made, 0.0612, neighbours);
          const slow = slowly(made, 0.0612, neighbours);
          expect(found.map(({ source, target }) => `${source} ${target}`)).toEqual(
            [...slow.keys()].sort(),
          );
          for (const { source, target, similarity } of found) {
            expect(similarity).toBeCloseTo(slow.get(`${source} ${target}`) ?? 0, 9);
          }
        },
      ),
    );
  });
});
