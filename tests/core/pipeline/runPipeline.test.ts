import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { defaultOptions } from '../../../src/core/model/options.ts';
import { CancelledError } from '../../../src/core/model/progress.ts';
import { version } from '../../../src/core/model/version.ts';
import { fileOfBytes } from '../../../src/core/pipeline/pipeline.ts';
import { writePlain } from '../../../src/core/pipeline/plainDataset.ts';
import { runPipeline, stages } from '../../../src/core/pipeline/runPipeline.ts';
import { abstractOn, build, profilePage, seedFiles, textFile } from '../../support/corpora.ts';

const golden = fileURLToPath(new URL('../../golden/seeds.sha256', import.meta.url));

describe('the pipeline', () => {
  test('gives the same bytes whatever the order of the files', async () => {
    const once = writePlain(await build(seedFiles()));
    const again = writePlain(await build(seedFiles().reverse()));
    expect(again).toBe(once);
  });

  test('gives the bytes on record, in every version of Node', async () => {
    const hash = createHash('sha256')
      .update(writePlain(await build(seedFiles())))
      .digest('hex');
    if (process.env.COTERIE_UPDATE_GOLDEN === '1') writeFileSync(golden, `${hash}\n`);
    expect(hash).toBe(readFileSync(golden, 'utf8').trim());
  });

  test('stops at the stage it is told to, and when it is cancelled', async () => {
    const until = await runPipeline(seedFiles(), defaultOptions, {}, 'resolve');
    expect(until.papers).toHaveLength(67);
    expect(until.coauthorships).toEqual([]);
    const reached: string[] = [];
    const signal = {
      get aborted() {
        return reached.includes('Building networks');
      },
    } as AbortSignal;
    const running = runPipeline(seedFiles(), defaultOptions, {
      signal,
      onProgress: ({ stage }) => reached.push(stage),
    });
    await expect(running).rejects.toThrow(CancelledError);
    expect(reached).not.toContain('Finding communities');
    expect(stages.map(({ label }) => label)).toContain('Finding communities');
  });

  test('each stage tells how much of it is done, which only grows', async () => {
    const shares = new Map<string, number[]>();
    await runPipeline(seedFiles(), defaultOptions, {
      onProgress: ({ stage, done, total }) =>
        shares.set(stage, [...(shares.get(stage) ?? []), done / total]),
    });
    expect([...shares.keys()]).toEqual(stages.map(({ label }) => label));
    for (const told of shares.values()) {
      expect(told.length).toBeGreaterThan(1);
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(told.at(-1)).toBeLessThanOrEqual(1);
    }
    // Twenty runs of Louvain on each of two networks.
    expect(shares.get('Finding communities')?.length).toBeGreaterThan(40);
  });

  test('leaves out what it cannot read, says so, and reads the rest', async () => {
    const dataset = await build([
      textFile('a.txt', ''),
      textFile('b.txt', 'Dear all,\nthe meeting is at ten.'),
      fileOfBytes('c.bin', new Uint8Array([1, 2, 3, 0, 9, 9])),
      textFile('d.txt', '%PDF-1.7 and so on'),
      textFile('e.txt', `Ada Lovelace\nPublications\nOn engines\n${abstractOn('engines')}`),
    ]);
    expect(dataset.papers).toHaveLength(1);
    expect(dataset.issues.map(({ file, code, severity }) => [file, code, severity])).toEqual([
      ['a.txt', 'empty-file', 'error'],
      ['b.txt', 'unknown-format', 'error'],
      ['c.bin', 'not-text', 'error'],
      ['d.txt', 'not-text', 'error'],
    ]);
    expect(dataset.files.map(({ format }) => format)).toEqual([
      null,
      null,
      null,
      null,
      'page-person',
    ]);
  });

  test('an overlong line costs that line alone', async () => {
    const page = `Ada Lovelace\nPublications\nOn engines\n${abstractOn('engines')}\n${'x'.repeat(300_000)}`;
    const dataset = await build([textFile('a.txt', page)]);
    expect(dataset.papers.map(({ label }) => label)).toEqual(['On engines']);
    expect(dataset.issues).toMatchObject([{ code: 'line-too-long', line: 5, severity: 'error' }]);
  });

  test('the same file under the same name counts once, another file of that name as well', async () => {
    const file = textFile(
      'a.txt',
      profilePage('Ada Lovelace', [
        { title: 'On engines and their analysis', names: 'Ada Lovelace' },
      ]),
    );
    const other = textFile(
      'a.txt',
      profilePage('Mary Ann', [
        { title: 'On the connexion of sciences', names: 'Mary Ann', id: '2402.00001' },
      ]),
    );
    const dataset = await build([file, other, file]);
    expect(dataset.files.map(({ name }) => name)).toEqual(['a.txt', 'a.txt (2)']);
    expect(dataset.papers).toHaveLength(2);
  });
});

test('the version in the code is that of the package', () => {
  const manifest = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  );
  expect(version).toBe(manifest.version);
});
