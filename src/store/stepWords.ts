/** What a step did, as undo and redo name it. */

import type { Filter } from '../core/model/filter.ts';
import { isAuthorId, isPaperId } from '../core/model/ids.ts';
import type { Moves } from '../core/model/moves.ts';
import { counted } from '../core/text/wording.ts';
import type { AppState } from './appStore.ts';
import { indexOf } from './derived.ts';

/** Steps of one topic that follow at once are one: a slider that is dragged, a word being typed. */
export interface StepWords {
  readonly label: string;
  /** Absent: never one with the step before. */
  readonly topic?: string;
}

export type ChoiceWords = (after: AppState, before: AppState) => StepWords;

const viewWords: Readonly<Record<string, string>> = { bipartite: 'authors and papers' };

export const wordsOfView: ChoiceWords = ({ view }) => ({
  label: `show ${viewWords[view] ?? view}`,
});

/** What people call the parts of a filter; others by their own names. */
const partWords: Readonly<Record<string, string>> = {
  leastWeight: 'least weight',
  leastSimilarity: 'least similarity',
  leastPapers: 'least papers',
  around: 'surroundings',
};

const changedKeys = (after: object, before: object): readonly string[] => {
  const [a, b] = [after, before] as Readonly<Record<string, unknown>>[];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => JSON.stringify(a?.[key]) !== JSON.stringify(b?.[key]),
  );
};

export const wordsOfFilter: ChoiceWords = ({ filter: after }, { filter: before }) => {
  const changed = changedKeys(after, before);
  if (Object.keys(after).length === 0 && Object.keys(before).length > 0) {
    return { label: 'show everything' };
  }
  const words = changed.map((key) => partWords[key] ?? key).join(', ');
  const gone =
    changed.length > 0 && changed.every((key) => after[key as keyof Filter] === undefined);
  return { label: gone ? `no filter by ${words}` : `filter by ${words}`, topic: changed.join() };
};

const nameOf = ({ data }: AppState, id: string): string => {
  if (data.kind !== 'ready') return id;
  const index = indexOf(data.dataset);
  if (isAuthorId(id)) return index.authors.get(id)?.name ?? id;
  return isPaperId(id) ? (index.papers.get(id)?.label ?? id) : id;
};

export const wordsOfMoves: ChoiceWords = (after, before) => {
  const views = changedKeys(after.moved, before.moved) as readonly (keyof AppState['moved'])[];
  const movesIn = ({ moved }: AppState, view: keyof AppState['moved']): Moves => moved[view] ?? {};
  const ids = views.flatMap((view) => changedKeys(movesIn(after, view), movesIn(before, view)));
  const [id = ''] = ids;
  const who = ids.length === 1 ? `“${nameOf(after, id)}”` : counted(ids.length, 'node');
  const back = views.every((view) => ids.every((one) => movesIn(after, view)[one] === undefined));
  // One that is nudged by keys moves many times.
  return back
    ? { label: `put ${who} back` }
    : { label: `move ${who}`, topic: `move ${ids.join()}` };
};
