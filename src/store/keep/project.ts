/** What a person did with a dataset, as the head of a project file: written, and taken up again. */

import type { Dataset } from '../../core/model/dataset.ts';
import { type Project, writeProjectHead } from '../../core/pipeline/projectFile.ts';
import type { OpenedDataset } from '../../worker/client.ts';
import type { Connection } from '../../worker/connection.ts';
import { takeProposal } from '../../worker/takeProposal.ts';
import { type AppState, useApp } from '../appStore.ts';
import { indexOf } from '../derived.ts';
import { parseWork, restoreWork, workOf } from '../work.ts';

/** What a dataset is called: its one file, or how many there are. */
export function nameOf({ files }: Dataset): string {
  const [only] = files;
  if (!only) return 'no files';
  return files.length === 1 ? only.name : `${files.length} files`;
}

/** The first line of the project file of what is shown now. */
export function headOf(state: AppState & { readonly data: { readonly kind: 'ready' } }): string {
  const { version, address, parts } = workOf(state);
  const name = nameOf(state.data.opened);
  return writeProjectHead({ name, steps: state.past, work: { version, address, parts } });
}

const files = new WeakMap<Connection, Promise<Blob>>();

/** The dataset file of what is shown, as it was opened; written by the worker, once. */
export function datasetFileOf(connection: Connection): Promise<Blob> {
  const known = files.get(connection);
  if (known) return known;
  const made = connection.datasetFile();
  files.set(connection, made);
  made.catch(() => files.delete(connection));
  return made;
}

const given = new WeakMap<Connection, Blob>();

/** Takes note of the file that a dataset was read from, so that nobody need write it for keeping it. */
export function noteGivenFile(connection: Connection, file: Blob): void {
  given.set(connection, file);
}

/** That file; null where there is none, or where it cannot be read any more. */
export async function givenFileOf(connection: Connection): Promise<Blob | null> {
  const file = given.get(connection);
  if (!file) return null;
  try {
    await file.slice(0, 1).arrayBuffer();
    return file;
  } catch {
    given.delete(connection);
    return null;
  }
}

/** The project file of what is shown; null where nothing is. */
export async function projectFile(): Promise<{
  readonly name: string;
  readonly file: Blob;
  readonly head: string;
} | null> {
  const state = useApp.getState();
  const { data } = state;
  if (data.kind !== 'ready') return null;
  const head = headOf({ ...state, data });
  const stem = nameOf(data.opened)
    .replace(/\.[a-z0-9]{1,8}$/iu, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return {
    name: `${stem || 'project'}.coterie`,
    file: new Blob([head, await datasetFileOf(data.connection)]),
    head,
  };
}

/** What brings a project back as soon as its dataset is shown. */
export interface PreparedProject {
  readonly after: () => void;
}

/**
 * Works out what the corrections of a project change, so that the dataset is shown with them at once.
 * An address, where one is given, says how it is looked at.
 */
export async function prepareProject(
  opened: OpenedDataset,
  { name, steps, work: given, left }: Project,
  address = '',
): Promise<PreparedProject> {
  const { connection } = opened;
  const corrections = steps.flatMap((step) => step.corrections);
  const proposal = corrections.length > 0 ? await connection.correct(corrections) : null;
  const dataset = proposal && takeProposal(opened.dataset, proposal);
  if (dataset) indexOf(dataset).keep(proposal.adjacencies);
  const work = parseWork(given);
  const broken = work === null && Object.keys(given).length > 0;
  const details = [
    ...left,
    ...(broken ? ['How it was looked at cannot be read, and is as it usually is.'] : []),
  ];
  return {
    after: () => {
      const { data } = useApp.getState();
      if (data.kind !== 'ready' || data.connection !== connection) return;
      if (dataset) {
        connection.adopt();
        useApp.setState({ data: { ...data, dataset }, past: steps });
      }
      if (work) restoreWork(address === '' ? work : { ...work, address });
      if (details.length > 0) {
        const message = `A part of “${name}” could not be read.`;
        useApp.setState({ keepNews: { kind: 'partly', message, details } });
      }
    },
  };
}
