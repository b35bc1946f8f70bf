import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Correction, CorrectionOutcome } from '../../../src/core/model/correction.ts';
import type { BuiltDataset, Dataset } from '../../../src/core/model/dataset.ts';
import { defaultOptions } from '../../../src/core/model/options.ts';
import { applyPatch } from '../../../src/core/pipeline/applyPatch.ts';
import { openDataset } from '../../../src/core/pipeline/columns/openDataset.ts';
import { packDataset } from '../../../src/core/pipeline/columns/packColumns.ts';
import { correctDataset } from '../../../src/core/pipeline/correctDataset.ts';
import { correctIdentities } from '../../../src/core/pipeline/correctedIdentities.ts';
import { joinedBytes, writeDataset } from '../../../src/core/pipeline/datasetFile.ts';
import type { InputFile } from '../../../src/core/pipeline/pipeline.ts';
import { runPipeline } from '../../../src/core/pipeline/runPipeline.ts';
import {
  correctionsOf,
  readThesaurus,
  writeThesaurus,
} from '../../../src/core/pipeline/thesaurus.ts';
import { indexDataset } from '../../../src/core/query/datasetIndex.ts';
import { denoted } from '../../../src/core/query/denote.ts';
import { networkColumns } from '../../../src/core/scene/networkColumns.ts';
import { seedFiles } from '../../support/corpora.ts';
import { anyDrawn, anyPapers, bibtex, drawCorrections } from '../../support/correctionsCorpus.ts';

const options = { ...defaultOptions, louvainRuns: 2 };

const built = (inputs: readonly InputFile[], corrections: readonly Correction[] = []) =>
  runPipeline(inputs, options, { corrections: [{ kind: 'corrections', corrections }] });

/** As far as people are resolved, which is quicker. */
const resolved = (inputs: readonly InputFile[]) => runPipeline(inputs, options, {}, 'resolve');

/** What a page and a rebuild must agree about. */
const whoIsWho = ({ authors, authorships, coauthorships, nearMisses }: Dataset) =>
  JSON.parse(
    JSON.stringify({
      authors: [...authors],
      authorships: [...authorships],
      coauthorships: [...coauthorships],
      nearMisses: [...nearMisses],
    }),
  );

/** Who wrote which papers, whatever their ids. */
const partition = ({ authorships }: Pick<Dataset, 'authorships'>): string[] => {
  const papers = new Map<string, string[]>();
  for (const { author, paper, printed } of authorships) {
    papers.set(author, [...(papers.get(author) ?? []), `${paper} ${printed[0]?.rawName}`]);
  }
  return [...papers.values()].map((own) => own.sort().join('; ')).sort();
};

/** In which 0 is 0, whichever sign it has. */
const text = (value: unknown): string => JSON.stringify(value);

/** The same dataset as rows in columns, as the page has it. */
const inColumns = (dataset: Dataset): Dataset => openDataset(packDataset(dataset));

const apply = (dataset: BuiltDataset, ...lists: readonly (readonly Correction[])[]) => {
  let now = dataset;
  const before: Correction[] = [];
  const outcomes: CorrectionOutcome[] = [];
  for (const list of lists) {
    const done = correctIdentities(now, list, before);
    now = done.identified;
    outcomes.push(...done.outcomes);
    before.push(...list);
  }
  return { dataset: now, outcomes };
};

