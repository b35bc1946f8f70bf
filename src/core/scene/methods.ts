/** The line under a picture that says how it was made. */

import type { Dataset } from '../model/dataset.ts';
import type { GivenNetwork } from '../model/givenNetwork.ts';
import type { CommunityStructure } from '../model/network.ts';
import { counted, formatCount, formatDecimal, listed, shortened } from '../text/wording.ts';
import type { ColourBy } from './choices.ts';
import type { SceneOptions, Shown } from './scene.ts';
import { viewOf } from './views/registry.ts';

/** Sources, counting, communities with their parameters, layout, what was left out, version. */
export function methodsLine(
  dataset: Dataset,
  { view, colourBy }: SceneOptions,
  shown: Shown,
  papersWithNamedAuthors: number,
): string {
  if (dataset.given) return methodsOfGiven(dataset, dataset.given, colourBy, shown);
  const { options, communities } = dataset;
  const unnamed = dataset.papers.length - papersWithNamedAuthors;
  const { base, units, one, many, network, unnamed: without } = viewOf(view);
  const nodes = dataset.authors.length;
  const normalised = options.normalisation ? ', normalised by association strength' : '';
  const named = units ? counted(nodes, one, many) : counted(nodes, 'named author');
  const parts: string[] = [
    `${counted(dataset.papers.length, 'paper')} and ${named} from ${sourceFiles(dataset)}: ${network}`,
  ];
  if (base !== 'papers' && (!units || units === 'communities')) {
    parts.push(
      options.identity === undefined
        ? 'equal names taken for one person'
        : `names joined by ${options.identity} evidence`,
    );
    const byHand = dataset.corrections?.length ?? 0;
    if (byHand > 0) parts.push(`${counted(byHand, 'correction')} by hand`);
  }
  if (base === 'authors') {
    parts.push(`${counted(dataset.coauthorships.length, 'edge')} by ${options.counting} counting`);
  } else if (view === 'bipartite') {
    parts.push(`${counted(dataset.authorships.length, 'authorship')}`);
  } else {
    parts.push(
      `${counted(dataset.similarities.length, 'edge')} by TF-IDF cosine of title and abstract, at least ${formatDecimal(options.similarityThreshold)}, at most ${options.similarityNeighbours} a paper`,
    );
  }
  if (colourBy === 'community' || units === 'communities') {
    parts.push(
      view === 'papers'
        ? louvain(dataset, communities.papers, 'weighted by similarity')
        : louvain(dataset, communities.authors, `${options.counting} counting${normalised}`),
    );
  }
  parts.push(`force-directed multilevel layout${base === 'authors' ? normalised : ''}`);
  if (shown.note !== undefined) parts.push(shown.note.replace('Shown', 'shown'));
  if (base === 'authors' && unnamed > 0) {
    parts.push(`${counted(unnamed, 'paper')} ${without} not shown`);
  }
  if (view !== 'papers' && dataset.papersOverAuthorLimit > 0) {
    const limit = dataset.authorLimit ?? options.maxAuthorsPerPaper ?? 0;
    parts.push(
      units
        ? `${counted(dataset.papersOverAuthorLimit, 'paper')} of too many authors or ${many} made no edges`
        : `${counted(dataset.papersOverAuthorLimit, 'paper')} with more than ${formatCount(limit)} authors made no co-authorship edges`,
    );
  }
  const { leftOut } = dataset;
  if (base === 'authors' && leftOut) {
    parts.push(
      `${counted(leftOut.authors, 'author')} and ${counted(leftOut.edges, 'edge')} left out of the network (${listed(restrictionWords(options))})`,
    );
  }
  parts.push(`Coterie ${dataset.generator.replace(/^\D*/u, '')}`);
  return `${parts.join('; ')}.`;
}

/** More are counted only: readers of a figure do not go through lists. */
const mostFiles = 3;
const longestName = 60;

function sourceFiles({ files }: Dataset): string {
  const count = counted(files.length, 'file');
  if (files.length === 0 || files.length > mostFiles) return count;
  return `${count} (${listed(files.map(({ name }) => shortened(name, longestName)))})`;
}

/** Of a finished network: what came of its file, and what was made of it. */
function methodsOfGiven(
  dataset: Dataset,
  given: GivenNetwork,
  colourBy: ColourBy,
  shown: Shown,
): string {
  const { authors, coauthorships, communities, options, files } = dataset;
  const normalised = options.normalisation ? ', normalised by association strength' : '';
  const structure = communities.authors;
  const both = given.directed ? ', both directions added up' : '';
  return `${[
    `Finished network of ${counted(authors.length, 'node')} and ${counted(coauthorships.length, 'edge')} from ${listed(files.map(({ name }) => name))}; no papers known`,
    `weights of the file${both}`,
    ...(colourBy === 'community'
      ? [
          structure.runs === 0 && structure.strength !== 'none'
            ? `${counted(structure.communities.length, 'community', 'communities')} of the file (Q = ${formatDecimal(structure.modularity, 3)})`
            : louvain(dataset, structure, `weights of the file${normalised}`),
        ]
      : []),
    given.positions && options.filePositions !== false
      ? 'positions of the file'
      : `force-directed multilevel layout${normalised}`,
    ...(shown.note === undefined ? [] : [shown.note.replace('Shown', 'shown')]),
    `Coterie ${dataset.generator.replace(/^\D*/u, '')}`,
  ].join('; ')}.`;
}

/** What the options leave out of the co-authorship network, one phrase for each that does. */
export const restrictionWords = ({
  minPapersPerAuthor = 0,
  minEdgeWeight = 0,
  giantComponentOnly,
}: Dataset['options']): readonly string[] => [
  ...(minPapersPerAuthor > 1 ? [`authors of fewer than ${minPapersPerAuthor} papers`] : []),
  ...(minEdgeWeight > 0 ? [`edges lighter than ${formatDecimal(minEdgeWeight)}`] : []),
  ...(giantComponentOnly ? ['all but the largest component'] : []),
];

function louvain(dataset: Dataset, structure: CommunityStructure, weights: string): string {
  if (structure.strength === 'none') return 'no communities, since there are no edges';
  const { louvainResolution, runs, modularity } = structure;
  return (
    `${counted(structure.communities.length, 'community', 'communities')} by Louvain ` +
    `(${weights}, resolution ${formatDecimal(louvainResolution)}, best of ${runs} runs, ` +
    `seed ${dataset.options.seed}, Q = ${formatDecimal(modularity, 3)}` +
    `${structure.strength === 'weak' ? ', weak' : ''})`
  );
}
