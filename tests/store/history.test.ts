import { beforeEach, describe, expect, test, vi } from 'vitest';
import { authorId } from '../../src/core/model/ids.ts';
import { emptyRecord } from '../../src/core/model/record.ts';
import { denoted } from '../../src/core/query/denote.ts';
import { useApp } from '../../src/store/appStore.ts';
import { indexOf } from '../../src/store/derived.ts';
import { createFormerDatasets, type Ready } from '../../src/store/formerDatasets.ts';
import { createHistory, type History } from '../../src/store/history.ts';
import { openedAtDesk } from '../support/deskConnection.ts';
import { datasetOf } from '../support/madeDatasets.ts';

const paper = (line: number, title: string, names: readonly string[]) => ({
  ...emptyRecord(line),
  title: { value: title, line },
  date: { value: { year: 2000 + line }, line },
  authors: names.map((rawName, i) => ({ rawName, position: i + 1, line })),
});
const built = await datasetOf([
  paper(1, 'Nets by hand', ['Ada Okonkwo', 'Berit Quist']),
  paper(2, 'Knots by foot', ['Adaeze Okonkwo', 'Olha Petrenko']),
]);
const other = await datasetOf([paper(1, 'Sails', ['Kurt Brandt', 'Ingrid Halvorsen'])]);
const [ada, adaeze] = [authorId('ada-okonkwo'), authorId('adaeze-okonkwo')];
const app = useApp.getState;
const untouched = useApp.getInitialState();
let history: History;
let leave: () => void = () => {};

beforeEach(() => {
  leave();
  vi.useFakeTimers({ toFake: ['performance'] });
  useApp.setState(untouched, true);
  app().showDataset(openedAtDesk(built), { origin: 'opened' });
  app().setView('bipartite');
  history = createHistory(
    app,
    useApp.setState,
    (listener) => {
      leave = useApp.subscribe(listener);
    },
    app(),
  );
});

/** Who acts again at once goes on with a step; this is long enough for a new one. */
const rest = async () => {
  await Promise.resolve();
  vi.advanceTimersByTime(5000);
};
const labels = () => app().done.map(({ label }) => label);
const merge = () => ({
  label: 'join both',
  corrections: [
    { kind: 'same', people: [ada, adaeze].flatMap((id) => denoted(indexOf(built), id) ?? []) },
  ] as const,
});
const authorsShown = () => {
  const { data } = app();
  return data.kind === 'ready' ? data.dataset.authors.length : 0;
};

describe('a step', () => {
  test('is every change of view, colour, size, filter, places and who is who, by name', async () => {
    app().setView('authors');
    await rest();
    app().setColourBy('year');
    await rest();
    app().setFilter({ leastPapers: 2 });
    await rest();
    app().moveNodes('authors', { [ada]: { x: 1, y: 2 } });
    await rest();
    app().putBack('authors');
    await rest();
    app().setFilter({ leastWeight: 2 });
    await rest();
    app().showEverything();
    await rest();
    await app().correct(merge());
    await rest();
    expect(labels()).toEqual([
      'show authors',
      'colour by year',
      'filter by least papers',
      'move “Ada Okonkwo”',
      'put “Ada Okonkwo” back',
      'filter by least weight',
      'show everything',
      'join both',
    ]);
  });

  test('is no selection and no move of the camera', async () => {
    app().select({ kind: 'author', id: ada });
    app().setCamera({ x: 1, y: 1, zoom: 2 });
    app().openDialog('help');
    await rest();
    expect(app().done).toEqual([]);
  });

  test('is one while a slider is dragged, and none when it comes back', async () => {
    for (const least of [2, 3, 4]) app().setFilter({ leastWeight: least });
    await Promise.resolve();
    app().setFilter({ leastWeight: 5 });
    await rest();
    expect(labels()).toEqual(['filter by least weight']);
    await history.undo();
    expect(app().filter).toEqual({});
    app().setFilter({ leastPapers: 2 });
    await Promise.resolve();
    app().setFilter({ leastPapers: undefined });
    await rest();
    expect(labels()).toEqual([]);
  });
});

