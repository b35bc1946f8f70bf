/**
 * Keeps what is done in the browser's database, shortly after each change. Each tab has a work of its
 * own; a dataset file is written once, after that what was done with it alone.
 */

import { CancelledError } from '../../core/model/progress.ts';
import type { NamedFile } from '../../worker/protocol.ts';
import { type AppState, useApp } from '../appStore.ts';
import { isUnsaved } from '../correctionsSlice.ts';
import { workOf } from '../work.ts';
import { workParts } from '../workParts.ts';
import type { KeepTrouble } from './keepSlice.ts';
import { datasetFileOf, givenFileOf, headOf, nameOf } from './project.ts';
import { claimWork, newWorkId, noteKeepsAny, noteWork, openWorks, releaseWork } from './tab.ts';
import {
  type KeptWork,
  listWorks,
  removeWorks,
  tooMany,
  type Written,
  writeWork,
} from './works.ts';

/** Milliseconds between a change and its being kept. */
const delay = 250;
/** Documents are kept beside what was made of them up to so many bytes. */
const mostSources = 100_000_000;

type Ready = AppState & { readonly data: { readonly kind: 'ready' } };

const isReady = (state: AppState): state is Ready => state.data.kind === 'ready';

/** This tab's work as it is kept; null while nothing is. */
let own: KeptWork | null = null;
/** The papers that it is about. */
let ownLineage = 0;
/** The dataset whose file is kept under `own.dataset`. */
let keptDataset: object | null = null;
let keptHead = '';
/** The head of the latest project file that was saved. */
let savedHead = '';
/** Of the dataset beside the page. */
let served: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let queue: Promise<void> = Promise.resolve();
let told: KeepTrouble | null = null;
let persisted = false;
let started = false;

/** What was made by hand, and stands in no document. */
const isHandmade = (state: Ready): boolean =>
  state.past.length > 0 || Object.keys(workOf(state).parts).length > 0;

/** What the address and the dataset beside the page do not bring back. */
const isWorthKeeping = (state: Ready): boolean =>
  state.data.origin === 'opened' || state.data.fingerprint !== served || isHandmade(state);

/** The work that is shown as it was kept. */
export interface TakenUp {
  readonly work: KeptWork;
  readonly opened: object;
  readonly head: string;
}

/** Whether something would be lost if nothing were kept: it is in no file. */
const isAtStake = (state: Ready): boolean =>
  (isUnsaved(state) || Object.keys(workOf(state).parts).length > 0) &&
  (savedHead === '' || headOf(state) !== savedHead);

/** Begins to keep; once. `beside`: the fingerprint of the dataset beside the page, if another one is shown. */
export function startKeeper(taken: TakenUp | null = null, beside?: string): void {
  if (started) return;
  started = true;
  const state = useApp.getState();
  noteServed(state);
  if (beside !== undefined) served = beside;
  if (taken && isReady(state)) {
    own = taken.work;
    ownLineage = state.data.lineage;
    keptDataset = taken.opened;
    keptHead = taken.head;
    useApp.setState({ kept: 'kept' });
  }
  useApp.subscribe(hear);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void flush();
  });
  window.addEventListener('pagehide', () => void flush());
  notice(state);
}

function noteServed(state: AppState): void {
  if (isReady(state) && state.data.origin === 'served') served = state.data.fingerprint ?? null;
}

const changes = (state: AppState, before: AppState): boolean =>
  state.past !== before.past ||
  state.savedCorrections !== before.savedCorrections ||
  state.data !== before.data ||
  workParts.some(({ key }) => state[key] !== before[key]);

function hear(state: AppState, before: AppState): void {
  if (!changes(state, before)) return;
  if (!isReady(before)) noteServed(state);
  if (isReady(before) && isReady(state) && before.data.lineage !== state.data.lineage) {
    // Other papers: the former work stays as it was, and these are another one.
    queue = queue
      .then(() => (own && keptDataset === before.data.opened ? keep(before) : undefined))
      .then(() => turnTo(state.data.lineage));
  }
  notice(state);
}

/** Works that were left for other papers, by the papers: undo brings them back. */
const left = new Map<number, { readonly work: KeptWork; dataset: object | null; head: string }>();

async function turnTo(lineage: number): Promise<void> {
  if (own && own.version > 0) {
    left.set(ownLineage, { work: own, dataset: keptDataset, head: keptHead });
  }
  const former = left.get(lineage);
  left.delete(lineage);
  ownLineage = lineage;
  if (former && (await claimWork(former.work.id))) {
    [own, keptDataset, keptHead] = [former.work, former.dataset, former.head];
    noteWork(own.id);
    return;
  }
  [own, keptHead] = [null, ''];
  releaseWork();
  // Until these are kept, a reload has nothing to go on with.
  noteWork('fresh');
  const state = useApp.getState();
  if (isReady(state) && !isWorthKeeping(state))
    useApp.setState({ kept: 'nothing', atStake: false });
}

/** Something may have to be kept. */
function notice(state: AppState): void {
  if (!isReady(state)) return;
  if (!own && !isWorthKeeping(state)) return;
  clearTimeout(timer);
  timer = setTimeout(() => void flush(), delay);
  const atStake = isAtStake(state);
  if (state.kept === 'failed') useApp.setState({ atStake });
  else if (state.kept !== 'pending' || state.atStake !== atStake) {
    useApp.setState({ kept: 'pending', atStake });
  }
}

