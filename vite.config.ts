import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { folderPolicy } from './scripts/pagePolicy.ts';
import { singleFile } from './scripts/singleFile.ts';

/** Writes the policy into the built page; the development server needs inline scripts. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: folderPolicy },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy, singleFile()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2022',
    // Fonts stay files: a data: font would need a looser policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What matters is the size of the first load, compressed; tests/e2e/firstLoad.spec.ts weighs it.
    chunkSizeWarningLimit: 1200,
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});
