/** Has the worker find what corrections change, and shows that. */

import type { Correction, CorrectionOutcome } from '../core/model/correction.ts';
import { takeProposal } from '../worker/takeProposal.ts';
import type { AppState } from './appStore.ts';
import {
  type CorrectionNews,
  type CorrectionStep,
  correctionsIn,
  isUnsaved,
} from './correctionsSlice.ts';
import { indexOf } from './derived.ts';
import { followFilter, followMoves, followRoster, followSelection } from './follow.ts';

type Get = () => AppState;
type Set = (part: Partial<AppState>) => void;

/** Where the list would be, were this done. */
interface Course {
  readonly past: readonly CorrectionStep[];
  readonly future: readonly CorrectionStep[];
}

const listOf = (steps: readonly CorrectionStep[]): readonly Correction[] =>
  steps.flatMap(({ corrections }) => corrections);

/**
 * Shows the dataset under another list of corrections. `judge` says, by what became of each of the
 * list, what the person is told; where that is a refusal, all stays as it is.
 */
async function change(
  get: Get,
  set: Set,
  { past, future }: Course,
  judge: (outcomes: readonly CorrectionOutcome[]) => CorrectionNews,
): Promise<void> {
  const { data } = get();
  if (data.kind !== 'ready') return;
  const { connection, opened } = data;
  const proposal = await connection.correct(listOf(past));
  const news = judge(proposal.outcomes);
  const { data: now, selection, filter, moved, roster } = get();
  // Other files may have been opened meanwhile.
  if (now.kind !== 'ready' || now.connection !== connection) return;
  if (news.state === 'refused' || news.state === 'unchanged') {
    set({ news });
    return;
  }
  const dataset = takeProposal(opened, proposal);
  indexOf(dataset).keep(proposal.adjacencies);
  connection.adopt();
  set({
    data: { ...now, dataset },
    past,
    future,
    news,
    pointedGroup: null,
    selection: followSelection(selection, now.dataset, dataset),
    filter: followFilter(filter, now.dataset, dataset),
    moved: followMoves(moved, now.dataset, dataset),
    roster: followRoster(roster, now.dataset, dataset),
  });
}

const messagesOf = (outcomes: readonly CorrectionOutcome[]): readonly string[] => [
  ...new Set(outcomes.flatMap(({ issues }) => issues.map(({ message }) => message))),
];

/** `join “A” and “B”` → `Join “A” and “B”`. */
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A step of the person's own: all of it or nothing. */
export const doStep = (get: Get, set: Set, step: CorrectionStep): Promise<void> =>
  change(get, set, { past: [...get().past, step], future: [] }, (outcomes) => {
    const own = outcomes.slice(-step.corrections.length);
    const details = messagesOf(own);
    if (own.some(({ became }) => became === 'refused' || became === 'not-found')) {
      return { state: 'refused', message: `Not possible: ${step.label}.`, details };
    }
    if (own.every(({ became }) => became === 'in-order')) {
      return { state: 'unchanged', message: `So already: ${step.label}.`, details };
    }
    return {
      state: details.length > 0 ? 'partly' : 'done',
      message: capital(`${step.label}.`),
      details,
    };
  });

/** Takes back the last step; what was opened stays. */
export async function undoStep(get: Get, set: Set): Promise<void> {
  const { past, future } = get();
  const step = past.at(-1);
  if (!step) return;
  await change(get, set, { past: past.slice(0, -1), future: [step, ...future] }, () => ({
    state: 'done',
    message: `Undone: ${step.label}.`,
    details: [],
  }));
}

/** Does again what was undone last. */
export async function redoStep(get: Get, set: Set): Promise<void> {
  const { past, future } = get();
  const [step, ...rest] = future;
  if (!step) return;
  await change(get, set, { past: [...past, step], future: rest }, () => ({
    state: 'done',
    message: `Done again: ${step.label}.`,
    details: [],
  }));
}

/** Applies what of a file can be applied, as one step. */
export async function doStepFromFile(
  get: Get,
  set: Set,
  name: string,
  text: string,
): Promise<void> {
  const { data, past } = get();
  if (data.kind !== 'ready') return;
  const { corrections, issues } = await data.connection.correctionsOfFile(text);
  const label = `apply “${name}”`;
  const wasSaved = !isUnsaved(get()) && correctionsIn(get()).length === 0;
  const fromFile = issues.map(({ message }) => message);
  if (corrections.length === 0) {
    set({
      news: { state: 'unchanged', message: `“${name}” changes nothing.`, details: fromFile },
    });
    return;
  }
  const proposal = await data.connection.correct([...listOf(past), ...corrections]);
  const own = proposal.outcomes.slice(-corrections.length);
  // What is in order already need not be said again.
  const kept = corrections.filter((_, i) => own[i]?.became !== 'in-order');
  const changed = own.filter(({ became }) => became === 'changed').length;
  const news: CorrectionNews = {
    state: changed === corrections.length ? 'done' : 'partly',
    message: fileMessage(name, own),
    details: [...fromFile, ...messagesOf(own)],
  };
  if (changed === 0) {
    set({ news: { ...news, state: kept.length === 0 ? 'unchanged' : 'refused' } });
    return;
  }
  await change(get, set, { past: [...past, { label, corrections: kept }], future: [] }, () => news);
  if (wasSaved) get().noteSaved();
}

/** `“file.json”: 7 of 9 corrections applied, 1 was so already, 1 not found, 0 …`. */
function fileMessage(name: string, outcomes: readonly CorrectionOutcome[]): string {
  const count = (became: CorrectionOutcome['became']) =>
    outcomes.filter((outcome) => outcome.became === became).length;
  const parts = (
    [
      ['in-order', 'so already'],
      ['not-found', 'about people who are not found here'],
      ['refused', 'not possible'],
    ] as const
  ).flatMap(([became, words]) => (count(became) > 0 ? [`${count(became)} ${words}`] : []));
  const applied = `${count('changed')} of ${outcomes.length} corrections applied`;
  return `“${name}”: ${[applied, ...parts].join(', ')}.`;
}
