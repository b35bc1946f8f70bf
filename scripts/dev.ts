/** `npm run dev`: the page from its sources, on the dataset that preprocessing wrote. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runCoterie, runTool } from './tools.ts';

// A lost input (1) is no reason not to show the rest.
const built = existsSync(join(root, 'public/data/network.json')) ? 0 : runCoterie(['build']);
process.exitCode = built > 1 ? built : runTool('vite', process.argv.slice(2));
