import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { CancelledError } from '../../src/core/model/progress.ts';
import { useApp } from '../../src/store/appStore.ts';
import type { JobContext, OpenedDataset } from '../../src/worker/client.ts';
import type { NamedFile } from '../../src/worker/protocol.ts';
import { build, profilePage, textFile } from '../support/corpora.ts';
import { silentConnection } from '../support/silentConnection.ts';

interface Started {
  readonly files: readonly NamedFile[];
  readonly finish: () => void;
}

/** The worker's jobs, which end when a test says so. */
const jobs: Started[] = [];
let result: OpenedDataset;
const closed = vi.fn();

vi.mock('../../src/worker/client.ts', () => ({
  buildInWorker: (files: readonly NamedFile[], _options: unknown, { signal }: JobContext) =>
    new Promise<OpenedDataset>((resolve, reject) => {
      jobs.push({ files, finish: () => resolve(result) });
      signal?.addEventListener('abort', () => reject(new CancelledError()));
    }),
  readInWorker: async () => result,
}));

const file = (name: string, text = 'x'): NamedFile => ({ name, file: new File([text], name) });
const open = (...files: readonly NamedFile[]) => useApp.getState().openFiles(async () => files);
const names = (job: Started | undefined) => job?.files.map(({ name }) => name);
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Nothing is asked here. */
const opened = (dataset: Dataset): OpenedDataset => ({
  dataset,
  connection: silentConnection(closed),
});

const untouched = useApp.getInitialState();

beforeEach(async () => {
  jobs.length = 0;
  useApp.setState(untouched, true);
  const page = profilePage('Ada Lovelace', [{ title: 'On looms', names: 'Ada Lovelace' }]);
  closed.mockReset();
  result = opened(await build([textFile('a.txt', page)]));
});

describe('files that are opened', () => {
  it('are built at once when there are no others', async () => {
    const opening = open(file('a.txt'));
    await settled();
    expect(useApp.getState().job).toMatchObject({ state: 'running', builds: true });
    jobs[0]?.finish();
    await opening;
    expect(useApp.getState().job).toEqual({ state: 'done', replacedReadyMade: false });
    expect(useApp.getState().data).toMatchObject({ kind: 'ready', origin: 'opened' });
  });

  it('replace what came ready-made, which the result says', async () => {
    useApp.getState().showDataset(result, { origin: 'served' });
    const opening = open(file('a.txt'));
    await settled();
    jobs[0]?.finish();
    await opening;
    expect(useApp.getState().job).toEqual({ state: 'done', replacedReadyMade: true });
  });

  it('end the worker of what was shown long before, when undo cannot reach it any more', async () => {
    useApp.getState().showDataset(result, { origin: 'served' });
    for (let i = 0; i < 4; i++) {
      useApp.getState().showDataset(opened(result.dataset), { origin: 'opened' });
    }
    expect(closed).not.toHaveBeenCalled();
    useApp.getState().showDataset(opened(result.dataset), { origin: 'opened' });
    expect(closed).toHaveBeenCalledOnce();
  });

  it('wait for an answer when others are shown, and are added to them', async () => {
    useApp.getState().showDataset(result, { origin: 'opened', files: [file('a.txt')] });
    await open(file('b.txt'));
    expect(useApp.getState().question).toMatchObject({ present: 1, reading: false });
    expect(jobs).toEqual([]);
    void useApp.getState().answer('add');
    expect(names(jobs[0])).toEqual(['a.txt', 'b.txt']);
  });

  it('are added to those that are being read, which begins anew', async () => {
    void open(file('a.txt'));
    await settled();
    await open(file('b.txt'));
    expect(useApp.getState().question).toMatchObject({ present: 1, reading: true });
    expect(useApp.getState().job).toMatchObject({ state: 'running' });
    void useApp.getState().answer('add');
    expect(names(jobs[1])).toEqual(['a.txt', 'b.txt']);
  });

  it('are added to what is shown by the time of the answer', async () => {
    const opening = open(file('a.txt'));
    await settled();
    await open(file('b.txt'));
    jobs[0]?.finish();
    await opening;
    void useApp.getState().answer('add');
    expect(names(jobs[1])).toEqual(['a.txt', 'b.txt']);
  });

  it('replace the others alone', async () => {
    useApp.getState().showDataset(result, { origin: 'opened', files: [file('a.txt')] });
    await open(file('b.txt'));
    void useApp.getState().answer('replace');
    expect(names(jobs[0])).toEqual(['b.txt']);
  });

  it('are forgotten when the answer is neither', async () => {
    useApp.getState().showDataset(result, { origin: 'opened', files: [file('a.txt')] });
    const { data } = useApp.getState();
    await open(file('b.txt'));
    await useApp.getState().answer('cancel');
    expect(jobs).toEqual([]);
    expect(useApp.getState()).toMatchObject({ data, question: null, job: null });
  });

  it('do not lose each other while folders are walked', async () => {
    let walked: (files: readonly NamedFile[]) => void = () => undefined;
    void useApp.getState().openFiles(
      () =>
        new Promise((resolve) => {
          walked = resolve;
        }),
    );
    void open(file('a.txt'));
    await settled();
    expect(names(jobs[0])).toEqual(['a.txt']);
    walked([file('b.txt')]);
    await settled();
    expect(useApp.getState().question?.files.map(({ name }) => name)).toEqual(['b.txt']);
  });

  it('are let go by a cancel, while folders are walked and later', async () => {
    useApp.getState().showDataset(result, { origin: 'served' });
    const { data } = useApp.getState();
    let walked: (files: readonly NamedFile[]) => void = () => undefined;
    const opening = useApp.getState().openFiles(
      () =>
        new Promise((resolve) => {
          walked = resolve;
        }),
    );
    expect(useApp.getState().job).toEqual({ state: 'looking' });
    useApp.getState().cancelJob();
    walked([file('a.txt')]);
    await opening;
    expect(jobs).toEqual([]);
    const building = open(file('a.txt'));
    await settled();
    useApp.getState().cancelJob();
    jobs[0]?.finish();
    await building;
    expect(useApp.getState()).toMatchObject({ data, job: null });
  });

  it('say so when there is nothing in them to read, and change nothing', async () => {
    useApp.getState().showDataset(result, { origin: 'served' });
    const { data } = useApp.getState();
    await open();
    expect(useApp.getState()).toMatchObject({ data, job: { state: 'failed' } });
    result = opened(await build([textFile('letter.txt', 'Dear all')]));
    const opening = open(file('letter.txt'));
    await settled();
    jobs[0]?.finish();
    closed.mockReset();
    await opening;
    expect(useApp.getState()).toMatchObject({ data, job: { state: 'failed' } });
    // Nobody will ask about what is not shown.
    expect(closed).toHaveBeenCalledOnce();
  });

  it('open as they are when they are a dataset, to which nothing can be added', async () => {
    await open(file('network.json', '{"format":"coterie-dataset","version":1}'));
    expect(jobs).toEqual([]);
    expect(useApp.getState().data).toMatchObject({ kind: 'ready', files: [] });
    expect(useApp.getState().job).toBeNull();
  });
});
