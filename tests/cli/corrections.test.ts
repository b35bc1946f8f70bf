import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Correction } from '../../src/core/model/correction.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { applyPatch } from '../../src/core/pipeline/applyPatch.ts';
import { correctDataset } from '../../src/core/pipeline/correctDataset.ts';
import { writeCorrections } from '../../src/core/pipeline/correctionsFile.ts';
import { indexDataset } from '../../src/core/query/datasetIndex.ts';
import { denoted } from '../../src/core/query/denote.ts';
import { runCli, seeds, type TemporaryFolder, temporaryFolder } from './support/runCli.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const read = (name: string): Dataset => JSON.parse(readFileSync(join(folder.path, name), 'utf8'));

async function build(name: string, ...rest: readonly string[]) {
  const output = join(folder.path, name);
  const ended = await runCli(['build', ...rest, '-o', output, '--json']);
  return { ...ended, report: ended.stdout === '' ? undefined : JSON.parse(ended.stdout) };
}

/** The seeds’ most productive author split in two, another renamed, two who share no paper joined. */
function correctionsOfSeeds(dataset: Dataset): Correction[] {
  const index = indexDataset(dataset);
  const [most] = [...dataset.authors].sort(
    (a, b) => index.authorshipsOf(b.id).length - index.authorshipsOf(a.id).length,
  );
  const people = dataset.authors.flatMap(({ id }) => denoted(index, id) ?? []);
  const whole = most && denoted(index, most.id);
  const other = people.find(({ name }) => name !== whole?.name);
  if (!whole || !other) throw new Error('the seeds have authors');
  const half = whole.mentions.length >> 1;
  return [
    {
      kind: 'apart',
      people: [
        { name: whole.name, mentions: whole.mentions.slice(0, half) },
        { name: `${whole.name} the other`, mentions: whole.mentions.slice(half) },
      ],
    },
    { kind: 'name', person: other, name: 'A Name Given by Hand' },
    { kind: 'same', people: [{ name: 'Gone', mentions: [{ name: 'Gone', title: 'No paper' }] }] },
  ];
}

describe('coterie build --corrections', () => {
  test('makes of the seeds what the page makes of them, and reports what it could not do', async () => {
    await build('before.json', seeds);
    const before = read('before.json');
    const corrections = correctionsOfSeeds(before);
    const file = folder.write('who.json', writeCorrections(corrections));
    const { code, report, stderr } = await build('after.json', seeds, '--corrections', file);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(report.corrections.map(({ became }: { became: string }) => became)).toEqual([
      'changed',
      'changed',
      'not-found',
    ]);
    expect(report.issues.map((issue: { code: string }) => issue.code)).toContain(
      'correction-not-found',
    );
    const after = read('after.json');
    expect(after.authors).toHaveLength(before.authors.length + 1);
    expect(after.authors.map(({ name }) => name)).toContain('A Name Given by Hand');
    expect(after.corrections).toEqual(corrections);
    const page = applyPatch(before, correctDataset(before, corrections).patch);
    for (const list of ['authors', 'authorships', 'coauthorships', 'nearMisses'] as const) {
      expect(JSON.parse(JSON.stringify(page[list]))).toEqual(after[list]);
    }
  });

  test('gives back what it was given, and the same from that', async () => {
    await build('before.json', seeds);
    const text = writeCorrections(correctionsOfSeeds(read('before.json')));
    const file = folder.write('who.json', text);
    await build('after.json', seeds, '--corrections', file);
    const [after, saved] = [join(folder.path, 'after.json'), join(folder.path, 'saved.json')];
    const { code } = await runCli(['export', after, '-f', 'corrections', '-o', saved]);
    expect(code).toBe(0);
    expect(readFileSync(saved, 'utf8')).toBe(text);
    await build('again.json', seeds, '--corrections', saved);
    expect(readFileSync(join(folder.path, 'again.json'), 'utf8')).toBe(readFileSync(after, 'utf8'));
  });

  test('follows a thesaurus, and one that it exported changes nothing', async () => {
    const names = 'author = {Ek, Sara and Roe, Tom}';
    const bib = folder.write(
      'a.bib',
      `@article{a, title={Looms of the north}, ${names}}\n@article{b, title={Cards of the south}, author={Rowe, Thomas}}`,
    );
    // As a spreadsheet saves it.
    const table = '\ufeffLabel\tReplace by\r\nThomas Rowe\tTom Roe\r\n';
    const thesaurus = folder.write('t.txt', Buffer.from(table, 'utf16le'));
    await build('joined.json', bib, '--corrections', thesaurus);
    const joined = join(folder.path, 'joined.json');
    expect(read('joined.json').authors.map(({ name }) => name)).toEqual(['Sara Ek', 'Tom Roe']);
    const exported = join(folder.path, 'exported.txt');
    await runCli(['export', joined, '-f', 'thesaurus', '-o', exported]);
    expect(readFileSync(exported, 'utf8')).toBe('label\treplace by\nThomas Rowe\tTom Roe\n');
    const saved = join(folder.path, 'saved.json');
    await runCli(['export', joined, '-f', 'corrections', '-o', saved]);
    // In the order in which they are named, though both lie in a folder that is read.
    const twice = ['--corrections', saved, '--corrections', exported];
    const { report } = await build('again.json', bib, ...twice);
    expect(report.corrections).toHaveLength(2);
    expect(readFileSync(join(folder.path, 'again.json'), 'utf8')).toBe(
      readFileSync(joined, 'utf8'),
    );
  });

  test('says what is wrong with a file, and in which line', async () => {
    const bib = folder.write(
      'in/a.bib',
      '@article{a, title={Looms of the north}, author={Ek, Sara}}',
    );
    const missing = await build('x.json', bib, '--corrections', join(folder.path, 'none.json'));
    expect(missing.code).toBe(3);
    expect(missing.report.error.message).toContain(
      'none.json” could not be read: there is no such file',
    );
    const wrong = await build('x.json', bib, '--corrections', bib);
    expect(wrong.code).toBe(3);
    expect(wrong.report.error.message).toContain(
      'neither a file of corrections nor a VOSviewer thesaurus',
    );
    const zip = folder.write('x.zip', Buffer.from('PK\u0003\u0004\0\0\0\0', 'latin1'));
    const packed = await build('x.json', bib, '--corrections', zip);
    expect(packed.code).toBe(3);
    expect(packed.report.error.message).toContain('it seems to be a');
    const half = folder.write(
      'in/half.json',
      '{"format":"coterie-corrections","version":1,"corrections":[\n{"kind":"same"},\n{"kind":"name","name":"S. Ek","person":{"name":"x","mentions":[{"name":"Ek, Sara","record":"a"}]}}\n]}',
    );
    // It lies beside the inputs, but is none of them.
    const { code, report } = await build('x.json', join(folder.path, 'in'), '--corrections', half);
    expect(code).toBe(1);
    expect(report.files.map(({ file }: { file: string }) => file)).toEqual(['a.bib']);
    expect(report.issues[0].message).toContain('Correction 1 (line 2 of the corrections)');
    expect(read('x.json').authors.map(({ name }) => name)).toEqual(['S. Ek']);
  });
});
