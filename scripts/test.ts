/** `npm test`: everything that must hold, in the order in which it fails soonest. */

import { findOrGetBrowser } from './browser.ts';
import { runCoterie, runTool } from './tools.ts';

interface Step {
  readonly name: string;
  readonly run: () => number | Promise<number>;
}

const steps: readonly Step[] = [
  { name: 'formatting and lint', run: () => runTool('biome', ['ci', '--error-on-warnings', '.']) },
  { name: 'types', run: () => runTool('tsc', ['-p', 'tsconfig.json']) },
  { name: 'types of core, alone', run: () => runTool('tsc', ['-p', 'tsconfig.core.json']) },
  { name: 'unit tests', run: () => runTool('vitest', ['run']) },
  { name: 'dataset of the seeds', run: () => runCoterie(['build']) },
  { name: 'build of the page', run: () => runTool('vite', ['build', '--logLevel', 'warn']) },
  {
    name: 'build of the command line',
    run: () => runTool('vite', ['build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn']),
  },
  { name: 'browser tests', run: browserTests },
];

async function browserTests(): Promise<number> {
  const browser = await findOrGetBrowser();
  process.stdout.write(`with ${browser}\n`);
  return runTool('playwright', ['test'], { COTERIE_BROWSER: browser });
}

const started = Date.now();
for (const { name, run } of steps) {
  process.stdout.write(`\n— ${name}\n`);
  let status: number;
  try {
    status = await run();
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    status = 1;
  }
  if (status !== 0) {
    process.stdout.write(`\nFailed: ${name}.\n`);
    process.exit(1);
  }
}
process.stdout.write(`\nAll passed in ${Math.round((Date.now() - started) / 1000)} s.\n`);
