import { beforeEach, describe, expect, test } from 'vitest';
import { authorId } from '../../src/core/model/ids.ts';
import { emptyRecord } from '../../src/core/model/record.ts';
import { denoted } from '../../src/core/query/denote.ts';
import { useApp } from '../../src/store/appStore.ts';
import { indexOf } from '../../src/store/derived.ts';
import { parseWork, restoreWork, workOf } from '../../src/store/work.ts';
import { openedAtDesk } from '../support/deskConnection.ts';
import { datasetOf } from '../support/madeDatasets.ts';

const paper = (line: number, title: string, names: readonly string[]) => ({
  ...emptyRecord(line),
  title: { value: title, line },
  authors: names.map((rawName, i) => ({ rawName, position: i + 1, line })),
});
const built = await datasetOf([
  paper(1, 'Nets by hand', ['Ada Okonkwo', 'Berit Quist']),
  paper(2, 'Knots by foot', ['Adaeze Okonkwo', 'Olha Petrenko']),
]);
const [ada, berit] = [authorId('ada-okonkwo'), authorId('berit-quist')];
const app = useApp.getState;
const untouched = useApp.getInitialState();
const open = () => {
  useApp.setState(untouched, true);
  app().showDataset(openedAtDesk(built), { origin: 'opened' });
};
beforeEach(open);

const throughJson = () => parseWork(JSON.parse(JSON.stringify(workOf(app()))));

describe('the work', () => {
  test('comes back as it was, with nodes where they were put', () => {
    app().setView('authors');
    app().setColourBy('year');
    app().setFilter({ leastPapers: 1 });
    app().moveNodes('authors', { [ada]: { x: 12.5, y: -3 } });
    app().select({ kind: 'author', id: berit });
    app().setCamera({ x: 1, y: 2, zoom: 3 });
    const before = app();
    const kept = throughJson();
    open();
    if (!kept) throw new Error('cannot be read');
    restoreWork(kept);
    const { view, colourBy, filter, moved, selection, camera } = app();
    expect({ view, colourBy, filter, moved, selection, camera }).toEqual({
      view: 'authors',
      colourBy: 'year',
      filter: { leastPapers: 1 },
      moved: { authors: { [ada]: { x: 12.5, y: -3 } } },
      selection: before.selection,
      camera: { x: 1, y: 2, zoom: 3 },
    });
  });

  test('lets go what the dataset does not have', () => {
    app().select({ kind: 'author', id: authorId('nobody') });
    const kept = throughJson();
    open();
    if (kept) restoreWork(kept);
    expect(app().selection).toBeNull();
  });

  test.each([
    null,
    'work',
    {},
    { version: 2, address: '', parts: {} },
    { version: 1, address: 3, parts: {} },
  ])('is not %j', (given) => {
    expect(parseWork(given)).toBeNull();
  });

  test('with parts that nobody wrote is read without them', () => {
    const places = { [ada]: { x: 'left', y: 0 }, [berit]: { x: 1, y: 2 }, far: { x: 1e9, y: 0 } };
    const work = parseWork({
      version: 1,
      address: '#view=x',
      parts: { moved: { authors: places } },
    });
    if (work) restoreWork(work);
    expect(app().moved).toEqual({ authors: { [berit]: { x: 1, y: 2 } } });
    expect(app().view).toBe('bipartite');
  });
});

describe('moved nodes', () => {
  test('are put back one by one and all at once', () => {
    app().moveNodes('authors', { [ada]: { x: 1, y: 1 }, [berit]: { x: 2, y: 2 } });
    app().moveNodes('papers', { 'p:nets-by-hand': { x: 3, y: 3 } });
    app().putBack('authors', [ada]);
    expect(app().moved.authors).toEqual({ [berit]: { x: 2, y: 2 } });
    app().putBack('authors');
    expect(app().moved).toEqual({ papers: { 'p:nets-by-hand': { x: 3, y: 3 } } });
  });

  test('are forgotten with the dataset they were moved in', () => {
    app().moveNodes('authors', { [ada]: { x: 1, y: 1 } });
    app().showDataset(openedAtDesk(built), { origin: 'opened' });
    expect(app().moved).toEqual({});
  });

  test('stand for who is joined to them', async () => {
    const adaeze = authorId('adaeze-okonkwo');
    app().moveNodes('authors', { [ada]: { x: 1, y: 1 }, [adaeze]: { x: 2, y: 2 } });
    const people = [ada, adaeze].flatMap((id) => denoted(indexOf(built), id) ?? []);
    await app().correct({ label: 'join', corrections: [{ kind: 'same', people }] });
    const { data, moved } = app();
    const left = data.kind === 'ready' ? data.dataset.authors.map(({ id }) => id) : [];
    const [who] = [ada, adaeze].filter((id) => left.includes(id));
    expect(moved).toEqual({
      authors: { [who ?? '']: who === ada ? { x: 1, y: 1 } : { x: 2, y: 2 } },
    });
  });
});
