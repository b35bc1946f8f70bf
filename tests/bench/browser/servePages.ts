/** Serves a folder of built pages to the browser of this machine, and some data beside them. */

import { createServer } from 'node:http';
import sirv from 'sirv';

export interface PageServer {
  /** Ends in `/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * `data`: bytes by path below the address. Pages are isolated from other origins, without which a
 * browser does not tell how much memory they take.
 */
export async function servePages(
  folder: string,
  data: ReadonlyMap<string, Uint8Array>,
): Promise<PageServer> {
  const files = sirv(folder, { dev: false, etag: true });
  const server = createServer((incoming, response) => {
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    response.setHeader('Cache-Control', 'no-store');
    const { pathname } = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    const bytes = data.get(pathname.slice(1));
    if (bytes) {
      response.setHeader('Content-Type', 'application/octet-stream');
      response.setHeader('Content-Length', bytes.length);
      response.end(bytes);
      return;
    }
    const refuse = () => {
      response.statusCode = 404;
      response.end();
    };
    // A dataset that was built into the folder is none of these data.
    if (pathname.startsWith('/data/')) refuse();
    else files(incoming, response, refuse);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
