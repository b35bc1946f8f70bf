/** Chooses authors; in views with papers, those of them that have an author who stays. */

import type { Given, Standing } from './filterPart.ts';

/** Linear. */
export function keepAuthors(
  { kept }: Standing,
  { network: { authors, papers, byPaper }, view }: Given,
  stays: (author: number) => boolean,
): void {
  const staying = new Uint8Array(authors);
  for (let a = 0; a < authors; a++) {
    if (stays(a) && (view === 'papers' || kept[a] === 1)) staying[a] = 1;
    else kept[a] = 0;
  }
  if (view === 'authors') return;
  const { start, items } = byPaper;
  for (let p = 0; p < papers; p++) {
    if (kept[authors + p] !== 1) continue;
    let has = 0;
    for (let k = start[p] ?? 0; k < (start[p + 1] ?? 0) && has === 0; k++) {
      has = staying[items[k] ?? 0] ?? 0;
    }
    if (has === 0) kept[authors + p] = 0;
  }
}
