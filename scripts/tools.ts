/** The installed tools, run without a shell, so that Windows, macOS and Linux agree. */

import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const entries = {
  biome: '@biomejs/biome/bin/biome',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
} as const;

export type Tool = keyof typeof entries;

/** Runs a tool to its end, its output going to ours; gives its exit code. */
export function runTool(
  tool: Tool,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): number {
  return run(process.execPath, [join(root, 'node_modules', entries[tool]), ...args], env);
}

/** Runs a program to its end; a signal counts as 1. */
export function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): number {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) process.stderr.write(`${program}: ${error.message}\n`);
  return status ?? 1;
}

/**
 * What Node is told before it runs the command line. With more room for what lives shortly, a large
 * build takes a sixth less time; it cannot be asked for once Node runs. package.json says the same.
 */
export const coterieFlags: readonly string[] = ['--max-semi-space-size=32'];

/** Node's arguments that run the command line from its sources. */
export const coterieArguments = (args: readonly string[]): readonly string[] => [
  ...coterieFlags,
  '--import',
  import.meta.resolve('tsx'),
  join(root, 'src', 'cli', 'main.ts'),
  ...args,
];

/** The command line from its sources, run to its end; gives its exit code. */
export const runCoterie = (args: readonly string[]): number =>
  run(process.execPath, coterieArguments(args));