describe('a page that patches and a rebuild with the file', () => {
  test('come to the same authors, authorships, edges and near misses', async () => {
    let corrected = 0;
    let nearMisses = 0;
    await fc.assert(
      fc.asyncProperty(anyPapers, anyDrawn(5), fc.nat(), async (papers, drawn, where) => {
        const original = await built([bibtex(papers)]);
        const all = drawCorrections(original, drawn);
        // The page may have opened what was built with some corrections, and go on from there.
        const first = all.slice(0, where % (all.length + 1));
        const base = await built([bibtex(papers)], first);
        const rebuilt = await built([bibtex(papers)], all);
        for (const opened of [base, inColumns(base)]) {
          const { patch, outcomes } = correctDataset(opened, all.slice(first.length));
          const patched = applyPatch(opened, structuredClone(patch));
          expect(whoIsWho(patched)).toEqual(whoIsWho(rebuilt));
          expect(patched.corrections ?? []).toEqual(all);
          // Columns say what rows say.
          const plain = JSON.parse(JSON.stringify(patched)) as Dataset;
          expect(text(networkColumns(patched))).toBe(text(networkColumns(plain)));
          corrected += outcomes.filter(({ became }) => became === 'changed').length;
        }
        nearMisses += rebuilt.nearMisses.length;
      }),
      { numRuns: 30 },
    );
    // The test would say nothing where nothing is corrected.
    expect(corrected).toBeGreaterThan(20);
    expect(nearMisses).toBeGreaterThan(0);
  });

  test('agree about the seeds, whose names stand in runs, on profiles and with slips', async () => {
    const base = await built(seedFiles());
    await fc.assert(
      fc.asyncProperty(anyDrawn(5), async (drawn) => {
        const corrections = drawCorrections(base, drawn);
        const rebuilt = await built(seedFiles(), corrections);
        const { patch } = correctDataset(inColumns(base), corrections);
        expect(whoIsWho(applyPatch(base, patch))).toEqual(whoIsWho(rebuilt));
      }),
      { numRuns: 4 },
    );
  });

  test('have a place and a community for everybody, and no two in one place', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, anyDrawn(5), async (papers, drawn) => {
        const base = await built([bibtex(papers)]);
        const patched = applyPatch(base, correctDataset(base, drawCorrections(base, drawn)).patch);
        const { communities, layouts, authors } = patched;
        const sizes = new Map<number, number>();
        for (const number of communities.authors.membership) {
          sizes.set(number, (sizes.get(number) ?? 0) + 1);
        }
        const list = communities.authors.communities.map(({ number, size }) => [number, size]);
        expect(list).toEqual([...sizes].sort(([a], [b]) => a - b));
        const known = new Set<string>(authors.map(({ id }) => id));
        const leaders = communities.authors.communities.flatMap((community) => community.leaders);
        expect(leaders.filter((id) => !known.has(id))).toEqual([]);
        for (const { x, y } of [layouts.authors, layouts.bipartite]) {
          const places = x.map((value, i) => `${value} ${y.at(i)}`);
          expect(new Set(places).size).toBe(places.length);
        }
        expect(layouts.authors.x.length).toBe(authors.length);
        expect(layouts.bipartite.x.length).toBe(authors.length + patched.papers.length);
        // It can be saved and opened.
        const again = inColumns(patched);
        expect(whoIsWho(again)).toEqual(whoIsWho(patched));
        expect(again.corrections).toEqual(patched.corrections);
      }),
      { numRuns: 30 },
    );
  });
});

