/** Other libraries in pages of their own, and the network they are given. */

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { buildPicture } from '../../../src/core/scene/buildPicture.ts';
import type { PeerNetwork } from './peers/peerNetwork.ts';

export type Peer = 'sigma' | 'cytoscape' | 'grid';

const root = fileURLToPath(new URL('./peers/', import.meta.url));
const peers: readonly Peer[] = ['sigma', 'cytoscape', 'grid'];

/** Builds all of them, minified, into a temporary folder: `sigma.html` and so on. */
export async function buildPeers(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'coterie-peers-'));
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: peers.map((peer) => join(root, `${peer}.html`)) },
    },
  });
  return outDir;
}

/** The co-authorship network of a dataset as our own picture shows it. */
export function peerNetworkOf(dataset: Dataset): PeerNetwork {
  const { field } = buildPicture(dataset, {
    view: 'authors',
    colourBy: 'community',
    sizeBy: 'papers',
    theme: 'light',
  });
  const names = dataset.authors.map(({ name }) => name);
  return {
    x: [...field.x],
    y: [...field.y],
    radius: [...field.radius],
    colour: Array.from(field.rgb, (rgb) => `#${rgb.toString(16).padStart(6, '0')}`),
    label: Array.from(field.nodes, (node) => names[node] ?? ''),
    source: [...field.edges.source],
    target: [...field.edges.target],
    width: [...field.edges.width],
  };
}
