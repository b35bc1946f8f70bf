/**
 * Answers what the page asks about a dataset, a little at a time, so that a newer question is heard
 * while an older one is being worked on.
 */

import type { Dataset } from '../core/model/dataset.ts';
import { noFilter } from '../core/model/filter.ts';
import type { UnitKind } from '../core/model/units.ts';
import { writeDataset } from '../core/pipeline/datasetFile.ts';
import { writeThesaurus } from '../core/pipeline/thesaurus.ts';
import { adjacencyKinds } from '../core/query/datasetIndex.ts';
import { groupFacts } from '../core/query/group/groupFacts.ts';
import { findPath } from '../core/query/paths.ts';
import { reviewMatching } from '../core/query/review.ts';
import { collaborationOf } from '../core/query/roster/collaboration.ts';
import { matchRoster } from '../core/query/roster/matchRoster.ts';
import { measuresIn } from '../core/scene/choices.ts';
import { composeFigure } from '../core/scene/composeFigure.ts';
import { buffersOf as buffersOfDrawing } from '../core/scene/drawing.ts';
import { lookupsOf } from '../core/scene/fieldLookups.ts';
import { copyOfInk, inkOf } from '../core/scene/inkColumns.ts';
import { pictureOf } from '../core/scene/picture.ts';
import { buffersOf, pictureColumns } from '../core/scene/pictureColumns.ts';
import type { SceneOptions } from '../core/scene/scene.ts';
import { shownRows } from '../core/scene/shownRows.ts';
import { viewOf } from '../core/scene/views/registry.ts';
import { type DeskDatasets, deskDatasets, type Held } from './deskDatasets.ts';
import { beginExport, blobOf, type ExportQuestion, exportWork } from './exportWork.ts';
import { papersAsked, tablesOf } from './groupTables.ts';
import type { HeldUnits } from './heldUnits.ts';
import type { Answer, Ask, AskReply, Question } from './protocol.ts';

export interface Desk {
  /** Answers, unless a newer question of the same kind comes first. */
  readonly take: (ask: Ask) => void;
  /** Later questions are about the corrected dataset that was proposed last. */
  readonly adopt: () => void;
  /** The corrected dataset; null while nothing is corrected. */
  readonly corrected: () => Dataset | null;
}

/** What was found so far, as often as there is news; then all of it. */
type Work = Generator<Answer | undefined, Answer>;

/** Milliseconds of work between two looks at the post. */
const sliceTime = 16;

/** The quick before the slow, and before what nobody waits for. */
const inOrder = [
  'search',
  'correct',
  'units',
  'picture',
  'path',
  'shown-rows',
  'group',
  'review',
  'roster',
  'collaboration',
  'figure',
  'corrections-of-file',
  'thesaurus',
  'export',
  'adjacencies',
  'measures',
  'dataset-file',
  'prepare-search',
] as const;

