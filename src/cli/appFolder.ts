/** The built page, built first where it is missing. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, exitCodes } from './exitCodes.ts';
import { packageFolder } from './packageFolder.ts';
import { say } from './terminal.ts';

/** The folder that holds index.html. Throws a CommandError where it is missing and Vite is, too. */
export async function appFolder(): Promise<string> {
  const root = packageFolder();
  const folder = join(root, 'dist', 'app');
  if (existsSync(join(folder, 'index.html'))) return folder;
  const config = join(root, 'vite.config.ts');
  const vite = existsSync(config) ? await import('vite').catch(() => undefined) : undefined;
  if (!vite) {
    const message = `The page has not been built: ${folder} is missing. Run \`npm ci && npm run build\` in ${root}, or install Coterie again.`;
    throw new CommandError(exitCodes.fault, 'no-app', message);
  }
  say('Building the page …');
  await vite.build({ root, configFile: config, logLevel: 'error' });
  return folder;
}
