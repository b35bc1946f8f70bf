/** Everything that a row about the browser needs: pages built and served, Chromium started. */

import { rm } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { joinedBytes, writeDataset } from '../../../src/core/pipeline/datasetFile.ts';
import { packageVersion } from '../frame/machine.ts';
import type { BenchContext } from '../frame/row.ts';
import { buildApp, watchPicture } from './appPage.ts';
import { chromiumFlags, newPage, startChromium, windowSize } from './chromium.ts';
import { buildPeers, type Peer, peerNetworkOf } from './peerPages.ts';
import { type PageServer, servePages } from './servePages.ts';

export interface Stage {
  readonly browser: Browser;
  /** Serves our page with a dataset; gives its address. */
  readonly serveApp: (dataset: Dataset) => Promise<string>;
  /** Serves the peers' pages with the same network. */
  readonly servePeers: (dataset: Dataset) => Promise<string>;
  /** Lets somebody work with a page of their own, and closes it. */
  readonly visit: <T>(work: (page: Page) => Promise<T>) => Promise<T>;
  /** Opens a peer's page and draws; then lets somebody work with it. */
  readonly visitPeer: <T>(
    peer: Peer,
    address: string,
    work: (page: Page, picture: number) => Promise<T>,
  ) => Promise<T>;
}

const settings: Readonly<Record<Peer, string>> = {
  sigma:
    'WebGL; NodePointProgram, EdgeLineProgram, no events on edges, edges and labels hidden in gestures',
  cytoscape:
    'canvas; preset positions, camera given, haystack edges without events, styles from data, pixelRatio 1, edges hidden in gestures',
  grid: '',
};

/** Sets everything up, lets somebody measure, and clears away. */
export async function onStage<T>(
  context: BenchContext,
  peers: readonly Exclude<Peer, 'grid'>[],
  measure: (stage: Stage) => Promise<T>,
): Promise<T> {
  const { width, height } = windowSize;
  context.setting('Chromium', `headless, ${width}×${height}, ${chromiumFlags.join(' ')}`);
  for (const peer of peers) context.setting(peer, `${packageVersion(peer)}: ${settings[peer]}`);
  const browser = await startChromium();
  const servers: PageServer[] = [];
  const folders: string[] = [];
  /** Built when first asked for. */
  const once = (make: () => Promise<string>): (() => Promise<string>) => {
    let made: Promise<string> | undefined;
    return async () => {
      made ??= make();
      const folder = await made;
      folders.push(folder);
      return folder;
    };
  };
  const app = once(() => buildApp({ readable: false }));
  const peerPages = once(buildPeers);
  const visit: Stage['visit'] = async (work) => {
    const errors: string[] = [];
    const page = await newPage(browser, ({ message }) => errors.push(message));
    try {
      const result = await work(page);
      if (errors.length > 0) throw new Error(`The page fails: ${errors.join('; ')}`);
      return result;
    } finally {
      await page.context().close();
    }
  };
  const serve = async (folder: string, name: string, bytes: Uint8Array): Promise<string> => {
    const server = await servePages(folder, new Map([[name, bytes]]));
    servers.push(server);
    return server.address;
  };
  try {
    return await measure({
      browser,
      serveApp: async (dataset) =>
        serve(await app(), 'data/network.json', joinedBytes(writeDataset(dataset))),
      servePeers: async (dataset) => {
        const network = JSON.stringify(peerNetworkOf(dataset));
        return serve(await peerPages(), 'network.json', new TextEncoder().encode(network));
      },
      visit: (work) =>
        visit(async (page) => {
          await watchPicture(page);
          return work(page);
        }),
      visitPeer: (peer, address, work) =>
        visit(async (page) => {
          await page.goto(`${address}${peer}.html`);
          await page.waitForFunction(() => window.draw !== undefined);
          const times = await page.evaluate(() => window.draw?.());
          return work(page, times?.picture ?? Number.NaN);
        }),
    });
  } finally {
    await browser.close();
    for (const server of servers) await server.close();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  }
}
