import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinedBytes, readDataset } from '../../src/core/pipeline/datasetFile.ts';
import { writeProjectHead } from '../../src/core/pipeline/projectFile.ts';
import { indexDataset } from '../../src/core/query/datasetIndex.ts';
import { denoted } from '../../src/core/query/denote.ts';
import { parseCsv } from './support/parseCsv.ts';
import { runCli, seeds, type TemporaryFolder, temporaryFolder } from './support/runCli.ts';

let folder: TemporaryFolder;
let project: string;

beforeAll(async () => {
  folder = temporaryFolder();
  const network = join(folder.path, 'network.json');
  expect((await runCli(['build', seeds, '-o', network])).code).toBe(0);
  const bytes = readFileSync(network);
  const dataset = await readDataset([bytes]);
  const { author } = dataset.authorships.at(0) ?? {};
  const person = author && denoted(indexDataset(dataset), author);
  if (!person) throw new Error('The seeds have authors.');
  const head = writeProjectHead({
    name: 'seeds',
    steps: [{ label: 'call', corrections: [{ kind: 'name', person, name: 'Named by Hand' }] }],
    work: {},
  });
  project = folder.write('mine.coterie', joinedBytes([new TextEncoder().encode(head), bytes]));
});
afterAll(() => folder.remove());

test('a project is exported as a dataset is, with its corrections', async () => {
  const out = join(folder.path, 'tables');
  const ran = await runCli(['export', project, '--format', 'csv', '-o', out]);
  expect([ran.code, ran.stderr.includes('warning')]).toEqual([0, false]);
  const authors = parseCsv(readFileSync(join(out, 'authors.csv'), 'utf8'));
  expect(authors).toHaveLength(8);
  expect(authors.filter(({ name }) => name === 'Named by Hand')).toHaveLength(1);
});

test('a damaged project says what was expected, and nothing is written', async () => {
  const cut = folder.write('cut.coterie', readFileSync(project).subarray(0, 100));
  const out = join(folder.path, 'none.json');
  const ran = await runCli(['export', cut, '--format', 'json', '-o', out]);
  expect(ran.code).toBe(3);
  expect(ran.stderr).toContain('its first line does not end');
  expect(folder.names()).not.toContain('none.json');
});

test('a project is not built again, so flags of building are refused', async () => {
  const ran = await runCli(['open', project, '--seed', '7', '--port', '0']);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('built already, so --seed does nothing');
});
