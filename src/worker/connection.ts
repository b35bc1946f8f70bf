/** The page's side of a worker that holds a dataset: questions, and the answers to the newest. */

import type { AuthorMeasures } from '../core/analysis/measures/registry.ts';
import type { Correction } from '../core/model/correction.ts';
import type { Filter } from '../core/model/filter.ts';
import type { AuthorId } from '../core/model/ids.ts';
import { CancelledError, UserError } from '../core/model/progress.ts';
import type { UnitKind } from '../core/model/units.ts';
import type { PackedDataset } from '../core/pipeline/columns/packColumns.ts';
import type { ReadCorrections } from '../core/pipeline/correctionsFile.ts';
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
import type { ExportQuestion, MadeFile } from './exportWork.ts';
import { type Answer, type AskReply, isAskReply, type Question, type Telling } from './protocol.ts';

/** A newer question makes an older one of its kind moot: it rejects with CancelledError. */
export interface Connection {
  readonly picture: (options: SceneOptions) => Promise<PictureColumns>;
  /** What a view of units draws; `unitDataset` opens it. */
  readonly units: (of: UnitKind) => Promise<UnitColumns>;
  readonly figure: (options: SceneOptions, measures: FigureOptions) => Promise<Drawing>;
  /** `onHits` is told what is found while it is found; the promise has all. */
  readonly search: (
    query: string,
    limit: number,
    onHits: (hits: readonly SearchHit[]) => void,
  ) => Promise<readonly SearchHit[]>;
  /** So that the first search need not wait. */
  readonly prepareSearch: () => void;
  /** Who is next to whom, for look-ups. */
  readonly adjacencies: () => Promise<Adjacencies>;
  /** All measures of all authors. */
  readonly measures: () => Promise<AuthorMeasures>;
  /** From one author to another, both included; null where no way leads there. */
  readonly path: (
    from: AuthorId,
    to: AuthorId,
    by: PathKind,
  ) => Promise<readonly AuthorId[] | null>;
  /** Which rows a filter leaves, for tables. */
  readonly shownRows: (filter: Filter) => Promise<ShownRows>;
  /** What there is to say about some nodes taken together. */
  readonly group: (group: Group) => Promise<GroupFacts>;
  /** What is open to doubt, the most important first, of those whose names hold the words. */
  readonly review: (words: string, most: number) => Promise<Review>;
  /** Who of a roster is among the authors, row by row. */
  readonly roster: (entries: readonly RosterEntry[]) => Promise<readonly RosterRow[]>;
  /** How authors write among themselves and with others. */
  readonly collaboration: (members: readonly AuthorId[]) => Promise<Collaboration>;
  /** What corrections would change in the dataset as it was opened. */
  readonly correct: (corrections: readonly Correction[]) => Promise<Proposal>;
  /** From now on questions are about the corrected dataset of the latest answer. */
  readonly adopt: () => void;
  /** What a corrections file or a thesaurus says about the dataset as it is now. */
  readonly correctionsOfFile: (text: string) => Promise<ReadCorrections>;
  /** A VOSviewer thesaurus of all spellings, and how many are left out as several bear them. */
  readonly thesaurus: () => Promise<{ readonly text: string; readonly leftOut: number }>;
  /** The dataset file of the dataset as it was opened; written by the worker. */
  readonly datasetFile: () => Promise<Blob>;
  /** Sends a copy of the dataset, as it is corrected now, to another worker. */
  readonly handOver: (to: MessagePort) => void;
  /** Files of data, made by the worker; those that are not named in `only` come without contents. */
  readonly exportFiles: (wanted: Omit<ExportQuestion, 'kind'>) => Promise<readonly MadeFile[]>;
  /** Ends the worker. */
  readonly close: () => void;
}

