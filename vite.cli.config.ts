import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';
import { coterieFlags } from './scripts/tools.ts';

/** Bundles the command line into one file for the published package. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist/cli',
    target: 'node20',
    minify: false,
    rollupOptions: {
      // What is native, or found by its place among node_modules, stays outside.
      external: [...builtinModules, /^node:/, '@resvg/resvg-js', 'vite', /^@expo-google-fonts\//],
      output: {
        entryFileNames: 'coterie.js',
        chunkFileNames: '[name].js',
        banner: (chunk) =>
          chunk.isEntry ? `#!/usr/bin/env -S node ${coterieFlags.join(' ')}` : '',
      },
    },
  },
});
