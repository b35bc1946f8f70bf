/** Brings back what was there before a reload or a crash, or what was done with these papers before. */

import { parseProjectHead } from '../../core/pipeline/projectFile.ts';
import { type OpenedDataset, readInWorker } from '../../worker/client.ts';
import type { AddressState } from '../address.ts';
import { useApp } from '../appStore.ts';
import type { Taken } from '../datasetSlice.ts';
import { startKeeper } from './keeper.ts';
import { headOf, noteGivenFile, prepareProject } from './project.ts';
import { claimWork, formerWork, noteKeepsAny, noteWork, wasWanted } from './tab.ts';
import { type KeptWork, listWorks, readWork } from './works.ts';

type Found = NonNullable<Awaited<ReturnType<typeof readWork>>>;

/** How the page was asked for. */
export interface Visit {
  readonly asked: AddressState;
  /** The address as it came; empty where it says nothing. */
  readonly address: string;
}

/** Shows a dataset of the person's own that this tab had before it was reloaded. False where it had none. */
export async function resumeOpened({ asked, address }: Visit): Promise<boolean> {
  const found = await formerOf('opened');
  if (!found) return false;
  if (isFollowed(address, found)) {
    noteWork('fresh');
    return false;
  }
  try {
    const opened = await readKept(found);
    const prepared = await prepareProject(opened, parseProjectHead(found.head), address);
    const { data, showDataset } = useApp.getState();
    if (data.kind !== 'loading') {
      // Other files were opened meanwhile.
      opened.connection.close();
      startKeeper();
      return true;
    }
    const { sources } = found.data;
    showDataset(opened, { origin: 'opened', files: sources, wanted: asked });
    prepared.after();
    await goOn(found.work);
    return true;
  } catch (error) {
    tellLost(found.work, error);
    return false;
  }
}

/** What was done with the dataset beside the page, in this tab before, or in one that is closed. */
export async function resumeServed(
  servedDataset: OpenedDataset,
  { address }: Visit,
): Promise<Taken | null> {
  const fingerprint = servedDataset.file?.fingerprint;
  const project = servedDataset.file?.project;
  const former = await formerOf('served');
  const found =
    former ?? (address === '' && formerWork() === null ? await lastOf(fingerprint) : null);
  const same = found !== null && found.work.served === fingerprint;
  const wanted = found !== null && wasWanted(found.work.id);
  if (!found || !(same || wanted)) {
    if (found) offer('changed', found.work);
    else if (address === '' && formerWork() === null) await offerOther();
    const prepared = project && (await prepareProject(servedDataset, project, address));
    return prepared ? { opened: servedDataset, after: prepared.after } : null;
  }
  try {
    const opened = found.work.pristine && same ? servedDataset : await readKept(found);
    const prepared = await prepareProject(opened, parseProjectHead(found.head), address);
    const after = () => {
      prepared.after();
      void goOn(found.work, fingerprint);
    };
    // What is beside the page is another network now, which this one has no more to do with.
    return { opened, origin: same ? 'served' : 'opened', files: found.data.sources, after };
  } catch (error) {
    tellLost(found.work, error);
    return null;
  }
}

/** The work of this tab before it was reloaded, if it is there and of that origin. */
async function formerOf(origin: KeptWork['origin']): Promise<Found | null> {
  const id = formerWork();
  if (id === null || id === 'fresh') return null;
  const found = await readWork(id).catch(() => null);
  return found?.work.origin === origin ? found : null;
}

/** Who follows a link to what is beside the page wants that, and not what this tab had before. */
const isFollowed = (address: string, { head }: Found): boolean =>
  address !== '' && !isReload() && !head.includes(JSON.stringify(address));

/** Rather than that an address was typed, or a link followed. */
const isReload = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate');

/** The newest work on the dataset beside the page that is open nowhere. */
async function lastOf(fingerprint: string | undefined): Promise<Found | null> {
  for (const work of await knownWorks()) {
    if (fingerprint === undefined || work.served !== fingerprint) continue;
    if (await claimWork(work.id)) return readWork(work.id).catch(() => null);
  }
  return null;
}

async function knownWorks(): Promise<readonly KeptWork[]> {
  const works = await listWorks().catch(() => []);
  if (works.length === 0) noteKeepsAny(false);
  return works;
}

function readKept({ data }: Found): Promise<OpenedDataset> {
  return readInWorker(
    { contents: data.file, bytes: data.file.size },
    {
      onProgress: (progress) => {
        if (useApp.getState().data.kind === 'loading') {
          useApp.setState({ data: { kind: 'loading', progress } });
        }
      },
    },
  ).then((opened) => {
    noteGivenFile(opened.connection, data.file);
    return opened;
  });
}

/** This tab does the work from now on; a copy of it where another tab has it open. */
async function goOn(work: KeptWork, fingerprint?: string): Promise<void> {
  const { id, name, savedAt } = work;
  const state = useApp.getState();
  const { data } = state;
  if (data.kind !== 'ready') return;
  // Another origin is worth writing at once.
  const head = data.origin === work.origin ? headOf({ ...state, data }) : '';
  if (await claimWork(id, true)) {
    noteWork(id);
    startKeeper({ work, head, opened: data.opened }, fingerprint);
    useApp.setState({
      keepNews: useApp.getState().keepNews ?? { kind: 'restored', name, savedAt },
    });
  } else {
    noteWork('fresh');
    startKeeper(null, fingerprint);
    useApp.setState({ keepNews: { kind: 'copy', name } });
  }
}

function offer(kind: 'other' | 'changed', { id, name, savedAt }: KeptWork): void {
  useApp.setState({ keepNews: { kind, id, name, savedAt } });
}

/** Papers of the person's own that were open last, in a tab that is closed. */
async function offerOther(): Promise<void> {
  const [last] = await knownWorks();
  if (last?.origin === 'opened') offer('other', last);
}

function tellLost({ name }: KeptWork, error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error);
  const message = `“${name}” could not be brought back. It stays in “Recent work”.`;
  useApp.setState({ keepNews: { kind: 'partly', message, details: [detail] } });
}
