import { beforeEach, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { type AuthorId, authorId } from '../../src/core/model/ids.ts';
import { emptyRecord, type PaperRecord } from '../../src/core/model/record.ts';
import { writeCorrections } from '../../src/core/pipeline/correctionsFile.ts';
import { denoted } from '../../src/core/query/denote.ts';
import { useApp } from '../../src/store/appStore.ts';
import { type CorrectionStep, correctionsIn, isUnsaved } from '../../src/store/correctionsSlice.ts';
import { indexOf } from '../../src/store/derived.ts';
import { openedAtDesk } from '../support/deskConnection.ts';
import { datasetOf } from '../support/madeDatasets.ts';

const paper = (line: number, title: string, names: readonly string[]): PaperRecord => ({
  ...emptyRecord(line),
  title: { value: title, line },
  date: { value: { year: 2000 + line }, line },
  authors: names.map((rawName, i) => ({ rawName, position: i + 1, line })),
});

const built = await datasetOf([
  paper(1, 'Parsing with transitions', ['Joakim Varga', 'Ingrid Halvorsen']),
  paper(2, 'Trees without crossings', ['Joakim Varga', 'Kurt Brandt']),
  paper(3, 'Morphology in corpora', ['Ada Okonkwo', 'Olha Petrenko']),
  paper(4, 'Counting words by hand', ['Adaeze Okonkwo', 'Berit Quist']),
  paper(5, 'Signs of the times', ['Ada Okonkwo', 'Adaeze Brown']),
]);

const app = useApp.getState;
const untouched = useApp.getInitialState();

beforeEach(() => {
  useApp.setState(untouched, true);
  app().showDataset(openedAtDesk(built), { origin: 'opened' });
});

function shown(): Dataset {
  const { data } = app();
  if (data.kind !== 'ready') throw new Error('nothing is shown');
  return data.dataset;
}

const ids = () => shown().authors.map(({ id }) => id);
const person = (id: AuthorId) => {
  const found = denoted(indexOf(shown()), id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const [ada, adaeze, varga] = ['ada-okonkwo', 'adaeze-okonkwo', 'joakim-varga'].map(authorId) as [
  AuthorId,
  AuthorId,
  AuthorId,
];
const merge = (...who: readonly AuthorId[]): CorrectionStep => ({
  label: 'merge',
  corrections: [{ kind: 'same', people: who.map(person) }],
});

describe('a correction', () => {
  test('shows what it changes, can be undone and done again, and everyone else stays', async () => {
    const before = shown();
    app().select({ kind: 'author', id: adaeze });
    await app().correct(merge(ada, adaeze));
    expect(ids()).toEqual(before.authors.map(({ id }) => id).filter((id) => id !== adaeze));
    expect(indexOf(shown()).count.authorshipsOf(ada)).toBe(3);
    // Who was joined is followed.
    expect(app().selection).toEqual({ kind: 'author', id: ada });
    expect(app().news).toEqual({ state: 'done', message: 'Merge.', details: [] });
    const placeOf = (dataset: Dataset, id: AuthorId) => {
      const at = indexOf(dataset).authorOrder.get(id) ?? -1;
      const { x, y } = dataset.layouts.authors;
      return [x.at(at), y.at(at), dataset.communities.authors.membership.at(at)];
    };
    for (const id of ids()) expect(placeOf(shown(), id)).toEqual(placeOf(before, id));
    await app().undoCorrection();
    expect(ids()).toContain(adaeze);
    expect(app()).toMatchObject({ past: [], future: [{ label: 'merge' }] });
    await app().redoCorrection();
    expect(ids()).not.toContain(adaeze);
    expect(app().future).toEqual([]);
  });

  test('that cannot be changes nothing and says why', async () => {
    const brown = authorId('adaeze-brown');
    const before = shown();
    await app().correct(merge(ada, brown));
    expect(app().news).toMatchObject({ state: 'refused', message: 'Not possible: merge.' });
    expect(app().news?.details.join()).toContain('Signs of the times');
    expect(shown()).toBe(before);
    expect(app().past).toEqual([]);
    expect(isUnsaved(app())).toBe(false);
  });

  test('makes what was undone before it gone for good', async () => {
    await app().correct(merge(ada, adaeze));
    await app().undoCorrection();
    await app().correct(merge(ada, varga));
    await app().redoCorrection();
    expect(ids()).toContain(adaeze);
    expect(ids()).not.toContain(varga);
  });

  test('of what is so already is no step', async () => {
    const step = merge(ada, adaeze);
    await Promise.all([app().correct(step), app().correct(step)]);
    expect(app().past).toEqual([step]);
    expect(app().news).toMatchObject({ state: 'unchanged', message: 'So already: merge.' });
  });

  test('waits for the one before it', async () => {
    const [one, other] = [
      merge(ada, adaeze),
      merge(authorId('kurt-brandt'), authorId('berit-quist')),
    ];
    await Promise.all([
      app().correct(one),
      app().correct(other),
      app().undoCorrection(),
      app().undoCorrection(),
    ]);
    expect(app().future).toEqual([one, other]);
    expect(app().correcting).toBe(false);
    expect(ids()).toEqual(built.authors.map(({ id }) => id));
  });

  test('is unsaved until it is saved or undone', async () => {
    expect(isUnsaved(app())).toBe(false);
    await app().correct(merge(ada, adaeze));
    expect(isUnsaved(app())).toBe(true);
    app().noteSaved();
    expect(isUnsaved(app())).toBe(false);
    await app().undoCorrection();
    expect(isUnsaved(app())).toBe(true);
    await app().redoCorrection();
    expect(isUnsaved(app())).toBe(false);
  });
});

describe('two selected authors', () => {
  test('become one when they are merged, and two again when that is undone', async () => {
    app().select({ kind: 'edge', source: ada, target: adaeze });
    app().setFilter({ around: { node: adaeze, radius: 2 } });
    await app().correct(merge(ada, adaeze));
    expect(app().selection).toEqual({ kind: 'author', id: ada });
    expect(app().filter).toEqual({ around: { node: ada, radius: 2 } });
    await app().undoCorrection();
    expect(app().selection).toEqual({ kind: 'author', id: ada });
  });
});

describe('a corrections file', () => {
  const rename = (): CorrectionStep['corrections'] => [
    { kind: 'name', person: person(varga), name: 'J. Varga' },
  ];

  test('is one step, keeps what is not found, and drops what is in order', async () => {
    const absent = { name: 'No One', mentions: [{ name: 'No One', title: 'No such paper' }] };
    const corrections: CorrectionStep['corrections'] = [
      ...merge(ada, adaeze).corrections,
      ...rename(),
      { kind: 'name', person: absent, name: 'Nobody' },
      { kind: 'name', person: person(ada), name: person(ada).name },
    ];
    await app().correctFromFile('x.json', writeCorrections(corrections));
    expect(app().past).toEqual([{ label: 'apply “x.json”', corrections: corrections.slice(0, 3) }]);
    expect(app().news).toMatchObject({
      state: 'partly',
      message:
        '“x.json”: 2 of 4 corrections applied, 1 so already, 1 about people who are not found here.',
    });
    // It stands in a file already.
    expect(isUnsaved(app())).toBe(false);
    expect(correctionsIn(app())).toHaveLength(3);
    await app().undoCorrection();
    expect(ids()).toEqual(built.authors.map(({ id }) => id));
  });

  test('that is none is told of', async () => {
    await app().correctFromFile('x.json', '{"format":"coterie-corrections","version":9}');
    expect(app().news).toMatchObject({ state: 'refused' });
    expect(app().news?.message).toContain('version 9');
    expect(app().past).toEqual([]);
  });

  test('or a thesaurus is known by its content when it is opened', async () => {
    const open = (name: string, text: string) =>
      app().openFiles(async () => [{ name, file: new File([text], name) }]);
    await open('a.txt', 'label\treplace by\nAdaeze Okonkwo\tAda Okonkwo\n');
    expect(ids()).not.toContain(adaeze);
    await open('b.txt', writeCorrections(rename()));
    expect(indexOf(shown()).authors.get(varga)?.name).toBe('J. Varga');
    expect(app().past).toHaveLength(2);
    expect(app().job).toBeNull();
  });

  test('is no use without papers, which is said', async () => {
    useApp.setState(untouched, true);
    const file = new File([writeCorrections([])], 'x.json');
    await app().openFiles(async () => [{ name: 'x.json', file }]);
    expect(app().job).toMatchObject({ state: 'failed' });
    expect(JSON.stringify(app().job)).toContain('Open the papers first');
  });
});
