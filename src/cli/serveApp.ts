/** Serves the built page and one dataset on this machine. */

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { isGzip } from '../core/formats/signatures.ts';
import { projectVersionAtBeginning } from '../core/pipeline/datasetBeginning.ts';
import { errnoOf } from './errnoOf.ts';
import { CommandError, exitCodes } from './exitCodes.ts';

export interface ServeRequest {
  /** The folder of the built page. */
  readonly folder: string;
  /** What `data/network.json` answers. */
  readonly dataset: Uint8Array;
  readonly host: LoopbackHost;
  /** 0: any free one. */
  readonly port: number;
  /** Whether any free port will do where that one is taken. */
  readonly anyPort: boolean;
}

export interface RunningServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Nobody else's machine can reach these. */
export const loopbackHosts = ['127.0.0.1', 'localhost', '::1'] as const;
export type LoopbackHost = (typeof loopbackHosts)[number];

/** Serves until closed. Throws a CommandError `port-taken` where the port is in use. */
export async function serveApp(request: ServeRequest): Promise<RunningServer> {
  const { folder, dataset, host, port, anyPort } = request;
  const headers = strictHeaders(await readFile(join(folder, 'index.html'), 'utf8'));
  const type = isGzip(dataset)
    ? 'application/gzip'
    : projectVersionAtBeginning(dataset) === undefined
      ? 'application/json; charset=utf-8'
      : 'application/octet-stream';
  const files = sirv(folder, { etag: true, dev: false });
  const server = createServer((incoming, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    if (!isForUs(incoming)) return answer(response, 403, 'This server answers this machine only.');
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return answer(response, 405, 'Only GET and HEAD are answered.');
    }
    if (new URL(incoming.url ?? '/', 'http://localhost').pathname === '/data/network.json') {
      response.setHeader('Content-Type', type);
      response.setHeader('Cache-Control', 'no-store');
      response.setHeader('Content-Length', dataset.length);
      response.end(incoming.method === 'HEAD' ? undefined : dataset);
      return;
    }
    files(incoming, response, () => answer(response, 404, 'There is no such page.'));
  });

  const listen = (wanted: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host, port: wanted, exclusive: true }, () => {
        server.removeListener('error', reject);
        resolve();
      });
    });
  try {
    await listen(port);
  } catch (error) {
    if (errnoOf(error) !== 'EADDRINUSE' && errnoOf(error) !== 'EACCES') throw error;
    if (!anyPort) {
      const message = `Port ${port} is taken or not allowed. Name another with --port, or 0 for any free one.`;
      throw new CommandError(exitCodes.wrongUsage, 'port-taken', message);
    }
    await listen(0);
  }
  const bound = server.address();
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    address: `http://${host === '::1' ? '[::1]' : host}:${actual}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The page's own policy, and that no other page may frame it, which only a header can say. */
function strictHeaders(page: string): readonly (readonly [string, string])[] {
  const own = policyOf(page) ?? "default-src 'self'; object-src 'none'; base-uri 'none'";
  return [
    ['Content-Security-Policy', `${own}; frame-ancestors 'none'`],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
  ];
}

/** The policy in the page's `<meta http-equiv="Content-Security-Policy" content="…">`. */
export function policyOf(page: string): string | undefined {
  const [meta] = page.match(/<meta\b[^>]*http-equiv="Content-Security-Policy"[^>]*>/iu) ?? [];
  const content = meta?.match(/\bcontent="([^"]*)"/iu)?.[1];
  return content
    ?.replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .replace(/;?\s*$/u, '');
}

/** Another site's name that resolves to this machine must not read the dataset. */
function isForUs(incoming: IncomingMessage): boolean {
  const name = (incoming.headers.host ?? '').replace(/:\d+$/u, '').replace(/^\[|\]$/gu, '');
  return loopbackHosts.some((host) => host === name);
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(`${text}\n`);
}
