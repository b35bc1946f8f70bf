/** `npm run test:e2e`: the browser tests alone; arguments go to Playwright. */

import { findOrGetBrowser } from './browser.ts';
import { runTool } from './tools.ts';

try {
  const browser = await findOrGetBrowser();
  process.exitCode = runTool('playwright', ['test', ...process.argv.slice(2)], {
    COTERIE_BROWSER: browser,
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
