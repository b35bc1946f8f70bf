import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../src/core/model/dataset.ts';
import type { Identity, PipelineOptions } from '../../src/core/model/options.ts';
import { CancelledError } from '../../src/core/model/progress.ts';
import type { FormerPositions } from '../../src/core/pipeline/formerPositions.ts';
import { useApp } from '../../src/store/appStore.ts';
import type { JobContext, OpenedDataset } from '../../src/worker/client.ts';
import type { NamedFile } from '../../src/worker/protocol.ts';
import { build } from '../support/corpora.ts';
import { doubtfulNames } from '../support/doubtfulNames.ts';
import { silentConnection } from '../support/silentConnection.ts';

interface Started {
  readonly files: readonly NamedFile[];
  readonly options: PipelineOptions;
  readonly former: (() => Promise<FormerPositions>) | undefined;
  readonly signal: AbortSignal | undefined;
  readonly finish: () => void;
}

/** The worker's jobs, which end when a test says so. */
const jobs: Started[] = [];

vi.mock('../../src/worker/client.ts', () => ({
  buildInWorker: (
    files: readonly NamedFile[],
    options: PipelineOptions,
    { signal, former }: JobContext & Pick<Started, 'former'>,
  ) =>
    new Promise<OpenedDataset>((resolve, reject) => {
      const finish = () =>
        void build([doubtfulNames()], options).then((dataset) => resolve(opened(dataset)));
      jobs.push({ files, options, former, signal, finish });
      signal?.addEventListener('abort', () => reject(new CancelledError()));
    }),
}));

const opened = (dataset: Dataset): OpenedDataset => ({
  dataset,
  connection: silentConnection(),
});

const file: NamedFile = { name: 'names.bib', file: new File(['x'], 'names.bib') };
const untouched = useApp.getInitialState();
const state = () => useApp.getState();
const choose = (identity: Identity) => state().chooseIdentity(identity);
const shown = () => {
  const { data } = state();
  if (data.kind !== 'ready') throw new Error('nothing is shown');
  return data.dataset;
};

beforeEach(async () => {
  jobs.length = 0;
  useApp.setState(untouched, true);
  state().showDataset(opened(await build([doubtfulNames()])), { origin: 'opened', files: [file] });
});

describe('choosing how much evidence joins names', () => {
  it('builds the same files anew, with the places of what is shown', async () => {
    state().setCamera({ x: 1, y: 2, zoom: 3 });
    const choosing = choose('pessimistic');
    expect(state().job).toMatchObject({ state: 'running', identity: 'pessimistic', again: true });
    const [job] = jobs;
    expect(job?.files).toEqual([file]);
    expect(job?.options.identity).toBe('pessimistic');
    expect((await job?.former?.())?.authors).toEqual(shown().authors.map(({ id }) => id));
    job?.finish();
    await choosing;
    expect(shown().options.identity).toBe('pessimistic');
    expect(shown().authors.length).toBe(10);
    // Nothing is to be said of the files, and the window stays where it is.
    expect(state().job).toBeNull();
    expect(state().camera).toEqual({ x: 1, y: 2, zoom: 3 });
  });

  it('begins anew with another choice, and not at all with the one that is shown', async () => {
    await choose('balanced');
    expect(jobs).toEqual([]);
    void choose('pessimistic');
    void choose('optimistic');
    expect(jobs.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
    await choose('balanced');
    expect(jobs.map(({ signal }) => signal?.aborted)).toEqual([true, true]);
    expect(state().job).toBeNull();
    expect(shown().options.identity).toBe('balanced');
  });

  it('leaves what is shown as it is when it is cancelled', async () => {
    const before = shown();
    const choosing = choose('pessimistic');
    state().cancelJob();
    await choosing;
    expect(state().job).toBeNull();
    expect(shown()).toBe(before);
  });

  it('holds for files that are added, not for those that come in their place', async () => {
    const choosing = choose('pessimistic');
    jobs[0]?.finish();
    await choosing;
    for (const answer of ['add', 'replace'] as const) {
      await state().openFiles(async () => [{ name: 'b.bib', file: new File(['y'], 'b.bib') }]);
      void state().answer(answer);
      state().cancelJob();
    }
    expect(jobs.map(({ options }) => options.identity)).toEqual([
      'pessimistic',
      'pessimistic',
      'balanced',
    ]);
  });

  it('does nothing to a dataset that came ready-made', async () => {
    state().showDataset(opened(shown()), { origin: 'served' });
    await choose('pessimistic');
    expect(jobs).toEqual([]);
    expect(state().job).toBeNull();
  });
});
