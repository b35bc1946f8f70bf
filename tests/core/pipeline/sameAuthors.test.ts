import { expect, test } from 'vitest';
import type { Author, Authorship } from '../../../src/core/model/author.ts';
import { authorId, paperId } from '../../../src/core/model/ids.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import type { FormerPositions } from '../../../src/core/pipeline/formerPositions.ts';
import { sameAuthors } from '../../../src/core/pipeline/sameAuthors.ts';

type Works = Readonly<Record<string, readonly string[]>>;
const noPlaces = { x: new Float64Array(), y: new Float64Array() };

const papersOf = (works: Works) => [...new Set(Object.values(works).flat())].sort();

function then(works: Works): FormerPositions {
  const papers = papersOf(works);
  const pairs = Object.values(works).flatMap((own, i) => own.map((p) => [i, papers.indexOf(p)]));
  return {
    authors: Object.keys(works).map((slug) => authorId(slug)),
    papers: papers.map((slug) => paperId(slug)),
    written: {
      author: Int32Array.from(pairs, ([a = 0]) => a),
      paper: Int32Array.from(pairs, ([, p = 0]) => p),
    },
    layouts: { authors: noPlaces, bipartite: noPlaces, papers: noPlaces },
  };
}

const now = (works: Works) => ({
  authors: Object.keys(works).map((slug) => ({ id: authorId(slug) })) as unknown as Author[],
  papers: papersOf(works).map((slug) => ({ id: paperId(slug) })) as unknown as Paper[],
  authorships: Object.entries(works).flatMap(([slug, own]) =>
    own.map((paper) => ({ author: authorId(slug), paper: paperId(paper) })),
  ) as unknown as Authorship[],
});

test('an id that nobody shares is one person, whatever was written since', () => {
  const found = sameAuthors(now({ ada: ['x'], ben: ['y'] }), then({ ben: ['z'], eve: ['y'] }));
  expect([...found]).toEqual([-1, 0]);
});

test('namesakes who are numbered anew are known by their papers', () => {
  const before = then({ wei: ['p', 'q'], 'wei-2': ['r'] });
  const after = now({ wei: ['p'], 'wei-2': ['q'], 'wei-3': ['r'] });
  expect([...sameAuthors(after, before)]).toEqual([0, -1, 1]);
  const back = sameAuthors(now({ wei: ['p', 'q'], 'wei-2': ['r'] }), {
    ...then({ wei: ['p'], 'wei-2': ['q'], 'wei-3': ['r'] }),
  });
  expect([...back]).toEqual([0, 2]);
});

test('whoever shares most papers comes first, and nobody is two', () => {
  const before = then({ wei: ['p'], 'wei-2': ['q', 'r', 's'] });
  const after = now({ wei: ['q', 'r'], 'wei-2': ['p', 's'] });
  expect([...sameAuthors(after, before)]).toEqual([1, 0]);
});

test('where papers are others, the number decides', () => {
  const before = then({ wei: ['p'], 'wei-2': ['q'] });
  expect([...sameAuthors(now({ wei: ['x'], 'wei-2': ['y'] }), before)]).toEqual([0, 1]);
});
