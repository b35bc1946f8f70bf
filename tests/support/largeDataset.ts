/** Datasets of a real one's size and shape, made without building them, which takes minutes. */

import type { Author, Authorship } from '../../src/core/model/author.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { type AuthorId, authorId, type PaperId, paperId } from '../../src/core/model/ids.ts';
import type {
  CoauthorshipEdge,
  CommunityStructure,
  Positions,
  SimilarityEdge,
} from '../../src/core/model/network.ts';
import { defaultOptions } from '../../src/core/model/options.ts';
import type { Paper } from '../../src/core/model/paper.ts';
import { createRandom } from '../../src/core/model/random.ts';
import type { Claims, SourceRef } from '../../src/core/model/source.ts';

const file = 'made.bib';
const words = 'graph model language network learning deep sparse corpus parsing neural'.split(' ');

/** So many papers of two to four authors each, one author a paper new. */
export function madeDataset(count: number): Dataset {
  const random = createRandom(1);
  const below = (limit: number) => Math.floor(random() * limit);
  const place = (line: number): SourceRef => ({ file, line });
  const stated = <T>(value: T, line: number): Claims<T> => [
    { value, basis: 'stated', sources: [place(line)] },
  ];
  const name = (i: number) => `Given${i % 97} Family${i}`;
  const authors: Author[] = [];
  const papers: Paper[] = [];
  const authorships: Authorship[] = [];
  const coauthorships: CoauthorshipEdge[] = [];
  const similarities: SimilarityEdge[] = [];
  const pad = (i: number) => String(i).padStart(6, '0');
  const [personId, workId] = [
    (i: number): AuthorId => authorId(`given-family-${pad(i)}`),
    (i: number): PaperId => paperId(`on-the-matter-${pad(i)}`),
  ];
  for (let i = 0; i < count; i++) {
    const line = 1 + below(count * 12);
    const title = `On ${Array.from({ length: 8 }, () => words[below(words.length)]).join(' ')} ${i}`;
    papers.push({
      id: workId(i),
      label: title,
      labelIsDerived: false,
      title: stated(title, line),
      abstract: [],
      date: stated({ year: 1990 + below(35), month: 1 + below(12) }, line),
      venue: stated(`Proceedings of the ${below(200)}th Meeting on ${words[i % 10]}`, line),
      identifiers: stated({ scheme: 'doi', value: `10.1000/${i}` }, line),
      links: [],
      organisations: [],
      authorCount: [
        {
          value: 3,
          basis: 'inferred',
          sources: [place(line)],
          evidence: '3 names are shown and none is said to be left out.',
        },
      ],
      citations: [],
      comments: [],
      keywords: [],
      records: [{ ...place(line), format: 'bibtex', key: `key${i}` }],
      joins: [],
    });
    const own = [...new Set([i, below(i + 1), below(i + 1)])].sort((a, b) => a - b);
    authors.push({
      id: personId(i),
      name: name(i),
      variants: [{ name: name(i), sources: [place(line)] }],
      identifiers: [],
      profile: { citations: [], hIndex: [], papers: [] },
      evidence: [`“${name(i)}” is printed in 3 places; equal names are taken for one person.`],
    });
    for (const [at, author] of own.entries()) {
      authorships.push({
        paper: workId(i),
        author: personId(author),
        position: at + 1,
        printed: [
          { ...place(line), rawName: name(author), position: at + 1, recordKey: `key${i}` },
        ],
      });
      for (const other of own.slice(at + 1)) {
        coauthorships.push({
          source: personId(author),
          target: personId(other),
          papers: [workId(i)],
          weightFull: 1,
          weightFractional: 1 / (own.length - 1),
          firstYear: 2000,
          lastYear: 2000,
        });
      }
    }
    for (let k = 0; k < 3 && i > 0; k++) {
      similarities.push({ source: workId(below(i)), target: workId(i), similarity: random() });
    }
  }
  const positions = (nodes: number): Positions => {
    const along = () =>
      Array.from({ length: nodes }, (_, i) => (i < 4000 ? below(800_000) / 100 - 4000 : null));
    return { x: along(), y: along() };
  };
  const structure: CommunityStructure = {
    communities: [],
    membership: papers.map(() => 1 + below(500)),
    confidence: papers.map(() => below(1000) / 1000),
    modularity: 0.5,
    louvainResolution: 1,
    runs: 20,
    tied: 1,
    strength: 'clear',
    verdict: '',
  };
  return {
    format: 'coterie-dataset',
    version: 1,
    generator: '0',
    options: defaultOptions,
    files: [{ name: file, bytes: 0, format: 'bibtex', records: count }],
    papers,
    authors,
    authorships,
    coauthorships,
    similarities,
    communities: { authors: structure, papers: structure },
    layouts: {
      authors: positions(count),
      bipartite: positions(2 * count),
      papers: positions(count),
    },
    papersOverAuthorLimit: 0,
    issues: [],
  };
}
