import { expect, test } from 'vitest';
import { exportFormats } from '../../src/core/exports/registry.ts';
import { indexDataset } from '../../src/core/query/datasetIndex.ts';
import { readRoster } from '../../src/core/query/roster/readRoster.ts';
import { buildPicture } from '../../src/core/scene/buildPicture.ts';
import { composeFigure } from '../../src/core/scene/composeFigure.ts';
import { networkColumns } from '../../src/core/scene/networkColumns.ts';
import { pictureOf } from '../../src/core/scene/picture.ts';
import { pictureColumns } from '../../src/core/scene/pictureColumns.ts';
import type { SceneOptions } from '../../src/core/scene/scene.ts';
import { createDesk } from '../../src/worker/desk.ts';
import type { Answer, AskReply, Question } from '../../src/worker/protocol.ts';
import { madeDataset } from '../support/largeDataset.ts';

const dataset = madeDataset(2000);
const sought = dataset.authors.at(12)?.name ?? '';
const options: SceneOptions = {
  view: 'authors',
  colourBy: 'community',
  sizeBy: 'papers',
  theme: 'light',
};

/** Everything that comes back until the last question has its last answer. */
async function askAll(questions: readonly Question[]): Promise<readonly AskReply[]> {
  const replies: AskReply[] = [];
  await new Promise<void>((resolve) => {
    const desk = createDesk(dataset, (reply) => {
      replies.push(reply);
      if (reply.id === questions.length && (reply.kind === 'unanswered' || reply.last)) resolve();
    });
    for (const [i, question] of questions.entries())
      desk.take({ kind: 'ask', id: i + 1, question });
  });
  return replies;
}

test('a question about a picture is answered with the columns that the page would make itself', async () => {
  const [reply] = await askAll([{ kind: 'picture', options }]);
  const columns = pictureColumns(dataset, networkColumns(dataset), options);
  const { lookups, giveInk } = pictureOf(dataset, indexDataset(dataset), columns);
  expect(reply).toEqual({
    kind: 'answer',
    id: 1,
    last: true,
    answer: { kind: 'picture', columns: { ...columns, lookups, ink: giveInk() } },
  });
});

test('a figure is answered as the page would compose it, beside a picture', async () => {
  const measures = { width: 800, height: 500, legend: true, transparent: false };
  const replies = await askAll([
    { kind: 'picture', options },
    { kind: 'figure', options, measures },
  ]);
  expect(replies.map(({ id }) => id)).toEqual([1, 2]);
  const drawing = composeFigure(buildPicture(dataset, options), measures);
  expect(replies[1]).toMatchObject({ answer: { kind: 'figure', drawing } });
});

test('a newer question of the same kind makes the older moot, one of another kind does not', async () => {
  const search = (query: string): Question => ({ kind: 'search', query, limit: 5 });
  const replies = await askAll([search('x'), { kind: 'picture', options }, search(sought)]);
  expect(replies.every(({ id }) => id !== 1)).toBe(true);
  const last = replies.at(-1);
  expect(last).toMatchObject({ id: 3, last: true });
  const hits = last?.kind === 'answer' && last.answer.kind === 'search' ? last.answer.hits : [];
  expect(hits.map(({ label }) => label)).toContain(sought);
});

test('who is next to whom serves the look-ups of the page', async () => {
  const [reply] = await askAll([{ kind: 'adjacencies' }]);
  const index = indexDataset(dataset);
  if (reply?.kind !== 'answer' || reply.answer.kind !== 'adjacencies')
    throw new Error('unanswered');
  const { adjacencies } = reply.answer;
  expect(adjacencies).toEqual({ ...index.at });
  const kept = indexDataset(dataset);
  kept.keep(adjacencies);
  expect(kept.at.coauthorsOf).toBe(adjacencies.coauthorsOf);
  // What was made before stays, for lists may stand on it.
  const own = index.at.similarTo;
  index.keep(adjacencies);
  expect(index.at.similarTo).toBe(own);
});

test('searches come before what nobody waits for', async () => {
  const replies = await askAll([
    { kind: 'prepare-search' },
    { kind: 'search', query: 'family7', limit: 3 },
  ]);
  expect(
    replies.filter((reply) => reply.kind === 'answer' && reply.last).map(({ id }) => id),
  ).toEqual([2]);
});

test('files are made as the command line makes them, and those that nobody asked for are only named', async () => {
  const filter = { leastPapers: 2 };
  const ask = (only: readonly string[] | null): Question => ({
    kind: 'export',
    ...{ format: 'vosviewer', values: {}, filter, only },
  });
  const write = await exportFormats.find(({ id }) => id === 'vosviewer')?.load();
  const rasterise = async () => new Uint8Array();
  const expected = (await write?.(dataset, {}, { rasterise, filter })) ?? [];
  for (const only of [null, ['map.txt'], []]) {
    const [reply] = await askAll([ask(only)]);
    if (reply?.kind !== 'answer' || reply.answer.kind !== 'export') throw new Error('no files');
    const { files } = reply.answer;
    expect(files.map(({ name }) => name)).toEqual(['map.txt', 'network.txt']);
    for (const [i, { name, contents }] of files.entries()) {
      const whole = [...((expected[i]?.contents ?? []) as Iterable<string>)].join('');
      const wanted = only === null || only.includes(name);
      expect(wanted ? await contents?.text() : contents).toBe(wanted ? whole : null);
    }
  }
});

test('a newer export makes the older moot; trouble is told in words, and searches go between', async () => {
  const ask = (format: string): Question => ({
    kind: 'export',
    ...{ format, values: {}, filter: {}, only: null },
  });
  const replies = await askAll([
    ask('gexf'),
    { kind: 'search', query: sought, limit: 5 },
    ask('graphml'),
  ]);
  expect(replies.some(({ id }) => id === 1)).toBe(false);
  expect(replies.at(-1)).toMatchObject({ id: 3, answer: { files: [{ name: 'network.graphml' }] } });
  expect(replies.findIndex(({ id }) => id === 2)).toBeLessThan(replies.length - 1);
  expect(await askAll([ask('none')])).toEqual([
    { kind: 'unanswered', id: 1, message: 'There is no export format none.' },
  ]);
});

test('a roster is matched and counted, after all that was handed over before', async () => {
  const author = dataset.authors.at(12);
  const { entries } = readRoster(`${author?.name}\nNobody Ofthisname`);
  let hear: (reply: AskReply) => void = () => undefined;
  const desk = createDesk(dataset, (reply, buffers = []) =>
    hear(structuredClone(reply, { transfer: buffers })),
  );
  const ask = (id: number, question: Question) =>
    new Promise<Answer>((resolve) => {
      hear = (reply) => reply.kind === 'answer' && reply.last && resolve(reply.answer);
      desk.take({ kind: 'ask', id, question });
    });
  await ask(1, { kind: 'adjacencies' });
  const rows = await ask(2, { kind: 'roster', entries });
  expect(rows.kind === 'roster' && rows.rows.map(({ group }) => group)).toEqual([
    'matched',
    'unmatched',
  ]);
  const found = await ask(3, { kind: 'collaboration', members: author ? [author.id] : [] });
  const papers = author && indexDataset(dataset).count.authorshipsOf(author.id);
  expect(found.kind === 'collaboration' && found.collaboration.counts.papers).toBe(papers);
});
