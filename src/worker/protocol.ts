/** What the page and its worker say to each other. */

import type { AuthorMeasures } from '../core/analysis/measures/registry.ts';
import type { Summary } from '../core/analysis/summary.ts';
import type { Correction } from '../core/model/correction.ts';
import type { Filter } from '../core/model/filter.ts';
import type { AuthorId } from '../core/model/ids.ts';
import type { PipelineOptions } from '../core/model/options.ts';
import type { Progress } from '../core/model/progress.ts';
import type { UnitKind } from '../core/model/units.ts';
import type { CoarsePositions } from '../core/pipeline/coarsePositions.ts';
import type { PackedDataset } from '../core/pipeline/columns/packColumns.ts';
import type { ReadCorrections } from '../core/pipeline/correctionsFile.ts';
import type { ReadDataset } from '../core/pipeline/datasetFile.ts';
import type { FormerPositions } from '../core/pipeline/formerPositions.ts';
import type { NetworkOptions } from '../core/pipeline/rebuildNetworks.ts';
import type { writeThesaurus } from '../core/pipeline/thesaurus.ts';
import type { UnitColumns } from '../core/pipeline/units/unitColumns.ts';

import type { Adjacencies } from '../core/query/datasetIndex.ts';
import type { Group } from '../core/query/group/group.ts';
import type { GroupFacts } from '../core/query/group/groupFacts.ts';
import type { PathKind } from '../core/query/paths.ts';
import type { Review } from '../core/query/review.ts';
import type { Collaboration } from '../core/query/roster/collaboration.ts';
import type { RosterRow } from '../core/query/roster/matchRoster.ts';
import type { RosterEntry } from '../core/query/roster/readRoster.ts';
import type { SearchHit } from '../core/query/search.ts';
import type { FigureOptions } from '../core/scene/composeFigure.ts';
import type { Drawing } from '../core/scene/drawing.ts';
import type { PictureColumns } from '../core/scene/pictureColumns.ts';
import type { SceneOptions } from '../core/scene/scene.ts';
import type { ShownRows } from '../core/scene/shownRows.ts';
import type { Proposal } from './deskDatasets.ts';
import type { ExportAnswer, ExportQuestion } from './exportWork.ts';

/** A file of the page: a handle, which is cheap to keep and to send; only the worker reads it. */
export interface NamedFile {
  /** Relative to the folder that was opened. */
  readonly name: string;
  readonly file: File;
}

/** A dataset file: one that was opened, or what a server sends, as it comes. */
export interface DatasetSource {
  readonly contents: Blob | ReadableStream<Uint8Array>;
  /** 0 where nobody knows. */
  readonly bytes: number;
}

/** A worker's one job; then it holds the dataset and answers what is asked about it. */
export type WorkerRequest =
  | {
      readonly kind: 'build';
      readonly files: readonly NamedFile[];
      readonly options: PipelineOptions;
      /** Where nodes were in the dataset that this one adds to. */
      readonly former?: FormerPositions | undefined;
      /** What was said by hand about who is who. */
      readonly corrections: readonly Correction[];
    }
  | { readonly kind: 'read'; readonly dataset: DatasetSource }
  | {
      readonly kind: 'rebuild';
      readonly options: NetworkOptions;
      /** Here a packed dataset comes, and nothing else. */
      readonly from: MessagePort;
    };

/** How a job is going: what the pipeline says, and which of its stages this is. */
export interface JobProgress extends Progress {
  /** Counted from 1. */
  readonly step: number;
  readonly steps: number;
}

/** What a file says beside its dataset. */
export type FileFacts = Omit<ReadDataset, 'dataset'>;

/**
 * Any number of `progress` and `positions`, then one of the others. A dataset goes by packed columns: as objects a
 * large one would keep the page busy for half a minute.
 */
export type WorkerReply =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'positions'; readonly positions: CoarsePositions }
  | {
      readonly kind: 'done';
      readonly dataset: PackedDataset;
      readonly summary: Summary;
      /** Where it was read rather than made. */
      readonly file: FileFacts | undefined;
    }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** What the page asks about the dataset. Of questions of one kind the newest counts. */
