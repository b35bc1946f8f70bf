/** The pipeline's options as flags. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  defaultOptions,
  type Identity,
  identities,
  type Normalisation,
  type PipelineOptions,
} from '../core/model/options.ts';
import { type StageId, stages } from '../core/pipeline/runPipeline.ts';

/** What commander makes of the flags: absent where a flag was not given. */
export interface PipelineFlags {
  readonly identity: Identity;
  readonly counting: PipelineOptions['counting'];
  readonly maxAuthorsPerPaper?: number;
  readonly minPapersPerAuthor?: number;
  readonly minEdgeWeight?: number;
  readonly giantComponentOnly?: true;
  readonly normalisation?: Normalisation;
  readonly fileCommunities: boolean;
  readonly filePositions: boolean;
  readonly louvainResolution: number;
  readonly louvainRuns: number;
  readonly seed: number;
  readonly similarityThreshold: number;
  readonly similarityNeighbours: number;
  /** Files, in the order in which they were named. */
  readonly corrections?: readonly string[];
}

/** Accepts numbers in a range, given in the usual notation. */
export const numberBetween =
  (minimum: number, maximum: number, kind: 'whole' | 'any') =>
  (text: string): number => {
    const value = Number(text);
    const isNumber = text.trim() !== '' && Number.isFinite(value);
    if (!isNumber || value < minimum || value > maximum) {
      throw new InvalidArgumentError(`A number from ${minimum} to ${maximum} is expected.`);
    }
    if (kind === 'whole' && !Number.isInteger(value)) {
      throw new InvalidArgumentError('A whole number is expected.');
    }
    return value;
  };

/** Adds a flag for each option of the pipeline, and one for corrections. */
export function addPipelineFlags(command: Command): Command {
  const flag = (
    flags: string,
    description: string,
    parse: (text: string) => number,
    preset?: number,
  ) => {
    const option = new Option(flags, description).argParser(parse);
    command.addOption(preset === undefined ? option : option.default(preset));
  };
  command.addOption(
    new Option(
      '--identity <way>',
      'how much evidence makes names one person: much, what there is, or little',
    )
      .choices([...identities])
      .default(defaultOptions.identity),
  );
  command.addOption(
    new Option('--counting <method>', 'how a joint paper adds to the weight of an edge')
      .choices(['full', 'fractional'])
      .default(defaultOptions.counting),
  );
  flag(
    '--max-authors-per-paper <n>',
    'papers with more authors make no edges (default: no limit)',
    numberBetween(1, 1_000_000, 'whole'),
  );
  flag(
    '--min-papers-per-author <n>',
    'authors of fewer papers are left out of the co-authorship network',
    numberBetween(1, 1_000_000, 'whole'),
  );
  flag(
    '--min-edge-weight <x>',
    'lighter edges, as counted, are left out, and authors who have no other',
    numberBetween(0, 1_000_000, 'any'),
  );
  command.option('--giant-component-only', 'leave all but the largest component out');
  command.addOption(
    new Option(
      '--normalisation <way>',
      'communities and layout go by weights that are set against the totals of both ends',
    ).choices(['association-strength']),
  );
  command.option(
    '--no-file-communities',
    'look for communities even where a finished network has its own',
  );
  command.option(
    '--no-file-positions',
    'lay a finished network out anew even where it has positions',
  );
  flag(
    '--louvain-resolution <x>',
    'higher finds more and smaller communities',
    numberBetween(0.01, 100, 'any'),
    defaultOptions.louvainResolution,
  );
  flag(
    '--louvain-runs <n>',
    'runs of which the best is kept; large networks get fewer',
    numberBetween(1, 100, 'whole'),
    defaultOptions.louvainRuns,
  );
  flag(
    '--seed <n>',
    'seeds every random choice',
    numberBetween(0, 4_294_967_295, 'whole'),
    defaultOptions.seed,
  );
  flag(
    '--similarity-threshold <x>',
    'papers whose cosine is below are not linked',
    numberBetween(0, 1, 'any'),
    defaultOptions.similarityThreshold,
  );
  flag(
    '--similarity-neighbours <n>',
    'each paper is linked to at most so many nearest',
    numberBetween(0, 1000, 'whole'),
    defaultOptions.similarityNeighbours,
  );
  return command.option(
    '--corrections <file>',
    'who is who, as corrected in the page, or a VOSviewer thesaurus; may be given again',
    (file: string, before: readonly string[] = []) => [...before, file],
  );
}

/** The flags as options of the pipeline. */
export const toPipelineOptions = (flags: PipelineFlags): PipelineOptions => ({
  identity: flags.identity,
  counting: flags.counting,
  maxAuthorsPerPaper: flags.maxAuthorsPerPaper ?? null,
  ...(flags.minPapersPerAuthor === undefined
    ? {}
    : { minPapersPerAuthor: flags.minPapersPerAuthor }),
  ...(flags.minEdgeWeight === undefined ? {} : { minEdgeWeight: flags.minEdgeWeight }),
  ...(flags.giantComponentOnly ? { giantComponentOnly: true as const } : {}),
  ...(flags.normalisation === undefined ? {} : { normalisation: flags.normalisation }),
  ...(flags.fileCommunities ? {} : { fileCommunities: false as const }),
  ...(flags.filePositions ? {} : { filePositions: false as const }),
  louvainResolution: flags.louvainResolution,
  louvainRuns: flags.louvainRuns,
  seed: flags.seed,
  similarityThreshold: flags.similarityThreshold,
  similarityNeighbours: flags.similarityNeighbours,
});

/** `--until`, with the stages by name. */
export const untilOption = (): Option =>
  new Option('--until <stage>', 'stop after this stage; what later ones fill stays empty').choices(
    stages.map(({ id }) => id),
  );

export type { StageId };
