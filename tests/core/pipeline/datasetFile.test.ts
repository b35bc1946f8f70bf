import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { CancelledError } from '../../../src/core/model/progress.ts';
import { openDataset } from '../../../src/core/pipeline/columns/openDataset.ts';
import { packDataset } from '../../../src/core/pipeline/columns/packColumns.ts';
import { takeApart } from '../../../src/core/pipeline/columns/takeApart.ts';
import { isDatasetBeginning } from '../../../src/core/pipeline/datasetBeginning.ts';
import { joinedBytes, readDataset, writeDataset } from '../../../src/core/pipeline/datasetFile.ts';
import { writePlain } from '../../../src/core/pipeline/plainDataset.ts';
import { anyDataset } from '../../support/anyDataset.ts';
import { build, seedFiles } from '../../support/corpora.ts';
import { columnsText } from '../../support/datasetLines.ts';

const golden = fileURLToPath(new URL('../../golden/seeds.columns.sha256', import.meta.url));
const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/datasets/${name}`, import.meta.url)), 'utf8');

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (contents: string | Uint8Array) =>
  readDataset([typeof contents === 'string' ? bytesOf(contents) : contents]);
const compact = (dataset: Dataset) => joinedBytes(writeDataset(dataset, 'compact'));
/** As JSON has it: what is undefined is absent. */
const asJson = (dataset: Dataset): unknown => JSON.parse(JSON.stringify(dataset));

let seeds: Dataset;
beforeAll(async () => {
  seeds = await build(seedFiles());
});

describe('the dataset file', () => {
  test('reads back as it was written, in every form', async () => {
    for (const form of ['plain', 'compact'] as const) {
      expect(asJson(await read(joinedBytes(writeDataset(seeds, form))))).toEqual(asJson(seeds));
    }
    expect(asJson(await read(columnsText(seeds)))).toEqual(asJson(seeds));
    expect(asJson(await read(gzipSync(writePlain(seeds))))).toEqual(asJson(seeds));
  });

  test('is the same whichever way the dataset came, in either form', async () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, part]) => [key, reversed(part)]),
            )
          : value;
    const ways = [
      await read(compact(seeds)),
      await read(writePlain(seeds)),
      reversed(seeds) as Dataset,
    ];
    for (const way of ways) {
      expect(writePlain(way)).toBe(writePlain(seeds));
      expect(columnsText(way)).toBe(columnsText(seeds));
    }
  });

  test('reads back whatever the types allow, odd texts among it', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        expect(asJson(await read(compact(dataset)))).toEqual(asJson(dataset));
        expect(asJson(await read(writePlain(dataset)))).toEqual(asJson(dataset));
        // As a worker hands it to the page.
        const sent = structuredClone(packDataset(dataset));
        expect(asJson(openDataset(sent))).toEqual(asJson(dataset));
      }),
      { numRuns: 150 },
    );
  });

  test('reads the same from pieces of any size', async () => {
    const bytes = compact(seeds);
    const text = bytesOf(columnsText(seeds));
    for (const size of [1, 7, 1000]) {
      for (const whole of [bytes, text]) {
        const part = function* () {
          for (let i = 0; i < whole.length; i += size) yield whole.subarray(i, i + size);
        };
        expect(asJson(await readDataset(part()))).toEqual(asJson(seeds));
      }
    }
  });

  test('of version 1 is read', async () => {
    const text = fixture('version-1.json');
    const written = JSON.parse(text);
    // It knows nothing of how sure identities are, of near misses and of flags.
    const today = {
      ...written,
      authors: written.authors.map((author: object) => ({ ...author, flags: [] })),
      nearMisses: [],
    };
    expect(asJson(await read(text))).toEqual(today);
    expect(asJson(await read(JSON.stringify(written, undefined, 2)))).toEqual(today);
  });

  test('of version 2, as it was first written with corrections, says the same for good', async () => {
    const text = fixture('version-2.coterie.txt');
    const said = JSON.parse(fixture('version-2.json'));
    // What there is to lose: names joined and not, doubts, corrections, what could not be read.
    for (const part of [said.corrections, said.nearMisses, said.issues, said.similarities]) {
      expect(part.length).toBeGreaterThan(0);
    }
    expect(asJson(await read(text))).toEqual(said);
    expect(asJson(await read(gzipSync(text)))).toEqual(said);
  });

  test('is plain JSON when it is small, packed columns when it is large', async () => {
    expect(JSON.parse(Buffer.from(joinedBytes(writeDataset(seeds))).toString())).toEqual(
      asJson(seeds),
    );
    const long = seeds.papers.map((paper) => ({ ...paper, label: paper.label.repeat(1000) }));
    const many = Array.from({ length: 20_001 }, () => seeds.similarities.at(0)).filter(
      (edge) => edge !== undefined,
    );
    for (const large of [
      { ...seeds, papers: long },
      { ...seeds, similarities: many },
    ]) {
      const bytes = joinedBytes(writeDataset(large));
      expect([...bytes.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
      expect(gunzipSync(bytes).toString()).toBe(columnsText(large));
    }
  });

  test('has the bytes on record, in every version of Node and at any time', () => {
    const hash = createHash('sha256').update(columnsText(seeds)).digest('hex');
    if (process.env.COTERIE_UPDATE_GOLDEN === '1') writeFileSync(golden, `${hash}\n`);
    expect(hash).toBe(readFileSync(golden, 'utf8').trim());
    const bytes = compact(seeds);
    // The time of a gzip file stands here; none is written.
    expect([...bytes.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
    expect(Buffer.from(bytes).equals(compact(structuredClone(seeds)))).toBe(true);
  });

  test('has no line longer than a column part, and details last', () => {
    const many = {
      ...seeds,
      similarities: Array.from({ length: 300_000 }, () => seeds.similarities.at(0)),
    };
    const lines = columnsText(many as Dataset).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(4_000_000);
    const columns = lines.slice(1, -2).map((line) => JSON.parse(line).column as string);
    expect(columns.filter((name) => name === 'similarities.similarity').length).toBeGreaterThan(1);
    const last = (name: string) => columns.lastIndexOf(name);
    expect(last('papers.title.value')).toBeLessThan(last('papers.abstract.value'));
    expect(last('layouts.papers.y')).toBeLessThan(columns.indexOf('papers.abstract.value'));
    expect(last('layouts.papers.y')).toBeLessThan(columns.indexOf('tables.sources.line'));
  });

  test('has no column that its description lacks', () => {
    const described = readFileSync(
      new URL('../../../src/core/pipeline/DATASET.md', import.meta.url),
      'utf8',
    );
    const names = [...described.matchAll(/`([a-z]+\.[A-Za-z.]+)`/gu)].map(([, name]) => name);
    expect(names).toContain('coauthorships.weightFull');
    const columns = [...takeApart(seeds).parts].map(({ column }) => column);
    const layouts = /^layouts\.(?:authors|bipartite|papers)\.[xy](?:\.length)?$/u;
    expect(
      columns.filter(
        (column) =>
          !layouts.test(column) &&
          !column.endsWith('.length') &&
          !names.some((name) => column === name || column.startsWith(`${name}.`)),
      ),
    ).toEqual([]);
  });

  test('is known by its beginning, packed or not', async () => {
    for (const contents of [
      bytesOf(writePlain(seeds)),
      bytesOf(columnsText(seeds)),
      compact(seeds),
    ]) {
      expect(await isDatasetBeginning(contents.subarray(0, 4096))).toBe(true);
    }
    for (const contents of [gzipSync('@article{a, title={B}}'), bytesOf('{"a":1}'), bytesOf('')]) {
      expect(await isDatasetBeginning(contents)).toBe(false);
    }
  });

  test('says how far reading is, and stops when it is told to', async () => {
    const bytes = compact(seeds);
    const pieces = [bytes.subarray(0, 9000), bytes.subarray(9000)];
    const seen: [string, number][] = [];
    await readDataset(pieces, {
      bytes: bytes.length,
      onProgress: ({ stage, done, total }) => seen.push([stage, done / total]),
    });
    expect([...new Map(seen.map((entry) => [String(entry), entry])).values()]).toEqual([
      ['Loading the dataset', 9000 / bytes.length],
      ['Loading the dataset', 1],
      ['Putting the dataset together', 0],
    ]);
    const signal = { aborted: true } as AbortSignal;
    await expect(readDataset(pieces, { signal })).rejects.toThrow(CancelledError);
  });
});
