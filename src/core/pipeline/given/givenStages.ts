/** What the stages after resolving make of a finished network, which has edges and needs no papers. */

import type { BuiltDataset, Dataset } from '../../model/dataset.ts';
import type { Issue } from '../../model/issue.ts';
import type { PipelineOptions } from '../../model/options.ts';
import { listed } from '../../text/wording.ts';
import type { CorrectionsInput } from '../correctionsInput.ts';
import { fileCommunities, hasFileCommunities } from './fileCommunities.ts';
import { filePositions, hasFilePositions } from './filePositions.ts';

/** Options about papers and names, which a finished network has none of, by what they are called. */
const aboutPapers = {
  maxAuthorsPerPaper: 'the limit on authors',
  minPapersPerAuthor: 'the least number of papers',
  minEdgeWeight: 'the least weight',
  giantComponentOnly: 'the largest component only',
} as const;

/**
 * The options without those that ask about papers, and an issue where one of these was set
 * (`options-about-papers`): least weights and components are filters of what is shown then.
 */
export function optionsOfGiven(
  options: PipelineOptions,
  corrections: readonly CorrectionsInput[] = [],
): {
  readonly options: PipelineOptions;
  readonly issues: readonly Issue[];
} {
  const { minPapersPerAuthor: _p, minEdgeWeight: _w, giantComponentOnly: _g, ...rest } = options;
  const { identity: _i, ...others } = rest;
  const set = [
    ...(options.maxAuthorsPerPaper === null ? [] : [aboutPapers.maxAuthorsPerPaper]),
    ...(['minPapersPerAuthor', 'minEdgeWeight', 'giantComponentOnly'] as const).flatMap((name) =>
      options[name] ? [aboutPapers[name]] : [],
    ),
    ...(options.counting === 'full' ? [] : ['the way of counting']),
    ...(corrections.some(saysSomething) ? ['corrections of who is who'] : []),
  ];
  return {
    options: { ...others, counting: 'full', maxAuthorsPerPaper: null },
    issues:
      set.length === 0
        ? []
        : [
            {
              severity: 'warning',
              code: 'options-about-papers',
              message: `A finished network was read, and no papers stand behind it: ${listed(set, 9)} had no effect. Weights are those of the file.`,
            },
          ],
  };
}

const saysSomething = (input: CorrectionsInput): boolean =>
  (input.kind === 'corrections' ? input.corrections : input.lines).length > 0;

/** Communities of the file in place of those that were found, where there are such. */
export const communitiesOfFile = (
  dataset: BuiltDataset,
): BuiltDataset['communities']['authors'] | undefined =>
  hasFileCommunities(dataset) ? fileCommunities(dataset) : undefined;

/** Places of the file, where there are such; there is no picture of papers. */
export function layoutsOfFile(dataset: Dataset): Dataset['layouts'] | undefined {
  if (!hasFilePositions(dataset)) return undefined;
  const authors = filePositions(dataset);
  return { authors, bipartite: authors, papers: { x: [], y: [] } };
}
