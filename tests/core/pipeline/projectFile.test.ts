import { beforeAll, describe, expect, test } from 'vitest';
import type { Correction } from '../../../src/core/model/correction.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { applyPatch } from '../../../src/core/pipeline/applyPatch.ts';
import { openDataset } from '../../../src/core/pipeline/columns/openDataset.ts';
import { correctDataset } from '../../../src/core/pipeline/correctDataset.ts';
import { isDatasetBeginning } from '../../../src/core/pipeline/datasetBeginning.ts';
import {
  joinedBytes,
  readDataset,
  readPackedDataset,
  writeDataset,
} from '../../../src/core/pipeline/datasetFile.ts';
import { splitProject, writeProjectHead } from '../../../src/core/pipeline/projectFile.ts';
import { indexDataset } from '../../../src/core/query/datasetIndex.ts';
import { denoted } from '../../../src/core/query/denote.ts';
import { build, seedFiles } from '../../support/corpora.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const asJson = (dataset: Dataset): unknown => JSON.parse(JSON.stringify(dataset));

let seeds: Dataset;
let rename: Correction;
beforeAll(async () => {
  seeds = await build(seedFiles());
  const { author } = seeds.authorships.at(0) ?? {};
  const person = author && denoted(indexDataset(seeds), author);
  if (!person) throw new Error('The seeds have authors.');
  rename = { kind: 'name', person, name: 'Ada L.' };
});

const projectOf = (form: 'plain' | 'compact', work: Record<string, unknown> = {}): Uint8Array =>
  joinedBytes([
    bytesOf(
      writeProjectHead({
        name: 'seeds',
        steps: [{ label: 'call her “Ada L.”', corrections: [rename] }],
        work,
      }),
    ),
    ...writeDataset(seeds, form),
  ]);

/** In pieces of so many bytes. */
function* cut(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

describe('a project file', () => {
  test.each(['plain', 'compact'] as const)(
    'gives back what was written, however it comes in (%s)',
    async (form) => {
      const work = { view: 'authors', moved: { authors: [['a:ada', 1.5, -2]] } };
      const bytes = projectOf(form, work);
      const head = bytes.indexOf(0x0a);
      for (const length of [63, head, head + 1, head + 2, bytes.length]) {
        const { project, dataset } = await readPackedDataset(cut(bytes, length));
        expect(project).toEqual({
          name: 'seeds',
          steps: [{ label: 'call her “Ada L.”', corrections: [rename] }],
          work,
          left: [],
        });
        expect(asJson(openDataset(dataset))).toEqual(asJson(seeds));
      }
    },
  );

  test('is the same bytes for the same work, in whatever order its parts were made', () => {
    const one = { b: [{ y: 1, x: 2 }], a: { d: null, c: 'é' } };
    const other = { a: { c: 'é', d: null }, b: [{ x: 2, y: 1 }] };
    expect(projectOf('compact', one)).toEqual(projectOf('compact', other));
  });

  test('is a dataset to whoever needs no more: with its corrections applied', async () => {
    const read = await readDataset([projectOf('compact')]);
    const { patch } = correctDataset(seeds, [rename]);
    expect(asJson(read)).toEqual(asJson(applyPatch(seeds, patch)));
    expect([...read.authors].map(({ name }) => name)).toContain('Ada L.');
  });

  test('is known by its beginning, and what is none is left as it is', async () => {
    expect(await isDatasetBeginning(projectOf('plain').subarray(0, 4096))).toBe(true);
    expect(await isDatasetBeginning(bytesOf('{"format":"coterie-projects","version":1}'))).toBe(
      false,
    );
    const pieces = [bytesOf('@article{'), bytesOf('a}'), bytesOf('\n'.repeat(200))];
    const { project, pieces: rest } = await splitProject(pieces);
    expect(project).toBeNull();
    const out: Uint8Array[] = [];
    for await (const piece of rest) out.push(piece);
    expect(joinedBytes(out)).toEqual(joinedBytes(pieces));
  });
});

describe('a project file that cannot be read says so:', () => {
  const head = '{"format":"coterie-project","version":1';
  test.each([
    ['one of a later version', '{"format":"coterie-project","version":2}\n', 'newer-project', '2'],
    ['a first line that does not end', `${head},"name":"a"`, 'broken-project', 'does not end'],
    [
      'a first line that is no JSON',
      `${head},"name":}\n`,
      'broken-project',
      'one line that begins',
    ],
    ['parts of another kind', `${head},"steps":7}\n`, 'broken-project', 'steps'],
    ['no dataset', `${head},"steps":[]}\n`, 'not-a-dataset', 'not a Coterie dataset'],
    [
      'a damaged dataset',
      `${head}}\n{"format":"coterie-dataset","version":1}`,
      'broken-dataset',
      'damaged',
    ],
  ])('%s', async (_, text, code, words) => {
    const reading = readPackedDataset([bytesOf(text)]);
    await expect(reading).rejects.toMatchObject({ code });
    await expect(reading).rejects.toThrow(words);
  });

  test('a broken correction alone is left out, and told', async () => {
    const text = `${head},"steps":[{"label":"a","corrections":[]},{"label":"b","corrections":[${JSON.stringify(rename)}]}]}\n`;
    const { project } = await splitProject([bytesOf(text)]);
    expect(project?.steps.map(({ label }) => label)).toEqual(['b']);
    expect(project?.left).toEqual([expect.stringContaining('Correction 1 cannot be read')]);
  });
});
