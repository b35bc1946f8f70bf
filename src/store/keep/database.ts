/** The browser's database, as promises. */

import { scope } from './scope.ts';

/** What is kept of a work: about it, what was done, and its dataset file. */
export const stores = ['works', 'heads', 'datasets'] as const;
export type StoreName = (typeof stores)[number];

export type Stores = { readonly [Name in StoreName]: IDBObjectStore };

let opening: Promise<IDBDatabase> | undefined;

/** Rejects where storage is forbidden, as some browsers do in private windows. */
function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(scope(), 1);
    request.onupgradeneeded = () => {
      const works = request.result.createObjectStore('works', { keyPath: 'id' });
      works.createIndex('dataset', 'dataset');
      request.result.createObjectStore('heads');
      request.result.createObjectStore('datasets');
    };
    request.onsuccess = () => {
      const { result } = request;
      // Another tab has a later version of this page, or the browser took the database away.
      result.onversionchange = () => result.close();
      result.onclose = () => {
        opening = undefined;
      };
      resolve(result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('The database is held by another tab.'));
  });
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

/**
 * Runs `work` in one transaction: all of it is written, or nothing. Resolves when the browser has
 * written it. `work` may only await requests of these stores.
 */
export async function transact<T>(
  mode: IDBTransactionMode,
  work: (stores: Stores) => Promise<T>,
): Promise<T> {
  const database = await open();
  const transaction = database.transaction(stores, mode, { durability: 'relaxed' });
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('Nothing was written.'));
  });
  // Whoever waits hears of it below; a failure of `work` comes first.
  ended.catch(() => undefined);
  const [works, heads, datasets] = stores.map((store) => transaction.objectStore(store)) as [
    IDBObjectStore,
    IDBObjectStore,
    IDBObjectStore,
  ];
  try {
    const result = await work({ works, heads, datasets });
    await ended;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    throw error;
  }
}

/** The result of a request. */
export const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