describe('whatever is corrected', () => {
  test('nobody stands twice on a paper, and nobody else changes', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, anyDrawn(8), async (papers, drawn) => {
        const base = await resolved([bibtex(papers)]);
        const corrections = drawCorrections(base, drawn);
        const { dataset } = apply(base, corrections);
        const pairs = dataset.authorships.map(({ author, paper }) => `${author} ${paper}`);
        expect(new Set(pairs).size).toBe(base.authorships.length);
        const mentioned = new Set(
          corrections.flatMap((correction) =>
            (correction.kind === 'name' ? [correction.person] : correction.people).flatMap(
              ({ mentions }) => mentions.map(({ title, position }) => `${title} ${position}`),
            ),
          ),
        );
        const byId = new Map(dataset.authors.map((author) => [author.id, author]));
        const labels = new Map(base.papers.map(({ id, label }) => [id, label]));
        for (const author of base.authors) {
          const own = base.authorships.filter((row) => row.author === author.id);
          const touched = own.some(({ paper, position }) =>
            mentioned.has(`${labels.get(paper)} ${position}`),
          );
          if (!touched) expect(byId.get(author.id)).toEqual(author);
        }
      }),
    );
  });

  test('saying the same again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, anyDrawn(6), async (papers, drawn) => {
        const base = await resolved([bibtex(papers)]);
        const corrections = drawCorrections(base, drawn);
        const last = corrections.slice(-1);
        const once = apply(base, corrections);
        const twice = apply(base, [...corrections, ...last]);
        expect(whoIsWho(twice.dataset)).toEqual(whoIsWho(once.dataset));
        const [first, second] = twice.outcomes.slice(-2).map(({ became }) => became);
        if (first === 'changed') expect(second).toBe('in-order');
      }),
    );
  });

  test('who is joined and told apart again is as before, but perhaps for ids', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, fc.nat(), fc.nat(), async (papers, a, b) => {
        const base = await resolved([bibtex(papers)]);
        const [merge] = drawCorrections(base, [['same', a, b]]);
        if (merge?.kind !== 'same' || merge.people.length < 2) return;
        const { dataset, outcomes } = apply(base, [merge, { ...merge, kind: 'apart' }]);
        expect(partition(dataset)).toEqual(partition(base));
        expect(dataset.authors.map(({ name }) => name).sort()).toEqual(
          base.authors.map(({ name }) => name).sort(),
        );
        const codes = outcomes[1]?.issues.map(({ code }) => code);
        if (outcomes[0]?.became === 'changed') expect(codes).toContain('correction-undone');
      }),
    );
  });

  test('everybody is found again by what is printed', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (papers) => {
        const base = await resolved([bibtex(papers)]);
        const index = indexDataset(base);
        const all = base.authors.flatMap(({ id }) => denoted(index, id) ?? []);
        expect(all).toHaveLength(base.authors.length);
        const { outcomes, dataset } = apply(
          base,
          all.map((person) => ({ kind: 'same', people: [person] })),
        );
        expect(outcomes.flatMap(({ issues }) => issues)).toEqual([]);
        expect(dataset.authors.every(({ confidence }) => confidence === 1)).toBe(true);
        expect(partition(dataset)).toEqual(partition(base));
      }),
    );
  });

  test('ten thousand corrections that contradict one another come to an end', async () => {
    const papers = [
      { title: 'Looms of the north', authors: ['Ek, Sara', 'Roe, Tom'] },
      { title: 'Cards of the south', authors: ['Das, Uma'] },
    ];
    const base = await resolved([bibtex(papers)]);
    const index = indexDataset(base);
    const people = base.authors.flatMap(({ id }) => denoted(index, id) ?? []);
    const [das, ...others] = [...people].reverse();
    if (!das) throw new Error('somebody is called so');
    const list = Array.from(
      { length: 10_000 },
      (_, i): Correction => ({
        kind: i % 2 === 0 ? 'same' : 'apart',
        people: [das, others[i % 4 < 2 ? 0 : 1] ?? das],
      }),
    );
    const { dataset, outcomes } = apply(base, list);
    expect(outcomes.every(({ became }) => became === 'changed')).toBe(true);
    expect(Math.max(...outcomes.map(({ issues }) => issues.length))).toBe(1);
    expect(partition(dataset)).toEqual(partition(base));
    expect(Math.max(...dataset.authors.map(({ evidence }) => evidence.length))).toBeLessThan(5);
  });

  test('the order of files plays no part', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, anyDrawn(4), async (papers, drawn) => {
        const half = papers.length >> 1;
        const [one, other] = [bibtex(papers.slice(0, half)), bibtex(papers.slice(half), 'z.bib')];
        const corrections = drawCorrections(await built([one, other]), drawn);
        const bytes = (dataset: Dataset) => joinedBytes(writeDataset(dataset));
        expect(bytes(await built([other, one], corrections))).toEqual(
          bytes(await built([one, other], corrections)),
        );
      }),
      { numRuns: 8 },
    );
  });

  test('a thesaurus that is exported and imported again changes nothing', async () => {
    let lines = 0;
    await fc.assert(
      fc.asyncProperty(anyPapers, anyDrawn(6), async (papers, drawn) => {
        const base = await resolved([bibtex(papers)]);
        const { dataset } = apply(base, drawCorrections(base, drawn));
        const read = readThesaurus(writeThesaurus(dataset.authors).text);
        lines += read.length;
        expect(correctionsOf(read, dataset)).toEqual({ corrections: [], issues: [] });
      }),
    );
    expect(lines).toBeGreaterThan(0);
  });
});
