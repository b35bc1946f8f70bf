import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  cliArguments,
  personPage,
  runCli,
  seeds,
  type TemporaryFolder,
  temporaryFolder,
} from './support/runCli.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const output = () => join(folder.path, 'out', 'network.json');

/** Builds `paths` with --json; the exit code and the object on standard output. */
async function buildJson(...paths: readonly string[]) {
  const { code, stdout, stderr } = await runCli(['build', ...paths, '-o', output(), '--json']);
  expect(stderr).toBe('');
  return { code, report: JSON.parse(stdout) };
}

describe('coterie build', () => {
  test('reads the seeds without complaint about their README', async () => {
    const { code, stdout, stderr } = await runCli(['build', seeds, '-o', output()]);
    expect(code).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain('67 papers, 18 with named authors; 8 authors; 17 edges; 2 components');
    expect(stderr).not.toContain('README');
    expect(folder.names('out')).toEqual(['network.json']);
  });

  test('prints one JSON object and nothing else', async () => {
    const { code, report } = await buildJson(seeds);
    expect(code).toBe(0);
    expect(report).toMatchObject({ papers: 67, authors: 8, coauthorships: 17 });
    expect(report.communities).toBeGreaterThan(1);
    expect(report.seconds).toBeGreaterThan(0);
    expect(report.files).toHaveLength(5);
    expect(report.files[1]).toMatchObject({
      file: '001_88ca63bc27e9e1f5.txt',
      format: 'page-profile',
      records: 2,
      issues: [{ severity: 'warning', code: 'profile-papers-differ', line: 10 }],
    });
  });

  test('gives the same bytes from another folder, in another order, each file once', async () => {
    const files = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
    const first = join(folder.path, 'first.json');
    const second = join(folder.path, 'second.json');
    mkdirSync(join(folder.path, 'copy'));
    for (const name of files) copyFileSync(join(seeds, name), join(folder.path, 'copy', name));
    const one = await runCli(['build', seeds, '-o', first]);
    const reversed = [...files].reverse().map((name) => join('copy', name));
    const again = [join('copy', files[0] ?? ''), 'copy'];
    const two = await runCli(['build', ...reversed, ...again, '-o', second], folder.path);
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
  });

  test('ends with 3 where nothing is readable, and writes nothing', async () => {
    mkdirSync(join(folder.path, 'empty'));
    folder.write('unknown/notes.txt', 'milk\nbread\n');
    folder.write('binary/paper.pdf', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1, 2, 3]));
    for (const [name, message] of [
      ['empty', 'There are no files in'],
      ['unknown', 'notes.txt:1: error:'],
      ['binary', 'a PDF document'],
      ['missing', 'there is no such file or folder'],
    ] as const) {
      const path = join(folder.path, name);
      const { code, stderr } = await runCli(['build', path, '-o', output()]);
      expect([name, code]).toEqual([name, 3]);
      expect(stderr).toContain(message);
    }
    expect(folder.names()).not.toContain('out');
    const { code, report } = await buildJson(join(folder.path, 'unknown'));
    expect(code).toBe(3);
    expect(report).toMatchObject({
      files: [{ file: 'notes.txt', format: null, issues: [{ code: 'unknown-format', line: 1 }] }],
      error: { code: 'nothing-readable' },
    });
  });

  test('reads the others where some cannot be read, says which, and ends with 1', async () => {
    folder.write('in/ada.txt', personPage('Ada Lovelace'));
    folder.write('in/deep/er/張.txt', personPage('張偉明'));
    folder.write('in/ar.txt', personPage('محمد علي'));
    folder.write('in/accents.txt', personPage('Žofia Đặng-Müller'));
    folder.write('in/README.md', '# not an input');
    folder.write('in/.hidden.txt', 'not an input');
    folder.write('in/blob.bin', new Uint8Array([0, 1, 2, 3, 0, 255, 254]));
    symlinkSync(join(folder.path, 'nowhere'), join(folder.path, 'in', 'dangling.txt'));
    symlinkSync(join(folder.path, 'in'), join(folder.path, 'in', 'deep', 'circle'));
    const { code, report } = await buildJson(join(folder.path, 'in'));
    expect(code).toBe(1);
    expect(report.authors).toBe(4);
    const files: readonly { file: string; records: number; issues: { code: string }[] }[] =
      report.files;
    expect(files.map(({ file, records }) => [file, records])).toEqual([
      ['accents.txt', 2],
      ['ada.txt', 2],
      ['ar.txt', 2],
      ['blob.bin', 0],
      ['dangling.txt', 0],
      ['deep/er/張.txt', 2],
    ]);
    expect(files[3]?.issues.map((issue) => issue.code)).toEqual(['not-text']);
    expect(files[4]?.issues.map((issue) => issue.code)).toEqual(['unreadable-file']);
    const dataset = JSON.parse(readFileSync(output(), 'utf8'));
    expect(dataset.authors.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['Ada Lovelace', '張偉明', 'محمد علي', 'Žofia Đặng-Müller']),
    );
  });

  test('reads what is there of a listing that breaks off, and tells the line', async () => {
    const listing = readFileSync(join(seeds, '003_442896ed2015a341.txt'));
    folder.write('in/cut.txt', listing.subarray(0, 30_000));
    const { code, report } = await buildJson(join(folder.path, 'in'));
    expect(code).toBeLessThan(2);
    expect(report.papers).toBeGreaterThan(10);
    expect(report.files[0].issues.length).toBeGreaterThan(0);
    expect(report.files[0].issues.every(({ line }: { line?: number }) => line)).toBe(true);
  });

  test('refuses 100 MB on one line within reasonable time, and reads the rest', async () => {
    folder.write('in/huge.txt', Buffer.alloc(100_000_000, 'word '));
    folder.write('in/ada.txt', personPage('Ada Lovelace'));
    const { code, report } = await buildJson(join(folder.path, 'in'));
    expect(code).toBe(1);
    expect(report.papers).toBe(2);
    expect(report.seconds).toBeLessThan(20);
    expect(report.files[1]).toMatchObject({ file: 'huge.txt', format: null });
  });

  test('does not take its own earlier output for an input', async () => {
    folder.write('ada.txt', personPage('Ada Lovelace'));
    for (const _ of [1, 2]) {
      const { code } = await runCli(['build', '.', '-o', 'network.json'], folder.path);
      expect(code).toBe(0);
    }
    expect(folder.names()).toEqual(['ada.txt', 'network.json']);
  });

  test('ends with 5 where the output cannot be written, and leaves what was there', async () => {
    const blocker = folder.write('blocker', 'a file where a folder is needed');
    const below = await runCli(['build', seeds, '-o', join(blocker, 'network.json')]);
    expect(below.code).toBe(5);
    expect(below.stderr).toContain('cannot be written');
    const onFolder = await runCli(['build', seeds, '-o', folder.path, '--json']);
    expect(onFolder.code).toBe(5);
    expect(JSON.parse(onFolder.stdout)).toMatchObject({ error: { code: 'cannot-write' } });
    expect(folder.names()).toEqual(['blocker']);
    expect(readFileSync(blocker, 'utf8')).toBe('a file where a folder is needed');
  });

  test('keeps the earlier output when a build fails', async () => {
    const earlier = folder.write('network.json', 'earlier');
    folder.write('in/notes.txt', 'milk');
    const { code } = await runCli(['build', join(folder.path, 'in'), '-o', earlier]);
    expect(code).toBe(3);
    expect(readFileSync(earlier, 'utf8')).toBe('earlier');
  });

  test('leaves nodes where they are in the dataset of --positions-from', async () => {
    mkdirSync(join(folder.path, 'some'));
    for (const name of readdirSync(seeds).slice(0, 4)) {
      copyFileSync(join(seeds, name), join(folder.path, 'some', name));
    }
    await runCli(['build', join(folder.path, 'some'), '-o', output()]);
    const places = () => {
      const { authors, layouts } = JSON.parse(readFileSync(output(), 'utf8'));
      const { x, y } = layouts.authors;
      return new Map<string, [number, number]>(
        authors.map(({ id }: { id: string }, i: number) => [id, [x[i], y[i]]]),
      );
    };
    const before = places();
    const { code } = await runCli(['build', seeds, '-o', output(), '--positions-from', output()]);
    expect(code).toBe(0);
    const after = places();
    expect(after.size).toBeGreaterThan(before.size);
    for (const [id, [x, y]] of before) {
      const [nowX = Number.NaN, nowY = Number.NaN] = after.get(id) ?? [];
      expect(Math.hypot(nowX - x, nowY - y)).toBeLessThan(5);
    }
    const missing = join(folder.path, 'missing.json');
    const lost = await runCli(['build', seeds, '-o', output(), '--positions-from', missing]);
    expect(lost.code).toBe(3);
    expect(lost.stderr).toContain('missing.json');
    expect(places()).toEqual(after);
  });

  test('stops early with --until and takes options as flags', async () => {
    const early = await runCli(['build', seeds, '-o', output(), '--until', 'resolve', '--json']);
    expect(early.code).toBe(0);
    expect(JSON.parse(early.stdout)).toMatchObject({ papers: 67, coauthorships: 0 });
    // What there is can be exported.
    const tables = `${folder.path}/early`;
    const exported = await runCli(['export', output(), '--format', 'csv', '-o', tables]);
    expect(exported.code).toBe(0);
    expect(readFileSync(`${tables}/papers.csv`, 'utf8').split('\r\n').length).toBeGreaterThan(67);
    const flags = ['--counting', 'fractional', '--max-authors-per-paper', '3', '--seed', '7'];
    await runCli(['build', seeds, '-o', output(), ...flags]);
    const dataset = JSON.parse(readFileSync(output(), 'utf8'));
    expect(dataset.options).toMatchObject({
      counting: 'fractional',
      maxAuthorsPerPaper: 3,
      seed: 7,
    });
    expect(dataset.papersOverAuthorLimit).toBeGreaterThan(0);
  });

  // Windows has no SIGINT that one process can send to another.
  test.runIf(process.platform !== 'win32')('ends with 130 on SIGINT', async () => {
    for (let i = 0; i < 3000; i++) folder.write(`in/${i}.txt`, personPage(`Ada${i} Lovelace${i}`));
    const args = [...cliArguments, 'build', join(folder.path, 'in'), '-o', output()];
    // A program that has not begun to listen dies of the signal without a code: it gets more time.
    let code: unknown = null;
    for (let wait = 1000; code === null && wait < 20_000; wait *= 2) {
      const child = spawn(process.execPath, args, { stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('close', resolve));
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill('SIGINT');
      code = await ended;
    }
    expect(code).toBe(130);
    expect(folder.names()).toEqual(['in']);
  });
});

describe('wrong usage ends with 2 and says what is expected:', () => {
  test.each([
    [['nonsense']],
    [['build', '--nonsense']],
    [['build', '--until', 'never']],
    [['build', '--louvain-runs', '0']],
    [['build', '--louvain-resolution', 'much']],
    [['export', 'a.json', '-o', 'b']],
    [['export', 'a.json', '--format', 'docx', '-o', 'b']],
    [['export', 'a.json', '--format', 'csv', '--width', '10', '-o', 'b']],
    [['export', 'a.json', '--format', 'png', '--width', '-4', '-o', 'b']],
    [['open', '--host', '0.0.0.0']],
  ])('%j', async (args) => {
    const { code, stdout, stderr } = await runCli(args, folder.path);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.length).toBeGreaterThan(20);
    expect(folder.names()).toEqual([]);
  });

  test('and help is no wrong usage', async () => {
    for (const args of [['--help'], ['build', '--help'], ['export', '--help'], ['open', '-h']]) {
      const { code, stdout } = await runCli(args);
      expect(code).toBe(0);
      expect(stdout).toContain('Usage: coterie');
    }
  });
});
