import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edgeWeight, projectCoauthorships } from '../../../src/core/graph/coauthorship.ts';
import { graphOfLinks, linksOf, weightedDegrees } from '../../../src/core/graph/links.ts';
import { smallCorpus } from '../../support/smallCorpus.ts';

const project = (rows: Parameters<typeof smallCorpus>[0], limit: number | null = null) => {
  const { papers, authors, authorships } = smallCorpus(rows);
  const { edges, papersOverLimit, authorLimit } = projectCoauthorships(
    authors,
    papers,
    authorships,
    limit,
  );
  const weights = Object.fromEntries(
    edges.map((e) => [`${e.source}-${e.target}`, [e.weightFull, e.weightFractional]]),
  );
  return { weights, edges, papersOverLimit, authorLimit, papers, authors, authorships };
};

describe('counting co-authorships', () => {
  // Perianes-Rodriguez, Waltman & van Eck 2016: D1 {A1,A2,A3}, D2 {A1,A3}, D3 {A2,A4}.
  // A1-A3: D1 adds 1/(3-1) = 0.5 and D2 adds 1/(2-1) = 1.
  test('agrees with the worked example of fractional counting', () => {
    const { weights } = project({
      D1: { authors: ['A1', 'A2', 'A3'] },
      D2: { authors: ['A1', 'A3'] },
      D3: { authors: ['A2', 'A4'] },
    });
    expect(weights).toEqual({
      'a:A1-a:A2': [1, 0.5],
      'a:A1-a:A3': [2, 1.5],
      'a:A2-a:A3': [1, 0.5],
      'a:A2-a:A4': [1, 1],
    });
  });

  test('unnamed co-authors are not forgotten: 2 named of 6 share 1/(6-1)', () => {
    const { weights } = project({ D1: { authors: ['A', 'B'], total: 6 } });
    expect(weights).toEqual({ 'a:A-a:B': [1, 0.2] });
  });

  test('a paper whose pairs would be too many makes none, and the limit that follows is told', () => {
    const crowd = Array.from({ length: 2100 }, (_, i) => `B${i}`);
    const found = project({ D1: { authors: ['A1', 'A2', 'A3'] }, D2: { authors: crowd } });
    expect(found.edges).toHaveLength(3);
    expect(found).toMatchObject({ papersOverLimit: 1, authorLimit: 3 });
    expect(project({ D1: { authors: ['A1', 'A2'] } })).toMatchObject({ authorLimit: null });
    expect(project({ D2: { authors: crowd } }, 25)).toMatchObject({ authorLimit: 25 });
  });

  test('papers over the limit make no edges and are counted, by their stated total', () => {
    const { weights, papersOverLimit } = project(
      { D1: { authors: ['A', 'B'], total: 30 }, D2: { authors: ['A', 'B'] } },
      25,
    );
    expect(weights).toEqual({ 'a:A-a:B': [1, 1] });
    expect(papersOverLimit).toBe(1);
  });

  test('an edge knows its papers and years; years that nobody states are left out', () => {
    const { edges } = project({
      D1: { authors: ['A', 'B'], year: 2001 },
      D2: { authors: ['B', 'A'], year: 1999 },
      D3: { authors: ['A', 'B'] },
      D4: { authors: ['A', 'C'] },
    });
    expect(edges[0]).toMatchObject({
      papers: ['p:D1', 'p:D2', 'p:D3'],
      firstYear: 1999,
      lastYear: 2001,
    });
    expect(edges[1]).not.toHaveProperty('firstYear');
  });

  test('fractional weights of an author add up to the number of papers with company', () => {
    const people = fc.uniqueArray(fc.constantFrom<string>('A', 'B', 'C', 'D', 'E'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 8 }), (lists) => {
        const { edges } = project(
          Object.fromEntries(lists.map((authors, i) => [`D${i}`, { authors }])),
        );
        for (const name of ['A', 'B', 'C', 'D', 'E']) {
          const degree = edges
            .filter(({ source, target }) => source === `a:${name}` || target === `a:${name}`)
            .reduce((sum, { weightFractional }) => sum + weightFractional, 0);
          const papers = lists.filter((list) => list.length > 1 && list.includes(name)).length;
          expect(degree).toBeCloseTo(papers, 9);
        }
      }),
    );
  });

  test('a graph holds every author, linked or not, and each link once', () => {
    const { authors, edges } = project({
      D1: { authors: ['A', 'B'] },
      D2: { authors: ['A', 'B', 'D'] },
      D3: { authors: ['C'] },
    });
    const links = linksOf(authors, edges, (edge) => edgeWeight(edge, 'full'));
    const graph = graphOfLinks(links);
    expect([graph.order, graph.size]).toEqual([4, 3]);
    expect(graph.neighbors(0)).toEqual(['1', '3']);
    // A and B wrote D1 and D2 together, D wrote D2 with each of them.
    expect([...weightedDegrees(links)]).toEqual([3, 3, 0, 2]);
  });
});