test('years that are played are one step, however slowly', async () => {
  for (const to of [2001, 2002, 2003]) {
    app().setFilter({ years: { from: 2001, to } });
    await Promise.resolve();
    vi.advanceTimersByTime(3000);
  }
  expect(labels()).toEqual(['filter by years']);
});

describe('undo and redo', () => {
  test('take everything back in turn, and do it again', async () => {
    const begun = app();
    app().setCamera({ x: 5, y: 5, zoom: 1 });
    app().setView('authors');
    await rest();
    app().moveNodes('authors', { [ada]: { x: 1, y: 2 } });
    await rest();
    await app().correct(merge());
    await rest();
    app().setSizeBy('degree');
    await rest();
    const ended = app();
    expect(authorsShown()).toBe(3);
    for (let i = 0; i < 4; i++) await history.undo();
    expect(app()).toMatchObject({ view: begun.view, sizeBy: 'papers', moved: {}, past: [] });
    // A camera belongs to its view.
    expect(app().camera).toEqual({ x: 5, y: 5, zoom: 1 });
    expect(authorsShown()).toBe(4);
    expect(app().said).toBe('Undone: show authors.');
    await history.undo();
    expect(app().undone).toHaveLength(4);
    for (let i = 0; i < 4; i++) await history.redo();
    const { view, sizeBy, moved } = ended;
    expect(app()).toMatchObject({ view, sizeBy, moved });
    expect(authorsShown()).toBe(3);
    expect(labels()).toHaveLength(4);
  });

  test('come in turn, however quickly they are asked for', async () => {
    await app().correct(merge());
    await rest();
    app().setView('papers');
    await Promise.all([history.undo(), history.undo(), history.redo()]);
    expect(authorsShown()).toBe(3);
    expect(app().view).toBe('bipartite');
  });

  test('another step makes what was undone lost', async () => {
    await app().correct(merge());
    await rest();
    await history.undo();
    app().setView('papers');
    await rest();
    expect(app().undone).toEqual([]);
    expect(app().future).toEqual([]);
  });

  test('another dataset is a step, with its corrections and its view', async () => {
    await app().correct(merge());
    await rest();
    const before = app();
    const file = { name: 'sails.bib', file: new Blob([]) as File };
    app().showDataset(openedAtDesk(other), { origin: 'opened', files: [file] });
    await rest();
    expect(labels()).toEqual(['join both', 'open “sails.bib”']);
    await history.undo();
    expect(app().data).toBe(before.data);
    expect(app().past).toBe(before.past);
    await history.undo();
    expect(authorsShown()).toBe(4);
    await history.redo();
    await history.redo();
    expect(authorsShown()).toBe(2);
  });
});

test('what is restored at once with another dataset is one step with it', async () => {
  app().showDataset(openedAtDesk(other), { origin: 'opened' });
  app().setView('papers');
  useApp.setState({ past: [merge()] });
  await rest();
  expect(labels()).toEqual(['open another dataset']);
  await history.undo();
  expect(app()).toMatchObject({ view: 'bipartite', past: [] });
  await history.redo();
  expect(app().view).toBe('papers');
  expect(app().past).toHaveLength(1);
});

describe('former datasets', () => {
  const size = (papers: number, close = () => {}) =>
    ({
      connection: { close },
      dataset: { papers: { length: papers }, authors: { length: 0 } },
    }) as unknown as Ready;

  test('are ended, the oldest first, where they become too much', () => {
    const former = createFormerDatasets();
    const closed: string[] = [];
    const [a, b] = [size(200_000, () => closed.push('a')), size(200_000, () => closed.push('b'))];
    former.keep(a);
    former.keep(size(10));
    expect(closed).toEqual([]);
    former.keep(b);
    expect(closed).toEqual(['a']);
    expect([former.has(a), former.has(b)]).toEqual([false, true]);
    former.retain(() => false);
    expect(closed).toEqual(['a', 'b']);
  });

  test('are at most four, for each has a worker', () => {
    const former = createFormerDatasets();
    const all = [1, 2, 3, 4, 5].map((papers) => size(papers));
    for (const one of all) former.keep(one);
    expect(all.map(former.has)).toEqual([false, true, true, true, true]);
  });
});
