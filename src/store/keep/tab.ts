/** Which work this tab does, and whether another tab does it as well. */

import { scope } from './scope.ts';

const tabKey = () => `${scope()}-work`;
const wantedKey = () => `${scope()}-wanted`;
const anyKey = () => `${scope()}-kept`;
const lockOf = (id: string): string => `${scope()}-work-${id}`;

/** How long to wait for a page that is going away, as at a reload, in milliseconds. */
const patience = 1500;

function storage(kind: 'sessionStorage' | 'localStorage'): Storage | null {
  try {
    return window[kind];
  } catch {
    return null;
  }
}

function put(kind: 'sessionStorage' | 'localStorage', key: string, value: string | null): void {
  try {
    if (value === null) storage(kind)?.removeItem(key);
    else storage(kind)?.setItem(key, value);
  } catch {
    // Then nothing is found at the next visit; what is shown is not touched.
  }
}

/** The work of this tab before it was reloaded; `fresh` where it was to begin anew; null in a new tab. */
export const formerWork = (): string | null => storage('sessionStorage')?.getItem(tabKey()) ?? null;

/** Whether this browser keeps any work, so that it is worth looking. */
export const keepsAny = (): boolean => storage('localStorage')?.getItem(anyKey()) === 'yes';

export const noteKeepsAny = (any: boolean): void =>
  put('localStorage', anyKey(), any ? 'yes' : null);

/** From now on a reload goes on with this work. */
export const noteWork = (id: string | 'fresh'): void => put('sessionStorage', tabKey(), id);

/** The next visit is to show this work, whatever is beside the page. */
export function wantWork(id: string): void {
  noteWork(id);
  put('sessionStorage', wantedKey(), id);
}

/** Whether this visit is to show a work whatever is beside the page; asked once. */
export function wasWanted(id: string): boolean {
  const wanted = storage('sessionStorage')?.getItem(wantedKey()) === id;
  put('sessionStorage', wantedKey(), null);
  return wanted;
}

/** Unlike any other. */
export const newWorkId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

let letGo: (() => void) | undefined;
let claimed: string | undefined;

/**
 * Makes a work this tab's own until the tab is closed or takes another one. False where another tab
 * has it; where the browser cannot tell, versions do, when they are written.
 */
export async function claimWork(id: string, wait = false): Promise<boolean> {
  const locks = navigator.locks as LockManager | undefined;
  if (!locks || claimed === id) return true;
  const claim = (options: LockOptions) =>
    new Promise<boolean>((resolve) => {
      locks
        .request(lockOf(id), options, (lock) => {
          if (!lock) {
            resolve(false);
            return undefined;
          }
          letGo?.();
          claimed = id;
          resolve(true);
          return new Promise<void>((release) => {
            letGo = release;
          });
        })
        .catch(() => resolve(false));
    });
  if (await claim({ ifAvailable: true })) return true;
  return wait ? claim({ signal: AbortSignal.timeout(patience) }) : false;
}

/** This tab does no work that is kept. */
export function releaseWork(): void {
  letGo?.();
  letGo = undefined;
  claimed = undefined;
}

/** The works that are open in some tab, as far as the browser tells. */
export async function openWorks(): Promise<ReadonlySet<string>> {
  const held = await (navigator.locks as LockManager | undefined)?.query().catch(() => undefined);
  const prefix = lockOf('');
  return new Set(
    (held?.held ?? []).flatMap(({ name }) =>
      name?.startsWith(prefix) ? [name.slice(prefix.length)] : [],
    ),
  );
}
