/** The page's side of a worker that holds a dataset: questions, and the answers to the newest. */

import { CancelledError, UserError } from '../core/model/progress.ts';
import type { Adjacencies } from '../core/query/datasetIndex.ts';
import type { SearchHit } from '../core/query/search.ts';
import type { FigureOptions } from '../core/scene/composeFigure.ts';
import type { Drawing } from '../core/scene/drawing.ts';
import type { PictureColumns } from '../core/scene/pictureColumns.ts';
import type { SceneOptions } from '../core/scene/scene.ts';
import { type Answer, type AskReply, isAskReply, type Question } from './protocol.ts';

/** A newer question makes an older one of its kind moot: it rejects with CancelledError. */
export interface Connection {
  readonly picture: (options: SceneOptions) => Promise<PictureColumns>;
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
  /** Ends the worker. */
  readonly close: () => void;
}

interface Waiting {
  readonly kind: Question['kind'];
  readonly onNews: (answer: Answer) => void;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export function connect(worker: Worker): Connection {
  const waiting = new Map<number, Waiting>();
  let last = 0;

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
    close: () => {
      worker.terminate();
      giveUp(new CancelledError());
    },
  };
}

const otherAnswer = (): Error => new Error('The answer is to another question.');