export type Question =
  | { readonly kind: 'picture'; readonly options: SceneOptions }
  /** Another picture on screen does not make moot the one that is being saved. */
  | { readonly kind: 'figure'; readonly options: SceneOptions; readonly measures: FigureOptions }
  /** A network of units, for views that draw one. */
  | { readonly kind: 'units'; readonly of: UnitKind }
  | { readonly kind: 'search'; readonly query: string; readonly limit: number }
  | { readonly kind: 'prepare-search' }
  /** For `DatasetIndex.keep`. */
  | { readonly kind: 'adjacencies' }
  /** All measures of all authors. */
  | { readonly kind: 'measures' }
  /** A way between two authors of the co-authorship network. */
  | {
      readonly kind: 'path';
      readonly from: AuthorId;
      readonly to: AuthorId;
      readonly by: PathKind;
    }
  /** Which rows a filter leaves. */
  | { readonly kind: 'shown-rows'; readonly filter: Filter }
  /** What there is to say about some nodes taken together. */
  | { readonly kind: 'group'; readonly group: Group }
  /** What is open to doubt, of those whose names hold some words. */
  | { readonly kind: 'review'; readonly words: string; readonly most: number }
  /** Who of a roster is among the authors. */
  | { readonly kind: 'roster'; readonly entries: readonly RosterEntry[] }
  /** How these authors write among themselves and with others. */
  | { readonly kind: 'collaboration'; readonly members: readonly AuthorId[] }
  /** What corrections change in the dataset as it was opened; nothing is changed by asking. */
  | { readonly kind: 'correct'; readonly corrections: readonly Correction[] }
  /** What a corrections file or a thesaurus says about the dataset as it is corrected now. */
  | { readonly kind: 'corrections-of-file'; readonly text: string }
  /** A thesaurus of all spellings. */
  | { readonly kind: 'thesaurus' }
  /** The dataset file of the dataset as it was opened. */
  | { readonly kind: 'dataset-file' }
  /** Data, networks and papers as files. */
  | ExportQuestion;

export interface Ask {
  readonly kind: 'ask';
  /** Higher than those of earlier questions. */
  readonly id: number;
  readonly question: Question;
}

/**
 * What the page tells the worker without asking: where everything was said, which corrections go by
 * and pictures do without; that the corrected dataset of the latest answer is shown now; and who else
 * needs it.
 */
export type Telling =
  | { readonly kind: 'provenance'; readonly columns: PackedDataset['columns'] }
  | { readonly kind: 'adopt' }
  /** Sends a copy of the dataset, as it is corrected now, to another worker. */
  | { readonly kind: 'hand-over'; readonly to: MessagePort };

export type Answer =
  | { readonly kind: 'picture'; readonly columns: PictureColumns }
  | { readonly kind: 'figure'; readonly drawing: Drawing }
  | { readonly kind: 'units'; readonly columns: UnitColumns }
  | { readonly kind: 'search'; readonly hits: readonly SearchHit[] }
  | { readonly kind: 'prepare-search' }
  | { readonly kind: 'adjacencies'; readonly adjacencies: Adjacencies }
  | { readonly kind: 'measures'; readonly measures: AuthorMeasures }
  | { readonly kind: 'path'; readonly nodes: readonly AuthorId[] | null }
  | { readonly kind: 'shown-rows'; readonly rows: ShownRows }
  | { readonly kind: 'group'; readonly facts: GroupFacts }
  | { readonly kind: 'review'; readonly review: Review }
  | { readonly kind: 'roster'; readonly rows: readonly RosterRow[] }
  | { readonly kind: 'collaboration'; readonly collaboration: Collaboration }
  | ({ readonly kind: 'correct' } & Proposal)
  | ({ readonly kind: 'corrections-of-file' } & ReadCorrections)
  | ({ readonly kind: 'thesaurus' } & ReturnType<typeof writeThesaurus>)
  | { readonly kind: 'dataset-file'; readonly file: Blob }
  | ExportAnswer;

/** Any number of answers that are not yet the last, then one of the last or none. */
export type AskReply =
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly answer: Answer;
      readonly last: boolean;
    }
  | { readonly kind: 'unanswered'; readonly id: number; readonly message: string };

const kindOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;

/** Whether a message is a request; the parts were checked by the types of the sender's build. */
export const isWorkerRequest = (value: unknown): value is WorkerRequest =>
  kindOf(value) === 'build' || kindOf(value) === 'read' || kindOf(value) === 'rebuild';

/** Whether a message is a reply; the worker checked the columns that it packed. */
export const isWorkerReply = (value: unknown): value is WorkerReply => {
  const kind = kindOf(value);
  return kind === 'progress' || kind === 'positions' || kind === 'done' || kind === 'failed';
};

/** Whether a message is a question; its parts come from the same build. */
export const isAsk = (value: unknown): value is Ask => kindOf(value) === 'ask';

/** Whether a message tells something. */
export const isTelling = (value: unknown): value is Telling =>
  kindOf(value) === 'provenance' || kindOf(value) === 'adopt' || kindOf(value) === 'hand-over';

/** Whether a message answers one. */
export const isAskReply = (value: unknown): value is AskReply =>
  kindOf(value) === 'answer' || kindOf(value) === 'unanswered';