interface Waiting {
  readonly kind: Question['kind'];
  readonly onNews: (answer: Answer) => void;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** `provenance` are columns that the worker lacks; it gets them when it needs them. */
export function connect(worker: Worker, provenance: PackedDataset['columns']): Connection {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let hasProvenance = false;

  function take(reply: AskReply): void {
    const asked = waiting.get(reply.id);
    if (!asked) return;
    if (reply.kind === 'answer' && !reply.last) {
      asked.onNews(reply.answer);
      return;
    }
    waiting.delete(reply.id);
    if (reply.kind === 'answer') asked.resolve(reply.answer);
    else asked.reject(new Error(reply.message));
  }

  function giveUp(error: unknown, kind?: Question['kind']): void {
    for (const [id, asked] of waiting) {
      if (kind !== undefined && asked.kind !== kind) continue;
      waiting.delete(id);
      asked.reject(error);
    }
  }

  function ask(question: Question, onNews: (answer: Answer) => void = () => {}): Promise<Answer> {
    const { kind } = question;
    giveUp(new CancelledError(), kind);
    const id = ++last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { kind, onNews, resolve, reject });
      worker.postMessage({ kind: 'ask', id, question });
    });
  }

  const tell = (telling: Telling, handed: Transferable[] = []) =>
    worker.postMessage(telling, handed);

  function giveProvenance(): void {
    if (!hasProvenance) tell({ kind: 'provenance', columns: provenance });
    hasProvenance = true;
  }

  /** Asks what cannot be answered without provenance. */
  function askWhole(question: Question): Promise<Answer> {
    giveProvenance();
    return ask(question);
  }

  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isAskReply(data)) take(data);
  });
  worker.addEventListener('error', ({ message }) => {
    giveUp(new UserError('worker-failed', message || 'The worker ended. Reload.'));
  });

  return {
    picture: async (options) => {
      const answer = await ask({ kind: 'picture', options });
      if (answer.kind !== 'picture') throw otherAnswer();
      return answer.columns;
    },
    units: async (of) => {
      const answer = await askWhole({ kind: 'units', of });
      if (answer.kind !== 'units') throw otherAnswer();
      return answer.columns;
    },
    figure: async (options, measures) => {
      const answer = await ask({ kind: 'figure', options, measures });
      if (answer.kind !== 'figure') throw otherAnswer();
      return answer.drawing;
    },
    search: async (query, limit, onHits) => {
      const hitsOf = (answer: Answer) => (answer.kind === 'search' ? answer.hits : []);
      return hitsOf(await ask({ kind: 'search', query, limit }, (news) => onHits(hitsOf(news))));
    },
    prepareSearch: () => {
      ask({ kind: 'prepare-search' }).catch(() => undefined);
    },
    adjacencies: async () => {
      const answer = await ask({ kind: 'adjacencies' });
      if (answer.kind !== 'adjacencies') throw otherAnswer();
      return answer.adjacencies;
    },
    measures: async () => {
      const answer = await ask({ kind: 'measures' });
      if (answer.kind !== 'measures') throw otherAnswer();
      return answer.measures;
    },
    path: async (from, to, by) => {
      const answer = await ask({ kind: 'path', from, to, by });
      if (answer.kind !== 'path') throw otherAnswer();
      return answer.nodes;
    },
    shownRows: async (filter) => {
      const answer = await ask({ kind: 'shown-rows', filter });
      if (answer.kind !== 'shown-rows') throw otherAnswer();
      return answer.rows;
    },
    group: async (group) => {
      const answer = await ask({ kind: 'group', group });
      if (answer.kind !== 'group') throw otherAnswer();
      return answer.facts;
    },
    review: async (words, most) => {
      const answer = await askWhole({ kind: 'review', words, most });
      if (answer.kind !== 'review') throw otherAnswer();
      return answer.review;
    },
    roster: async (entries) => {
      const answer = await ask({ kind: 'roster', entries });
      if (answer.kind !== 'roster') throw otherAnswer();
      return answer.rows;
    },
    collaboration: async (members) => {
      const answer = await ask({ kind: 'collaboration', members });
      if (answer.kind !== 'collaboration') throw otherAnswer();
      return answer.collaboration;
    },
    correct: async (corrections) => {
      const answer = await askWhole({ kind: 'correct', corrections });
      if (answer.kind !== 'correct') throw otherAnswer();
      return answer;
    },
    adopt: () => tell({ kind: 'adopt' }),
    correctionsOfFile: async (text) => {
      const answer = await askWhole({ kind: 'corrections-of-file', text });
      if (answer.kind !== 'corrections-of-file') throw otherAnswer();
      return answer;
    },
    thesaurus: async () => {
      const answer = await ask({ kind: 'thesaurus' });
      if (answer.kind !== 'thesaurus') throw otherAnswer();
      return answer;
    },
    datasetFile: async () => {
      const answer = await askWhole({ kind: 'dataset-file' });
      if (answer.kind !== 'dataset-file') throw otherAnswer();
      return answer.file;
    },
    exportFiles: async (wanted) => {
      const answer = await askWhole({ kind: 'export', ...wanted });
      if (answer.kind !== 'export') throw otherAnswer();
      return answer.files;
    },
    handOver: (to) => {
      giveProvenance();
      tell({ kind: 'hand-over', to }, [to]);
    },
    close: () => {
      worker.terminate();
      giveUp(new CancelledError());
    },
  };
}

const otherAnswer = (): Error => new Error('The answer is to another question.');
