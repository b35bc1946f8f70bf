import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { breachesOf, roomOf } from './architecture/breaches.ts';
import { rooms } from './architecture/rooms.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const src = join(root, 'src');

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(src.length + 1)
        .replaceAll('\\', '/'),
    );

const sources = filesBelow(src).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
const read = (file: string) => readFileSync(join(src, file), 'utf8');

describe('the floor plan', () => {
  test('every file keeps to what its room may import and use', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap((file) => breachesOf(file, read(file)))).toEqual([]);
  });

  test('every folder is a listed room, and every listed room exists', () => {
    const unlisted = filesBelow(src).filter((file) => file.includes('/') && !roomOf(file));
    expect(unlisted.filter((file) => file !== 'core/platform.d.ts')).toEqual([]);
    expect(rooms.filter(({ path }) => !existsSync(join(src, path)))).toEqual([]);
  });

  test('files are of a size to be read, and named after what they hold', () => {
    const lines = (file: string) => read(file).split('\n').length;
    expect(sources.filter((file) => lines(file) > 400)).toEqual([]);
    const vague = /(?:^|\/)(?:utils?|helpers?|common|misc|index)\.tsx?$/;
    expect(sources.filter((file) => vague.test(file))).toEqual([]);
  });
});

describe('a planted breach is found:', () => {
  test.each([
    ['a static import', 'core/text/x.ts', "import { f } from '../graph/bipartite.ts'; f();"],
    [
      'a type-only import',
      'core/text/x.ts',
      "import type { F } from '../graph/bipartite.ts'; export type G = F;",
    ],
    ['an import type', 'core/text/x.ts', "export type G = import('../graph/bipartite.ts').F;"],
    [
      'a dynamic import',
      'core/graph/x.ts',
      "export const f = () => import('../analysis/louvain.ts');",
    ],
    ['a re-export', 'core/resolve/x.ts', "export { f } from '../formats/decode.ts';"],
    ['a re-export of everything', 'core/formats/x.ts', "export * from '../resolve/corpus.ts';"],
    ['a worker', 'ui/x.ts', "new Worker(new URL('../worker/worker.ts', import.meta.url));"],
    ['front ends that see each other', 'cli/x.ts', "import { c } from '../worker/client.ts'; c();"],
    ['a screen in core', 'core/scene/x.ts', "import { a } from '../../ui/App.tsx'; a();"],
    ['a room that is not listed', 'attic/x.ts', 'export const a = 1;'],
    ['an import from such a room', 'ui/x.ts', "import { a } from '../attic/x.ts'; a();"],
    ['a package in another room', 'ui/x.ts', "import cytoscape from 'cytoscape'; cytoscape();"],
    ['React outside the screens', 'store/x.ts', "import { useState } from 'react'; useState();"],
    ['zustand in render', 'render/x.ts', "import { create } from 'zustand'; create();"],
    [
      'Node in the page',
      'worker/x.ts',
      "import { readFileSync } from 'node:fs'; readFileSync('');",
    ],
    ['Node in core', 'core/model/x.ts', "export const f = () => import('node:fs');"],
    ['a power', 'core/layout/x.ts', 'export const f = (a: number) => a ** 2;'],
    ['Math.log', 'core/graph/x.ts', 'export const f = (a: number) => Math.log(a);'],
    ['chance', 'core/model/x.ts', 'export const f = () => Math.random();'],
    ['the clock', 'core/model/x.ts', 'export const f = () => new Date();'],
    [
      'the locale',
      'core/text/x.ts',
      'export const f = (a: string, b: string) => a.localeCompare(b);',
    ],
    ['source that cannot be parsed', 'core/text/x.ts', 'export const = ;'],
  ])('%s', (_, file, source) => {
    expect(breachesOf(file, source)).toHaveLength(1);
  });

  test('and what is allowed is not', () => {
    const source =
      "import { foldText } from './fold.ts'; import type { Issue } from '../model/issue.ts';";
    expect(breachesOf('core/text/x.ts', `${source} export const document2 = 1;`)).toEqual([]);
    expect(
      breachesOf('core/text/x.ts', 'export const o = { document: 1, log: Math.sqrt(2) };'),
    ).toEqual([]);
  });
});

describe('core compiled on its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-planted-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Compiles core with one more file; what the compiler says of that file. */
  const compileWith = (source: string): string => {
    const planted = join(folder, 'planted.ts');
    const config = join(folder, 'tsconfig.json');
    writeFileSync(planted, source);
    writeFileSync(
      config,
      JSON.stringify({
        extends: join(root, 'tsconfig.core.json'),
        include: [planted, join(src, 'core', 'platform.d.ts')],
      }),
    );
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    return spawnSync(process.execPath, [tsc, '-p', config], { encoding: 'utf8' }).stdout;
  };

  test('knows neither the DOM nor Node', () => {
    expect(compileWith('export const x = 1;')).toBe('');
    expect(compileWith('export const x = document.title;')).toContain('document');
    expect(compileWith('export const x = process.argv;')).toContain('process');
  });
});
