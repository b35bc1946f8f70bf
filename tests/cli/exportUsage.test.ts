import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, seeds, type TemporaryFolder, temporaryFolder } from './support/runCli.ts';

let folder: TemporaryFolder;
let network: string;
beforeAll(async () => {
  folder = temporaryFolder();
  network = join(folder.path, 'network.json');
  expect((await runCli(['build', seeds, '-o', network])).code).toBe(0);
});
afterAll(() => folder.remove());

describe('wrong arguments of `coterie export`', () => {
  test.each([
    ['wide', '"wide"'],
    ['-5', '-5'],
    ['1e9', '1000000000'],
  ])('a width of %s is named as it was given', async (given, shown) => {
    const output = join(folder.path, 'x.svg');
    const args = ['export', network, '-f', 'svg', '-o', output, `--width=${given}`];
    const { code, stderr } = await runCli(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`width: ${shown} is not a number`)]);
    expect(folder.names()).toEqual(['network.json']);
  });

  test('a file where a folder would have to be is named, and stays', async () => {
    const file = folder.write('file.txt', 'mine');
    mkdirSync(join(folder.path, 'empty'));
    for (const format of ['svg', 'csv']) {
      const output = join(file, 'within', 'x');
      const { code, stderr } = await runCli(['export', network, '-f', format, '-o', output]);
      expect([code, stderr]).toEqual([5, expect.stringContaining('file.txt” is a file, not a')]);
    }
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(folder.names()).toEqual(['empty', 'file.txt', 'network.json']);
  });
});
