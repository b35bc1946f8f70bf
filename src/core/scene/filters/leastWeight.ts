/** Edges of some weight at least, and the nodes that have one. */

import { formatDecimal } from '../../text/wording.ts';
import { declarePart, type Given, type Standing } from './filterPart.ts';
import { numberUpTo } from './writtenNumbers.ts';

function keepEdges(standing: Standing, { ends, weightOf }: Given, least: number): void {
  standing.edges = standing.edges.filter((edge) => weightOf(edge) >= least);
  const linked = new Uint8Array(standing.kept.length);
  for (const edge of standing.edges) {
    linked[ends.source[edge] ?? 0] = 1;
    linked[ends.target[edge] ?? 0] = 1;
  }
  standing.kept.set(linked);
}

export const leastWeight = declarePart<'leastWeight'>({
  part: 'leastWeight',
  label: 'Weight of edges',
  key: 'weight',
  flag: 'least-weight',
  form: 'number',
  help: 'Co-authorship edges of this weight and more, above 0.',
  views: ['authors'],
  units: true,
  write: String,
  read: (text) => numberUpTo(text, 1e9),
  words: (least) => `edges of weight ${formatDecimal(least)} or more`,
  leave: (least, standing, given) => keepEdges(standing, given, least),
});

export const leastSimilarity = declarePart<'leastSimilarity'>({
  part: 'leastSimilarity',
  label: 'Similarity of papers',
  key: 'similarity',
  flag: 'least-similarity',
  form: 'number',
  help: 'Edges between papers of this similarity and more, above 0 to 1.',
  views: ['papers'],
  write: String,
  read: (text) => numberUpTo(text, 1),
  words: (least) => `similarities of ${formatDecimal(least)} or more`,
  leave: (least, standing, given) => keepEdges(standing, given, least),
});
