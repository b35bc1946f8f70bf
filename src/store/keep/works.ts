/** Kept works: listed, read, written so that no tab writes over another's, dropped when there are many. */

import type { NamedFile } from '../../worker/protocol.ts';
import { asked, type Stores, transact } from './database.ts';

/** What a list shows of a work; what was done stands in a head, as in a project file. */
export interface KeptWork {
  /** Of the tab that does it. */
  readonly id: string;
  /** Rises with each writing, so that who wrote in between is noticed. */
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly name: string;
  readonly papers: number;
  readonly authors: number;
  readonly origin: 'served' | 'opened';
  /** The fingerprint of the dataset beside the page that it began with. */
  readonly served: string | null;
  /** The dataset is that one, rather than made from it. */
  readonly pristine: boolean;
  /** The key of its dataset. */
  readonly dataset: string;
  /** Of dataset and documents. */
  readonly bytes: number;
}

export interface KeptDataset {
  readonly file: Blob;
  /** The documents that it was built from, where they were kept. */
  readonly sources: readonly NamedFile[];
}

/** Kept works beyond these are dropped, oldest first; those that are open never are. */
const mostWorks = 20;
const mostBytes = 1_000_000_000;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const count = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** From the database, which another version of this page may have written. */
function parseKept(value: unknown): KeptWork[] {
  if (typeof value !== 'object' || value === null) return [];
  const given = value as Partial<Record<keyof KeptWork, unknown>>;
  if (typeof given.id !== 'string' || typeof given.dataset !== 'string') return [];
  return [
    {
      id: given.id,
      version: count(given.version),
      savedAt: count(given.savedAt),
      name: text(given.name),
      papers: count(given.papers),
      authors: count(given.authors),
      origin: given.origin === 'served' ? 'served' : 'opened',
      served: typeof given.served === 'string' ? given.served : null,
      pristine: given.pristine === true,
      dataset: given.dataset,
      bytes: count(given.bytes),
    },
  ];
}

/** All of them, the newest first. */
export const listWorks = (): Promise<readonly KeptWork[]> =>
  transact('readonly', async ({ works }) => {
    const all = await asked(works.getAll());
    return all.flatMap(parseKept).sort((a, b) => b.savedAt - a.savedAt);
  });

/** A work with what was done and its dataset; null where it is not there, or not all of it. */
export const readWork = (
  id: string,
): Promise<{ readonly work: KeptWork; readonly head: string; readonly data: KeptDataset } | null> =>
  transact('readonly', async ({ works, heads, datasets }) => {
    const [work] = parseKept(await asked(works.get(id)));
    const head: unknown = await asked(heads.get(id));
    const data: unknown = work && (await asked(datasets.get(work.dataset)));
    if (!work || typeof head !== 'string' || typeof data !== 'object' || data === null) return null;
    const { file, sources } = data as Partial<KeptDataset>;
    return file instanceof Blob ? { work, head, data: { file, sources: sources ?? [] } } : null;
  });

export type Written =
  /** The version that is kept now. */
  | { readonly became: 'written'; readonly version: number }
  /** Somebody else has written since; nothing was changed. */
  | { readonly became: 'overtaken' }
  /** The dataset is not there (any more); nothing was changed. */
  | { readonly became: 'without-dataset' };

/**
 * Writes a work unless it is of another version than `work.version`, which the writer knew last; with
 * its dataset where that is not there yet.
 */
export const writeWork = (
  work: KeptWork,
  head: string,
  data: KeptDataset | null,
): Promise<Written> =>
  transact('readwrite', async (stores): Promise<Written> => {
    const { works, heads, datasets } = stores;
    const [present] = parseKept(await asked(works.get(work.id)));
    if (present && present.version !== work.version) return { became: 'overtaken' };
    if (data) await asked(datasets.put(data, work.dataset));
    else if ((await asked(datasets.count(work.dataset))) === 0) {
      return { became: 'without-dataset' };
    }
    const version = work.version + 1;
    await asked(works.put({ ...work, version }));
    await asked(heads.put(head, work.id));
    if (present && present.dataset !== work.dataset) await dropDataset(stores, present.dataset);
    return { became: 'written', version };
  });

/** A dataset that no work needs any more. */
async function dropDataset({ works, datasets }: Stores, key: string): Promise<void> {
  if ((await asked(works.index('dataset').count(key))) === 0) await asked(datasets.delete(key));
}

/** Removes works, with the datasets that no other needs. */
export const removeWorks = (ids: readonly string[]): Promise<void> =>
  transact('readwrite', async (stores) => {
    for (const id of ids) {
      const [work] = parseKept(await asked(stores.works.get(id)));
      await asked(stores.works.delete(id));
      await asked(stores.heads.delete(id));
      if (work) await dropDataset(stores, work.dataset);
    }
  });

/** Which of the works are to go so that the rest is within bounds, the oldest first. */
export function tooMany(
  all: readonly KeptWork[],
  open: ReadonlySet<string>,
  bounds = { works: mostWorks, bytes: mostBytes },
): readonly string[] {
  let [works, bytes] = [all.length, all.reduce((sum, work) => sum + work.bytes, 0)];
  const gone: string[] = [];
  for (const work of [...all].sort((a, b) => a.savedAt - b.savedAt)) {
    if (works <= bounds.works && bytes <= bounds.bytes) break;
    if (open.has(work.id)) continue;
    gone.push(work.id);
    works--;
    bytes -= work.bytes;
  }
  return gone;
}
