/** Leaves what is shown for something else, which begins as a visit does: with an empty page. */

import { flush } from './keeper.ts';
import { noteWork, wantWork } from './tab.ts';

/** Begins anew with what is beside the page; what was done stays among recent work. */
export const startAfresh = (): Promise<void> => leave(() => noteWork('fresh'));

/** Goes on with kept work. */
export const openWork = (id: string): Promise<void> => leave(() => wantWork(id));

async function leave(note: () => void): Promise<void> {
  await flush();
  note();
  // The address says how something else was looked at.
  history.replaceState(null, '', location.pathname + location.search);
  location.reload();
}
