/** What a step did, as undo and redo name it. */

import type { Filter } from '../core/model/filter.ts';
import { isAuthorId, isPaperId } from '../core/model/ids.ts';
import type { Moves } from '../core/model/moves.ts';
import { type ColourBy, measureOf, type SizeBy } from '../core/scene/choices.ts';
import { viewOf } from '../core/scene/views/registry.ts';
import { counted } from '../core/text/wording.ts';
import type { AppState } from './appStore.ts';
import { indexOf } from './derived.ts';
import type { Ready } from './formerDatasets.ts';

/** Steps of one topic that follow at once are one: a slider that is dragged, a word being typed. */
export interface StepWords {
  readonly label: string;
  /** Absent: never one with the step before. */
  readonly topic?: string;
  /** It goes on for so many milliseconds; a second where nothing is said. */
  readonly within?: number;
}

export type ChoiceWords = (after: AppState, before: AppState) => StepWords;

export const wordsOfView: ChoiceWords = ({ view }) => ({
  label: `show ${(view === 'table' ? 'Table' : viewOf(view).label).toLowerCase()}`,
});

/** `measure:k-core` → `k core`. */
const choiceWord = (choice: ColourBy | SizeBy): string =>
  (measureOf(choice) ?? choice).replaceAll('-', ' ');

export const wordsOfColour: ChoiceWords = ({ colourBy }) => ({
  label: `colour by ${choiceWord(colourBy)}`,
});

export const wordsOfSize: ChoiceWords = ({ sizeBy }) => ({
  label: `size by ${choiceWord(sizeBy)}`,
});

/** What people call the parts of a filter; others by their own names. */
const partWords: Readonly<Record<string, string>> = {
  paperCommunities: 'communities',
  text: 'words',
  hidden: 'hiding',
  off: 'switching parts on or off',
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
  if (Object.keys(after).length === 0 && changed.length > 1) {
    return { label: 'show everything' };
  }
  // Years that are played go on by themselves, slowly and in large networks more slowly.
  const rest = changed.join() === 'years' ? { within: 5000 } : {};
  const words = changed.map((key) => partWords[key] ?? key).join(', ');
  const gone =
    changed.length > 0 && changed.every((key) => after[key as keyof Filter] === undefined);
  return {
    label: gone ? `no filter by ${words}` : `filter by ${words}`,
    topic: changed.join(),
    ...rest,
  };
};

const nameOf = ({ data }: AppState, id: string): string => {
  if (data.kind !== 'ready') return id;
  const index = indexOf(data.dataset);
  if (isAuthorId(id)) return index.authors.get(id)?.name ?? id;
  return isPaperId(id) ? (index.papers.get(id)?.label ?? id) : id;
};

export const wordsOfMoves: ChoiceWords = (after, before) => {
  const views = changedKeys(after.moved, before.moved);
  const movesIn = ({ moved }: AppState, view: string): Moves => moved[view] ?? {};
  const ids = views.flatMap((view) => changedKeys(movesIn(after, view), movesIn(before, view)));
  const [id = ''] = ids;
  const who = ids.length === 1 ? `“${nameOf(after, id)}”` : counted(ids.length, 'node');
  const back = views.every((view) => ids.every((one) => movesIn(after, view)[one] === undefined));
  // One that is nudged by keys moves many times.
  return back
    ? { label: `put ${who} back` }
    : { label: `move ${who}`, topic: `move ${ids.join()}` };
};

/** What people call the options of a network; others by their own names. */
const optionWords: Readonly<Record<string, string>> = {
  maxAuthorsPerPaper: 'limit of authors per paper',
  louvainResolution: 'resolution',
  louvainRuns: 'runs',
  identity: 'evidence that joins names',
};

/** Another dataset is shown in place of one: built with other options, grown, or other files. */
export function wordsOfSwap(shown: Ready, former: Ready): string {
  const names = shown.files.map(({ name }) => name);
  const before = former.files.map(({ name }) => name);
  if (names.length === before.length && names.every((name, i) => name === before[i])) {
    const options = changedKeys(shown.dataset.options, former.dataset.options);
    const words = options.map((key) => optionWords[key] ?? key).join(', ');
    if (words !== '') return `change ${words}`;
  }
  const isGrown = before.length > 0 && before.every((name) => names.includes(name));
  const [first, ...others] = isGrown ? names.filter((name) => !before.includes(name)) : names;
  if (first === undefined) return 'open another dataset';
  const more = others.length > 0 ? ` and ${counted(others.length, 'more file')}` : '';
  return `${isGrown ? 'add' : 'open'} “${first}”${more}`;
}