/** `whole`: the dataset with its provenance, where `dataset` has none. */
export function createDesk(
  dataset: Dataset,
  send: (reply: AskReply, buffers?: ArrayBuffer[]) => void,
  whole: () => Dataset = () => dataset,
): Desk {
  const datasets = deskDatasets(dataset, whole);
  const tasks = new Map<Question['kind'], { readonly id: number; readonly work: Work }>();
  let running = false;
  /** By kind: the question that counts. */
  const newest = new Map<Question['kind'], number>();

  function workOnce(kind: Question['kind']): void {
    const task = tasks.get(kind);
    if (!task) return;
    const { id, work } = task;
    const until = performance.now() + sliceTime;
    let news: Answer | undefined;
    try {
      do {
        const { done, value } = work.next();
        if (done) {
          tasks.delete(kind);
          send({ kind: 'answer', id, answer: value, last: true }, buffersIn(value));
          return;
        }
        news = value ?? news;
      } while (performance.now() < until);
      if (news) send({ kind: 'answer', id, answer: news, last: false });
    } catch (error) {
      tasks.delete(kind);
      send({ kind: 'unanswered', id, message: messageOf(error) });
    }
  }

  async function run(): Promise<void> {
    running = true;
    for (;;) {
      // Messages that have come meanwhile are heard here.
      await new Promise((resolve) => setTimeout(resolve));
      const kind = inOrder.find((candidate) => tasks.has(candidate));
      if (!kind) break;
      workOnce(kind);
    }
    running = false;
  }

  function begin(id: number, kind: Question['kind'], work: Work): void {
    tasks.set(kind, { id, work });
    if (!running) void run();
  }

  /** Writers are loaded when they are used. */
  async function prepare(id: number, question: ExportQuestion): Promise<void> {
    tasks.delete(question.kind);
    try {
      const papers = question.papers && papersAsked(question.papers, datasets.held());
      const held = datasets.held();
      const units = async (of: UnitKind) => (await held.units(of)).columns;
      const files = await beginExport(question, datasets.whole(), papers, units);
      if (newest.get(question.kind) === id) begin(id, question.kind, exportWork(question, files));
    } catch (error) {
      send({ kind: 'unanswered', id, message: messageOf(error) });
    }
  }

  /** Networks of units are made when they are first looked at. */
  async function prepareUnits(id: number, question: WorkQuestion, of: UnitKind): Promise<void> {
    const { kind } = question;
    tasks.delete(kind);
    const held = datasets.held();
    try {
      const units = await held.units(of);
      if (newest.get(kind) === id) begin(id, kind, workOn(question, held, datasets, units));
    } catch (error) {
      send({ kind: 'unanswered', id, message: messageOf(error) });
    }
  }

  return {
    take: ({ id, question }) => {
      newest.set(question.kind, id);
      const units = unitsIn(question);
      if (question.kind === 'export') void prepare(id, question);
      else if (units) void prepareUnits(id, question, units);
      else begin(id, question.kind, workOn(question, datasets.held(), datasets));
    },
    adopt: datasets.adopt,
    corrected: datasets.corrected,
  };
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** What is handed over rather than copied. */
function buffersIn(answer: Answer): ArrayBuffer[] {
  if (answer.kind === 'picture') return buffersOf(answer.columns);
  if (answer.kind === 'figure') return buffersOfDrawing(answer.drawing);
  // The desk goes on using the adjacencies of what it holds.
  if (answer.kind !== 'correct') return [];
  const all = adjacencyKinds.map((kind) => answer.adjacencies[kind]);
  return all.flatMap(({ starts, edges }) => [starts.buffer, edges.buffer] as ArrayBuffer[]);
}

/** The units that a question is about. */
function unitsIn(question: Question): UnitKind | undefined {
  if (question.kind === 'units') return question.of;
  const isPicture = question.kind === 'picture' || question.kind === 'figure';
  return isPicture ? viewOf(question.options.view).units : undefined;
}

type WorkQuestion = Exclude<Question, ExportQuestion>;

/** About what was held when the question came. */
function* workOn(
  question: WorkQuestion,
  held: Held,
  datasets: DeskDatasets,
  units?: HeldUnits,
): Work {
  const { dataset, index, search } = held;
  const drawn = units ?? held;
  const { network, sources } = drawn;
  const columnsFor = (options: SceneOptions) =>
    pictureColumns(drawn.dataset, network(), options, sources);
  switch (question.kind) {
    case 'units': {
      if (!units) throw new Error('Units are prepared before they are asked for.');
      return { kind: 'units', columns: units.columns };
    }
    case 'picture': {
      network();
      yield undefined;
      yield* sources.prepare(question.options.filter ?? noFilter, measuresIn(question.options));
      const columns = columnsFor(question.options);
      yield undefined;
      const { field } = columns;
      const [lookups, ink] = [lookupsOf(field), copyOfInk(inkOf(field))];
      return { kind: 'picture', columns: { ...columns, lookups, ink } };
    }
    case 'figure': {
      yield* sources.prepare(question.options.filter ?? noFilter, measuresIn(question.options));
      const columns = columnsFor(question.options);
      yield undefined;
      const picture = pictureOf(drawn.dataset, drawn.index, columns);
      return { kind: 'figure', drawing: composeFigure(picture, question.measures) };
    }
    case 'adjacencies': {
      for (const kind of adjacencyKinds) if (index.at[kind]) yield undefined;
      return { kind: 'adjacencies', adjacencies: { ...index.at } };
    }
    case 'prepare-search': {
      for (const _ of search.prepare()) yield undefined;
      return { kind: 'prepare-search' };
    }
    case 'search': {
      const steps = search.steps(question.query, question.limit);
      let told = 0;
      for (;;) {
        const { done, value: hits } = steps.next();
        if (done) return { kind: 'search', hits };
        yield hits.length > told ? { kind: 'search', hits } : undefined;
        told = hits.length;
      }
    }
    case 'measures':
      return { kind: 'measures', measures: yield* held.measures.all() };
    case 'path': {
      const { from, to, by } = question;
      const ends = [from, to].map((id) => index.authorOrder.get(id) ?? -1);
      const neighbourhoods = held.neighbourhoods();
      yield undefined;
      const [start = -1, end = -1] = ends;
      const found = start < 0 || end < 0 ? null : findPath(neighbourhoods, start, end, by);
      const nodes = found?.flatMap((place) => dataset.authors.at(place)?.id ?? []) ?? null;
      return { kind: 'path', nodes };
    }
    case 'shown-rows': {
      const { filter } = question;
      yield* held.sources.prepare(filter, []);
      const { counting } = dataset.options;
      const rows = yield* shownRows(network(), counting, filter, held.sources);
      return { kind: 'shown-rows', rows };
    }
    case 'group': {
      const tables = tablesOf(network());
      yield undefined;
      const facts = yield* groupFacts(dataset, index, tables, question.group);
      return { kind: 'group', facts };
    }
    case 'review': {
      const { all, of } = datasets.questions();
      yield undefined;
      return { kind: 'review', review: reviewMatching(all, of, question.words, question.most) };
    }
    case 'roster': {
      const work = matchRoster({ dataset, index, names: held.texts.names }, question.entries);
      for (;;) {
        const { done, value: rows } = work.next();
        if (done) return { kind: 'roster', rows };
        yield undefined;
      }
    }
    case 'collaboration': {
      const { counting } = dataset.options;
      const collaboration = yield* collaborationOf(index, counting, question.members);
      return { kind: 'collaboration', collaboration };
    }
    case 'correct':
      return { kind: 'correct', ...(yield* datasets.propose(question.corrections)) };
    case 'thesaurus':
      return { kind: 'thesaurus', ...writeThesaurus(dataset.authors) };
    case 'dataset-file':
      return { kind: 'dataset-file', file: yield* blobOf(writeDataset(datasets.opened())) };
    case 'corrections-of-file':
      return { kind: 'corrections-of-file', ...datasets.correctionsOf(question.text) };
  }
}
