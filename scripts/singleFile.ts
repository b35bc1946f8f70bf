/**
 * The page once more, as one file without a dataset: `single.html` beside the page of several files.
 * Exports put a dataset into it (src/core/exports/html). Code is not split here, workers and fonts
 * are blocks that its first script unpacks (src/single/unpack.ts).
 */

import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rolldown, transformWithOxc } from 'vite';
import { composePage, places, shellPart, singlePage } from '../src/core/exports/html/blocks.ts';
import { filePolicy } from './pagePolicy.ts';
import { root } from './tools.ts';

/** Fonts that are not in every file: hundreds of them, of which a figure needs a few. */
const isSlice = (name: string): boolean => /noto-sans-[a-z]+-[0-9]+-.*\.woff2?$/u.test(name);
const isPacked = (name: string): boolean => /\.(?:woff2?|png)$/u.test(name);

type Output = Rolldown.RolldownOutput['output'][number];

/** Writes `single.html` when the page has been built. */
export const singleFile = (): Plugin => ({
  name: 'single-file',
  apply: 'build',
  async closeBundle(error?: Error) {
    if (error) return;
    const folder = this.environment.config.build.outDir;
    await writeFile(resolve(root, folder, singlePage), await singlePageOf(await bundled()));
  },
});

/** Chromium runs no worker that is a module where the page is a file. */
const classicWorkers: Plugin = {
  name: 'classic-workers',
  enforce: 'pre',
  transform: {
    filter: { code: 'new Worker(' },
    handler: (code) =>
      code.replaceAll(/(new Worker\(new URL\([^()]*\)), \{ type: 'module' \}\)/gu, '$1)'),
  },
};

async function bundled(): Promise<readonly Output[]> {
  const output = {
    codeSplitting: false,
    entryFileNames: 'app.js',
    assetFileNames: '[name][extname]',
  } as const;
  const made = await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins: [classicWorkers, react()],
    worker: {
      format: 'iife',
      rolldownOptions: { output: { ...output, entryFileNames: '[name].js' } },
    },
    experimental: {
      // Addresses are made when the file is opened.
      renderBuiltUrl: (name, { hostType }) =>
        hostType === 'js'
          ? { runtime: `(globalThis.coterieParts[${JSON.stringify(name)}]??"")` }
          : { relative: true },
    },
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      assetsInlineLimit: (path) => /\.(?:woff2|svg)$/u.test(path) && !isSlice(path),
      modulePreload: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { output },
    },
  });
  if (Array.isArray(made) || !('output' in made)) throw new Error('One bundle was expected.');
  return made.output;
}

async function singlePageOf(files: readonly Output[]): Promise<string> {
  const contents = new Map(
    files.map((file) => [
      file.fileName,
      Buffer.from(file.type === 'chunk' ? file.code : file.source),
    ]),
  );
  const textOf = (name: string): string => {
    const found = contents.get(name);
    if (!found) throw new Error(`The bundle has no ${name}: ${[...contents.keys()].join(', ')}`);
    return found.toString();
  };
  const style = textOf('style.css');
  const script = await firstScript();
  const app = textOf('app.js');
  if (/\bnew Worker\([^;]*type:/u.test(app)) throw new Error('A worker is a module.');
  const shell = shellOf(
    textOf('index.html'),
    filePolicy([script, app], style),
    `data:image/svg+xml;base64,${Buffer.from(textOf('favicon.svg')).toString('base64')}`,
  );
  contents.delete('style.css');
  contents.delete('index.html');
  contents.set(shellPart, Buffer.from(shell));
  const parts = [...contents]
    .filter(([name]) => !isSlice(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => ({
      name,
      base64: (isPacked(name) ? bytes : zipped(bytes)).toString('base64'),
    }));
  if (/<\/(?:style|script)/iu.test(style + script)) throw new Error('HTML would end early.');
  return composePage(shell, { style, parts, script });
}

/** The page as it is built, with places instead of what would be loaded. */
function shellOf(html: string, policy: string, icon: string): string {
  const bare = html
    .replaceAll(/[ \t]*<(?:script\b[^>]*><\/script>|link rel="stylesheet"[^>]*>)\n?/gu, '')
    .replace(/href="[^"]*favicon\.svg"/u, () => `href="${icon}"`);
  const shell = bare
    .replace(
      '<head>',
      () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
    )
    .replace('</head>', `${places.style}\n  </head>`)
    .replace('</body>', `${places.parts}${places.dataset}\n${places.script}\n  </body>`);
  for (const place of Object.values(places)) {
    if (shell.split(place).length !== 2) throw new Error(`The page has no one place for ${place}.`);
  }
  return shell;
}

/** Without a time in it: the same bytes tomorrow. */
const zipped = (bytes: Buffer): Buffer => gzipSync(bytes, { level: 9 });

async function firstScript(): Promise<string> {
  const path = join(root, 'src/single/unpack.ts');
  const { code } = await transformWithOxc(await readFile(path, 'utf8'), path, { sourcemap: false });
  return code;
}