/** Keeps at once what is not kept yet. */
export function flush(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  queue = queue.then(() => {
    const state = useApp.getState();
    if (!isReady(state) || !(own || isWorthKeeping(state))) return undefined;
    // Other papers were opened while this waited; they have their own turn.
    return own && ownLineage !== state.data.lineage ? undefined : keep(state);
  });
  return queue;
}

/** A project file holds all that is shown. */
export function noteProjectSaved(head: string): void {
  savedHead = head;
  const state = useApp.getState();
  if (isReady(state)) useApp.setState({ atStake: isAtStake(state) });
}

async function keep(state: Ready): Promise<void> {
  const head = headOf(state);
  try {
    if (head !== keptHead || keptDataset !== state.data.opened || !own) await write(state, head);
    told = null;
    const now = useApp.getState();
    const current = isReady(now) && now.data.opened === state.data.opened && timer === undefined;
    if (current) useApp.setState({ kept: 'kept', atStake: false });
  } catch (error) {
    // The worker ended, as other papers were opened.
    if (error instanceof CancelledError) return;
    const trouble = troubleOf(error);
    useApp.setState({
      kept: 'failed',
      atStake: isAtStake(state),
      ...(told === trouble ? {} : { keepNews: { kind: 'trouble', trouble } }),
    });
    told = trouble;
  }
}

/** As this tab's work; as another one where somebody else has written to that. */
async function write(state: Ready, head: string): Promise<void> {
  const { data } = state;
  const { opened } = data;
  const base = own ?? (await takeNew(data.lineage));
  const same = base.dataset !== '' && keptDataset === opened;
  const { connection } = data;
  const file = same ? null : ((await givenFileOf(connection)) ?? (await datasetFileOf(connection)));
  const work: KeptWork = {
    ...base,
    savedAt: Date.now(),
    name: nameOf(opened),
    papers: data.dataset.papers.length,
    authors: data.dataset.authors.length,
    origin: data.origin,
    served: data.origin === 'served' ? served : null,
    pristine: data.origin === 'served' && data.fingerprint === served,
    dataset: same ? base.dataset : newWorkId(),
  };
  const written = await withRoom(() => writeWhole(work, head, file, data.files));
  if (written.became === 'written') {
    own = written.work;
    keptDataset = opened;
    keptHead = head;
    noteKeepsAny(true);
    noteWork(own.id);
    await tidy();
    await askToStay(state);
    return;
  }
  if (written.became === 'overtaken') {
    await takeNew(data.lineage, same ? base : null);
    useApp.setState({ keepNews: { kind: 'copy', name: work.name } });
  } else keptDataset = null;
  await write(state, head);
}

/** With the documents, if there is room for them and they are still where they were. */
async function writeWhole(
  work: KeptWork,
  head: string,
  file: Blob | null,
  documents: readonly NamedFile[],
): Promise<
  Exclude<Written, { became: 'written' }> | { readonly became: 'written'; readonly work: KeptWork }
> {
  const attempt = async (sources: readonly NamedFile[]) => {
    const all = sources.reduce((sum, source) => sum + source.file.size, file?.size ?? 0);
    const whole = file ? { ...work, bytes: all } : work;
    const written = await writeWork(whole, head, file && { file, sources });
    return written.became === 'written'
      ? { ...written, work: { ...whole, version: written.version } }
      : written;
  };
  const size = documents.reduce((sum, source) => sum + source.file.size, 0);
  if (!file || documents.length === 0 || size > mostSources) return attempt([]);
  return attempt(documents).catch((error: unknown) => {
    if (troubleOf(error) === 'forbidden') throw error;
    return attempt([]);
  });
}

/** Another work, with the dataset of `from`. */
async function takeNew(lineage: number, from: KeptWork | null = null): Promise<KeptWork> {
  const id = newWorkId();
  await claimWork(id);
  ownLineage = lineage;
  own = {
    ...{ id, version: 0, savedAt: 0, name: '', papers: 0, authors: 0, origin: 'opened' },
    ...{ served: null, pristine: false, dataset: from?.dataset ?? '', bytes: from?.bytes ?? 0 },
  };
  return own;
}

/** Where there is no room, the oldest works that nobody has open make some. */
async function withRoom<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (troubleOf(error) !== 'full') throw error;
      const open = await openWorks();
      const closed = (await listWorks()).filter(({ id }) => id !== own?.id && !open.has(id));
      const oldest = closed.at(-1);
      if (!oldest) throw error;
      await removeWorks([oldest.id]);
    }
  }
}

async function tidy(): Promise<void> {
  const gone = tooMany(await listWorks(), new Set([...(await openWorks()), own?.id ?? '']));
  if (gone.length > 0) await removeWorks(gone);
}

/** That the browser does not clear it when disks are full; asked when there is work of somebody's hand. */
async function askToStay(state: Ready): Promise<void> {
  if (persisted || !isHandmade(state)) return;
  persisted = true;
  await navigator.storage?.persist?.().catch(() => false);
}

function troubleOf(error: unknown): KeepTrouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'SecurityError' || name === 'InvalidStateError' || name === 'NotAllowedError'
    ? 'forbidden'
    : 'broken';
}

/** The work of this tab, which is not to be deleted. */
export const ownWorkId = (): string | null => own?.id ?? null;
