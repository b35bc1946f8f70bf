/** `npm start`: preprocess, build the page, serve it; the address is printed last. */

import { spawn } from 'node:child_process';
import { coterieArguments, root, runCoterie, runTool } from './tools.ts';

const given = process.argv.slice(2);
// Other folders are named to the server, which reads them itself. A lost input (1) is no reason
// not to show the rest.
const preprocessed = given.length > 0 ? 0 : runCoterie(['build']);
const built = preprocessed > 1 ? preprocessed : runTool('vite', ['build', '--logLevel', 'warn']);
if (built === 0) {
  const server = spawn(process.execPath, coterieArguments(['open', ...given]), {
    cwd: root,
    stdio: 'inherit',
  });
  // The terminal sends SIGINT to both; this process only waits for the server to end.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  server.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  process.exitCode = built;
}
