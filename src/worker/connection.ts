/** The page's side of a worker that holds a dataset: questions, and the answers to the newest. */

import { CancelledError, UserError } from '../core/model/progress.ts';
import type { SearchHit } from '../core/query/search.ts';
import type { PictureColumns } from '../core/scene/pictureColumns.ts';
import type { SceneOptions } from '../core/scene/scene.ts';
import {
  type Answer,
  type AskReply,
  isAskReply,
  type PictureUse,
  type Question,
  topicOf,
} from './protocol.ts';

/** A newer question makes an older one on the same topic moot: it rejects with CancelledError. */
export interface Connection {
  readonly picture: (options: SceneOptions, use?: PictureUse) => Promise<PictureColumns>;
  /** `onHits` is told what is found while it is found; the promise has all. */
  readonly search: (
    query: string,
    limit: number,
    onHits: (hits: readonly SearchHit[]) => void,
  ) => Promise<readonly SearchHit[]>;
  /** So that the first search need not wait. */
  readonly prepareSearch: () => void;
  /** Ends the worker. */
  readonly close: () => void;
}

interface Waiting {
  readonly topic: string;
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

  function giveUp(error: unknown, topic?: string): void {
    for (const [id, asked] of waiting) {
      if (topic !== undefined && asked.topic !== topic) continue;
      waiting.delete(id);
      asked.reject(error);
    }
  }

  function ask(question: Question, onNews: (answer: Answer) => void = () => {}): Promise<Answer> {
    const topic = topicOf(question);
    giveUp(new CancelledError(), topic);
    const id = ++last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { topic, onNews, resolve, reject });
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
    picture: async (options, use = 'screen') => {
      const answer = await ask({ kind: 'picture', use, options });
      if (answer.kind !== 'picture') throw new Error('The answer is to another question.');
      return answer.columns;
    },
    search: async (query, limit, onHits) => {
      const hitsOf = (answer: Answer) => (answer.kind === 'search' ? answer.hits : []);
      return hitsOf(await ask({ kind: 'search', query, limit }, (news) => onHits(hitsOf(news))));
    },
    prepareSearch: () => {
      ask({ kind: 'prepare-search' }).catch(() => undefined);
    },
    close: () => {
      worker.terminate();
      giveUp(new CancelledError());
    },
  };
}
