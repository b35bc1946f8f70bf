/**
 * Answers what the page asks about a dataset, a little at a time, so that a newer question is heard
 * while an older one is being worked on.
 */

import type { Dataset } from '../core/model/dataset.ts';
import { createSearch } from '../core/query/search.ts';
import { networkColumns } from '../core/scene/networkColumns.ts';
import { buffersOf, pictureColumns } from '../core/scene/pictureColumns.ts';
import { type Answer, type Ask, type AskReply, type Question, topicOf } from './protocol.ts';

export interface Desk {
  /** Answers, unless a newer question on the same topic comes first. */
  readonly take: (ask: Ask) => void;
}

/** What was found so far, as often as there is news; then all of it. */
type Work = Generator<Answer | undefined, Answer>;

/** Milliseconds of work between two looks at the post. */
const sliceTime = 16;

/** The quick before the slow, and before what nobody waits for. */
const inOrder = ['search', 'picture screen', 'picture figure', 'prepare-search'];

export function createDesk(
  dataset: Dataset,
  send: (reply: AskReply, buffers?: ArrayBuffer[]) => void,
): Desk {
  const begin = workOn(dataset);
  const tasks = new Map<string, { readonly id: number; readonly work: Work }>();
  let running = false;

  function workOnce(topic: string): void {
    const task = tasks.get(topic);
    if (!task) return;
    const { id, work } = task;
    const until = performance.now() + sliceTime;
    let news: Answer | undefined;
    try {
      do {
        const { done, value } = work.next();
        if (done) {
          tasks.delete(topic);
          const buffers = value.kind === 'picture' ? buffersOf(value.columns) : [];
          send({ kind: 'answer', id, answer: value, last: true }, buffers);
          return;
        }
        news = value ?? news;
      } while (performance.now() < until);
      if (news) send({ kind: 'answer', id, answer: news, last: false });
    } catch (error) {
      tasks.delete(topic);
      const message = error instanceof Error ? error.message : String(error);
      send({ kind: 'unanswered', id, message });
    }
  }

  async function run(): Promise<void> {
    running = true;
    for (;;) {
      // Messages that have come meanwhile are heard here.
      await new Promise((resolve) => setTimeout(resolve));
      const topic = inOrder.find((candidate) => tasks.has(candidate));
      if (!topic) break;
      workOnce(topic);
    }
    running = false;
  }

  return {
    take: ({ id, question }) => {
      tasks.set(topicOf(question), { id, work: begin(question) });
      if (!running) void run();
    },
  };
}

/** What is made once for a dataset serves all questions. */
function workOn(dataset: Dataset): (question: Question) => Work {
  let network: ReturnType<typeof networkColumns> | undefined;
  const search = createSearch(dataset);
  return function* (question) {
    switch (question.kind) {
      case 'picture': {
        network ??= networkColumns(dataset);
        yield undefined;
        return { kind: 'picture', columns: pictureColumns(dataset, network, question.options) };
      }
      case 'prepare-search': {
        for (const _ of search.prepare()) yield undefined;
        return { kind: 'prepare-search' };
      }
      case 'search': {
        const steps = search.steps(question.query, question.limit);
        let told = 0;
        for (;;) {
          const { done, value: hits } = steps.next();
          if (done) return { kind: 'search', hits };
          yield hits.length > told ? { kind: 'search', hits } : undefined;
          told = hits.length;
        }
      }
    }
  };
}
