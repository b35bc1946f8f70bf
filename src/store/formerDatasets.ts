/**
 * Datasets that were shown before, with their workers, so that undo can show them again at once.
 * The oldest go first; one that nobody can come back to ends with its worker.
 */

import type { DatasetState } from './datasetSlice.ts';

export type Ready = Extract<DatasetState, { readonly kind: 'ready' }>;

/** Papers and authors that are kept together: one of the largest, or all that are small. */
const most = 250_000;

/** Each has a worker of its own, which costs memory however small the dataset. */
const mostWorkers = 4;

const sizeOf = ({ dataset }: Ready): number => dataset.papers.length + dataset.authors.length;

export interface FormerDatasets {
  /** It is not shown any more; ends the oldest where it becomes too much. */
  readonly keep: (former: Ready) => void;
  /** It is shown again. */
  readonly take: (former: Ready) => void;
  readonly has: (former: Ready) => boolean;
  /** Ends those that are not wanted any more. */
  readonly retain: (wanted: (former: Ready) => boolean) => void;
}

export function createFormerDatasets(): FormerDatasets {
  let kept: readonly Ready[] = [];
  const end = (gone: readonly Ready[]): void => {
    kept = kept.filter((one) => !gone.includes(one));
    for (const { connection } of gone) connection.close();
  };
  const same = (a: Ready, b: Ready) => a.connection === b.connection;
  return {
    keep: (former) => {
      kept = [...kept.filter((one) => !same(one, former)), former];
      let total = 0;
      let workers = 0;
      const tooMuch: Ready[] = [];
      for (const one of [...kept].reverse()) {
        total += sizeOf(one);
        workers++;
        if (total > most || workers > mostWorkers) tooMuch.push(one);
      }
      end(tooMuch);
    },
    take: (former) => {
      kept = kept.filter((one) => !same(one, former));
    },
    has: (former) => kept.some((one) => same(one, former)),
    retain: (wanted) => end(kept.filter((one) => !wanted(one))),
  };
}

/** Those of the page. */
export const formerDatasets = createFormerDatasets();
