import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policyOf, type RunningServer, serveApp } from '../../src/cli/serveApp.ts';
import {
  cliArguments,
  root,
  runCli,
  seeds,
  type TemporaryFolder,
  temporaryFolder,
} from './support/runCli.ts';

const page = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'"><title>x</title>`;

/** The status for a request that says it is for `host`. */
const statusFor = (address: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(address, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('the server of coterie open', () => {
  let folder: TemporaryFolder;
  let server: RunningServer;
  beforeAll(async () => {
    folder = temporaryFolder();
    folder.write('app/index.html', page);
    folder.write('app/data/network.json', 'of the build');
    folder.write('secret.txt', 'secret');
    server = await serveApp({
      folder: join(folder.path, 'app'),
      dataset: new TextEncoder().encode('{"given":true}'),
      host: '127.0.0.1',
      port: 0,
      anyPort: false,
    });
  });
  afterAll(async () => {
    await server.close();
    folder.remove();
  });

  test('serves the page with strict headers, and the dataset it was given', async () => {
    const response = await fetch(server.address);
    expect(await response.text()).toBe(page);
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    const dataset = await fetch(`${server.address}data/network.json?x=1`);
    expect(await dataset.json()).toEqual({ given: true });
    expect(dataset.headers.get('content-type')).toContain('application/json');
  });

  test('serves nothing else, to nobody else, and takes nothing', async () => {
    expect((await fetch(`${server.address}missing.js`)).status).toBe(404);
    expect((await fetch(`${server.address}..%2fsecret.txt`)).status).toBe(404);
    expect((await fetch(`${server.address}%E0%A4%A`)).status).toBeLessThan(500);
    expect((await fetch(server.address, { method: 'POST' })).status).toBe(405);
    expect(await statusFor(server.address, 'evil.example')).toBe(403);
    expect(await statusFor(server.address, 'localhost:1')).toBe(200);
  });

  test('says so where its port is taken, or takes another', async () => {
    const port = Number(new URL(server.address).port);
    const wanted = {
      folder: join(folder.path, 'app'),
      dataset: new Uint8Array(0),
      host: '127.0.0.1',
      port,
    } as const;
    await expect(serveApp({ ...wanted, anyPort: false })).rejects.toMatchObject({ exitCode: 2 });
    const other = await serveApp({ ...wanted, anyPort: true });
    expect(other.address).not.toBe(server.address);
    await other.close();
  });

  test('reads the policy as it is written in HTML', () => {
    const meta = '<meta content="a &#39;b&#39;;\n c;" http-equiv="content-security-policy" />';
    expect(policyOf(meta)).toBe("a 'b'; c");
    expect(policyOf('<p>none</p>')).toBeUndefined();
  });
});

describe('coterie open', () => {
  let child: ChildProcess | undefined;
  afterAll(() => child?.kill('SIGKILL'));

  test('prints its address last, serves the explorer, and ends when it is stopped', async () => {
    const args = [...cliArguments, 'open', seeds, '--port', '0'];
    const started = spawn(process.execPath, args, { cwd: root });
    child = started;
    const ended = new Promise((resolve) => started.on('close', resolve));
    const address = await new Promise<string>((resolve, reject) => {
      let text = '';
      started.stdout.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        if (text.endsWith('\n')) resolve(text.trim());
      });
      started.on('close', () => reject(new Error('it ended before it printed an address')));
    });
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
    const html = await fetch(address);
    expect(html.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(await html.text()).toContain('<title>Coterie</title>');
    const dataset = JSON.parse(await (await fetch(`${address}data/network.json`)).text());
    expect(dataset.papers).toHaveLength(67);
    started.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('does not start where nothing is readable', async () => {
    const empty = temporaryFolder();
    const { code, stdout } = await runCli(['open', empty.path]);
    empty.remove();
    expect([code, stdout]).toEqual([3, '']);
  });
});
