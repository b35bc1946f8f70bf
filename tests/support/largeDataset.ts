/**
 * Datasets of a real one's size and shape, made without building them, which takes minutes: a made
 * co-authorship network with its planted groups as communities, names, titles, dates and sources.
 */

import type { Author, Authorship } from '../../src/core/model/author.ts';
import type { BuiltDataset, Dataset } from '../../src/core/model/dataset.ts';
import { type AuthorId, authorId, type PaperId, paperId } from '../../src/core/model/ids.ts';
import type { CoauthorshipEdge, SimilarityEdge } from '../../src/core/model/network.ts';
import { defaultOptions } from '../../src/core/model/options.ts';
import type { Paper } from '../../src/core/model/paper.ts';
import { createRandom, type Random } from '../../src/core/model/random.ts';
import type { Claims, SourceRef } from '../../src/core/model/source.ts';
import { coauthorNetwork } from '../bench/madeNetworks.ts';
import { plantedPlaces } from './plantedPlaces.ts';
import { plantedStructure } from './plantedStructure.ts';

const file = 'made.bib';
const topics = 'graph model language network learning deep sparse corpus parsing neural'.split(' ');
const firstNames = 'Ada Bruno Clara David Elin Farid Greta Hugo Ines Jonas Karin Luis'.split(' ');
const syllables = 'ka lo mi ren ta vi son der ma chi zha ber gar ost el an ru du pe no'.split(' ');

const pad = (i: number) => String(i).padStart(6, '0');
const personId = (i: number): AuthorId => authorId(`${pad(i)}-made`);
const workId = (i: number): PaperId => paperId(`on-the-matter-${pad(i)}`);

/** A family name for each number: its digits in syllables, so that no two are equal. */
function familyName(i: number): string {
  let text = '';
  for (let rest = i + 400; rest > 0; rest = Math.floor(rest / syllables.length)) {
    text += syllables[rest % syllables.length] ?? '';
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const madeName = (i: number): string =>
  `${firstNames[(i * 7) % firstNames.length]} ${familyName(i)}`;

/** So many authors, a little more than four edges each; equal numbers give equal datasets. */
export function madeDataset(count: number): BuiltDataset {
  const network = coauthorNetwork(count);
  const { teams, groups } = network;
  const random = createRandom(1);
  const papers = teams.map((team, i) => madePaper(i, team.length, random));
  const lines = papers.map((paper) => paper.records[0]?.line ?? 1);
  const authorships = teams.flatMap((team, i) => authorshipsOf(team, i, lines[i] ?? 1));
  const authors = network.papers.map((written, i) => madeAuthor(i, written));
  const paperGroups = teams.map(([first = 0]) => groups[first] ?? 0);
  const layouts: Dataset['layouts'] = {
    authors: plantedPlaces(groups),
    bipartite: plantedPlaces([...groups, ...paperGroups]),
    papers: plantedPlaces(paperGroups),
  };
  return {
    format: 'coterie-dataset',
    version: 1,
    generator: '0',
    options: defaultOptions,
    files: [{ name: file, bytes: 0, format: 'bibtex', records: papers.length }],
    papers,
    authors,
    nearMisses: [],
    authorships,
    coauthorships: edgesOf(teams, papers),
    similarities: similaritiesOf(papers.length, random),
    communities: {
      authors: plantedStructure(groups, personId, familyName),
      papers: plantedStructure(paperGroups, workId, (i) => topics[i % topics.length] ?? ''),
    },
    layouts,
    papersOverAuthorLimit: 0,
    issues: [],
  };
}

function madePaper(i: number, team: number, random: Random): Paper {
  const below = (limit: number) => Math.floor(random() * limit);
  const line = 1 + 12 * i;
  const place: SourceRef = { file, line };
  const stated = <T>(value: T): Claims<T> => [{ value, basis: 'stated', sources: [place] }];
  const title = `On ${Array.from({ length: 8 }, () => topics[below(topics.length)]).join(' ')} ${i}`;
  return {
    id: workId(i),
    label: title,
    labelIsDerived: false,
    title: stated(title),
    abstract: [],
    date: stated({ year: 1990 + below(35), month: 1 + below(12) }),
    venue: stated(`Proceedings of the ${below(200)}th Meeting on ${topics[i % topics.length]}`),
    identifiers: stated({ scheme: 'doi', value: `10.1000/${i}` }),
    links: [],
    organisations: [],
    authorCount: [
      {
        value: team,
        basis: 'inferred',
        sources: [place],
        evidence: `${team} names are shown and none is said to be left out.`,
      },
    ],
    citations: [],
    comments: [],
    keywords: [],
    records: [{ ...place, format: 'bibtex', key: `key${i}` }],
    joins: [],
  };
}

function madeAuthor(i: number, written: number): Author {
  const name = madeName(i);
  return {
    id: personId(i),
    name,
    variants: [{ name, sources: [{ file, line: 1 + i }] }],
    identifiers: [],
    profile: { citations: [], hIndex: [], papers: [] },
    evidence: [`“${name}” is printed in ${written} places; equal names are taken for one person.`],
    flags: [],
  };
}

const authorshipsOf = (team: readonly number[], paper: number, line: number): Authorship[] =>
  team.map((author, at) => ({
    paper: workId(paper),
    author: personId(author),
    position: at + 1,
    printed: [
      { file, line, rawName: madeName(author), position: at + 1, recordKey: `key${paper}` },
    ],
  }));

/** The pairs of every team, by source, then target. */
function edgesOf(
  teams: readonly (readonly number[])[],
  papers: readonly Paper[],
): CoauthorshipEdge[] {
  const byPair = new Map<number, number[]>();
  const authors = teams.reduce((most, team) => Math.max(most, ...team), 0) + 1;
  for (const [paper, team] of teams.entries()) {
    for (const [at, a] of team.entries()) {
      for (const b of team.slice(at + 1)) {
        const pair = Math.min(a, b) * authors + Math.max(a, b);
        const joint = byPair.get(pair);
        if (joint) joint.push(paper);
        else byPair.set(pair, [paper]);
      }
    }
  }
  const pairs = [...byPair].sort(([a], [b]) => a - b);
  return pairs.map(([pair, joint]) => {
    const years = joint.map((paper) => papers[paper]?.date[0]?.value.year ?? 2000);
    return {
      source: personId(Math.floor(pair / authors)),
      target: personId(pair % authors),
      papers: joint.map(workId),
      weightFull: joint.length,
      weightFractional: joint.reduce(
        (sum, paper) => sum + 1 / ((teams[paper]?.length ?? 2) - 1),
        0,
      ),
      firstYear: Math.min(...years),
      lastYear: Math.max(...years),
    };
  });
}

/** Three later papers like each, anywhere, by source, then target. */
function similaritiesOf(papers: number, random: Random): SimilarityEdge[] {
  return Array.from({ length: Math.max(0, papers - 1) }, (_, i) => {
    const others = Array.from({ length: 3 }, () => i + 1 + Math.floor(random() * (papers - 1 - i)));
    return [...new Set(others)]
      .sort((a, b) => a - b)
      .map((j) => ({ source: workId(i), target: workId(j), similarity: random() }));
  }).flat();
}
