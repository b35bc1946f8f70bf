/**
 * One history of steps. Changes of the store are watched, so that whatever sets a part of the work
 * need not know of undo: a change of choices, a correction, or another dataset is a step.
 */

import type { AppState } from './appStore.ts';
import { formerDatasets, type Ready } from './formerDatasets.ts';
import type { Step } from './historySlice.ts';
import { wordsOfSwap } from './stepWords.ts';
import { workParts } from './workParts.ts';

/** Older steps are forgotten. Corrections stay in force. */
const mostSteps = 100;
/** Changes of one topic within so many milliseconds are one step, where they do not say otherwise. */
const together = 1000;

export interface History {
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

type Changes = Partial<AppState>;

const pick = (state: AppState, keys: readonly (keyof AppState)[]): Changes =>
  Object.fromEntries(keys.map((key) => [key, state[key]]));

const readyIn = ({ data }: Changes): Ready | null => (data?.kind === 'ready' ? data : null);

/** What comes and goes with a dataset. */
const withDataset = ['data', 'past', 'future', 'savedCorrections'] as const;

const allParts = workParts.map(({ key }) => key);

function choicesOf(after: AppState, before: AppState): Step | null {
  const changed = workParts.filter(({ key, step }) => step && after[key] !== before[key]);
  const words = changed.flatMap(({ step }) => step?.(after, before) ?? []);
  if (words.length === 0) return null;
  const keys = changed.map(({ key }) => key);
  // Each view has positions of its own, so that a camera belongs to it.
  if (keys.includes('view')) keys.push('camera');
  const [first, ...others] = words;
  return {
    label: words.map(({ label }) => label).join(', '),
    ...(first?.topic !== undefined && others.length === 0 ? first : {}),
    before: pick(before, keys),
    after: pick(after, keys),
  };
}

/** The step from one state to another; null where it is none, or was made by undo. */
function stepOf(after: AppState, before: AppState): Step | null {
  if (after.done !== before.done || after.undone !== before.undone) return null;
  const [shown, former] = [readyIn(after), readyIn(before)];
  if (!shown || !former) return null;
  if (shown.connection !== former.connection) {
    const keys = [...withDataset, ...allParts];
    return {
      label: wordsOfSwap(shown, former),
      before: pick(before, keys),
      after: pick(after, keys),
    };
  }
  if (after.past !== before.past) {
    const correction = after.past.at(-1);
    const isNew =
      after.past.length > before.past.length && !before.future.some((one) => one === correction);
    if (!isNew || !correction) return null;
    const keys = allParts.filter((key) => after[key] !== before[key]);
    const [was, is] = [pick(before, keys), pick(after, keys)];
    return { label: correction.label, correction, before: was, after: is };
  }
  return choicesOf(after, before);
}

/** Watches from the state `since` on. */
export function createHistory(
  get: () => AppState,
  set: (part: Changes) => void,
  subscribe: (listener: (state: AppState, before: AppState) => void) => unknown,
  since: AppState,
): History {
  const changes: [after: AppState, before: AppState][] = [];
  let turn: Promise<void> = Promise.resolve();
  let lastAt = Number.NEGATIVE_INFINITY;

  function add(step: Step): void {
    const { done, undone, future } = get();
    const last = done.at(-1);
    const now = performance.now();
    const one = last && step.topic !== undefined && last.topic === step.topic;
    const joined = one && undone.length === 0 && now - lastAt < (step.within ?? together);
    lastAt = now;
    const next = joined ? { ...step, before: last.before } : step;
    const others = joined ? done.slice(0, -1) : done;
    const nothing = JSON.stringify(next.before) === JSON.stringify(next.after) && joined;
    const steps = nothing ? others : [...others, next].slice(-mostSteps);
    set({ done: reachable(steps), undone: [], ...(future.length > 0 ? { future: [] } : {}) });
    formerDatasets.retain((former) =>
      steps.some(({ before }) => readyIn(before)?.connection === former.connection),
    );
  }

  /** From the last dataset on that is no longer there, nothing can be taken back. */
  function reachable(steps: readonly Step[]): readonly Step[] {
    const lost = steps.findLastIndex(({ before }) => {
      const former = readyIn(before);
      return former !== null && !formerDatasets.has(former);
    });
    return steps.slice(lost + 1);
  }

  function settle(): void {
    for (let change = changes.shift(); change; change = changes.shift()) {
      const before = change[1];
      const shown = readyIn(change[0])?.connection;
      let after = change[0];
      // What is set at once with another dataset, as its corrections and its work, belongs to it.
      while (
        shown &&
        shown !== readyIn(before)?.connection &&
        readyIn(changes[0]?.[0] ?? {})?.connection === shown
      ) {
        after = changes.shift()?.[0] ?? after;
      }
      // A dataset that is opened for the first time has no history.
      if (!readyIn(before)) continue;
      const step = stepOf(after, before);
      if (step) add(step);
    }
  }

  /** Other listeners hear of a change before they hear of the step that it was. */
  function watch(after: AppState, before: AppState): void {
    changes.push([after, before]);
    queueMicrotask(settle);
  }

  async function correct(step: Step, back: boolean): Promise<boolean> {
    const { undoCorrection, redoCorrection } = get();
    await (back ? undoCorrection() : redoCorrection());
    return get().past.some((one) => one === step.correction) !== back;
  }

  function swap(to: Ready): boolean {
    const shown = readyIn(get());
    if (!formerDatasets.has(to)) return false;
    formerDatasets.take(to);
    if (shown) formerDatasets.keep(shown);
    return true;
  }

  async function move(back: boolean): Promise<void> {
    settle();
    const { done, undone } = get();
    const step = (back ? done : undone).at(-1);
    if (!step) return;
    const target = back ? step.before : step.after;
    const dataset = readyIn(target);
    if (step.correction && !(await correct(step, back))) return;
    if (dataset && !swap(dataset)) return;
    settle();
    const others = dataset ? { news: null, identityDialog: null, pointedGroup: null } : {};
    const [from, onto] = back ? [done, undone] : [undone, done];
    const [left, grown] = [from.slice(0, -1), [...onto, step]];
    set({
      ...target,
      ...others,
      done: back ? left : grown,
      undone: back ? grown : left,
      saidAloud: false,
      said: `${back ? 'Undone' : 'Done again'}: ${step.label}.`,
    });
    lastAt = Number.NEGATIVE_INFINITY;
  }

  const inTurn = (back: boolean): Promise<void> => {
    turn = turn.then(() => move(back));
    return turn;
  };

  subscribe(watch);
  if (get() !== since) watch(get(), since);
  settle();
  return { undo: () => inTurn(true), redo: () => inTurn(false) };
}
