/** The floor plan as a table: who may import whom. src/README.md explains it. */

export interface Room {
  /** Below src, with `/`. */
  readonly path: string;
  /** Other rooms it may import; its own files always. */
  readonly mayImport: readonly string[];
  /** Packages it may import; a prefix ending in `*` stands for all that begin so. */
  readonly packages: readonly string[];
}

const base = ['core/model', 'core/text'];
const made = [...base, 'core/formats', 'core/resolve', 'core/graph'];
const known = [...made, 'core/analysis', 'core/layout', 'core/query'];
const core = [...known, 'core/pipeline', 'core/scene', 'core/exports'];

export const rooms: readonly Room[] = [
  { path: 'core/model', mayImport: [], packages: [] },
  { path: 'core/text', mayImport: ['core/model'], packages: ['entities'] },
  {
    path: 'core/formats',
    mayImport: base,
    packages: ['valibot', 'saxes', 'papaparse', 'fflate', '@retorquere/bibtex-parser'],
  },
  { path: 'core/resolve', mayImport: base, packages: [] },
  { path: 'core/graph', mayImport: base, packages: ['graphology'] },
  {
    path: 'core/analysis',
    mayImport: made,
    packages: ['graphology', 'graphology-communities-louvain'],
  },
  { path: 'core/layout', mayImport: made, packages: [] },
  { path: 'core/query', mayImport: made, packages: ['@leeoniya/ufuzzy'] },
  { path: 'core/pipeline', mayImport: known, packages: ['valibot', 'fflate'] },
  { path: 'core/scene', mayImport: known, packages: [] },
  {
    path: 'core/exports',
    mayImport: [...known, 'core/pipeline', 'core/scene'],
    packages: ['fflate', 'pdfkit', 'pdfkit/*'],
  },
  {
    path: 'cli',
    mayImport: core,
    packages: ['node:*', 'commander', 'sirv', '@resvg/resvg-js', 'vite'],
  },
  { path: 'worker', mayImport: core, packages: [] },
  {
    path: 'store',
    mayImport: [...base, 'core/query', 'core/scene', 'core/pipeline', 'worker'],
    packages: ['zustand', 'zustand/*'],
  },
  {
    path: 'render',
    mayImport: ['core/model', 'core/scene', 'core/exports'],
    packages: ['cytoscape', '@fontsource/*', '@expo-google-fonts/*'],
  },
  {
    path: 'ui',
    mayImport: [
      'core/model',
      'core/text',
      'core/analysis',
      'core/query',
      'core/scene',
      'core/pipeline',
      'core/formats',
      'core/exports',
      'store',
      'render',
    ],
    packages: [
      'react',
      'react-dom',
      'zustand',
      'zustand/*',
      '@mantine/*',
      '@tabler/*',
      '@tanstack/*',
      '@fontsource/*',
    ],
  },
  // Stands in a page in one file as it is: it can import nothing.
  { path: 'single', mayImport: [], packages: [] },
  // The files directly below src: main.tsx mounts the app, nothing else.
  {
    path: '',
    mayImport: ['ui'],
    packages: ['react', 'react-dom/*', '@mantine/*', '@fontsource/*'],
  },
];

/**
 * In core: what depends on the engine, the clock, chance or the locale, though every JavaScript has
 * it. What only browsers or only Node have is the compiler's to refuse (tsconfig.core.json).
 */
export const forbiddenInCore: readonly RegExp[] = [
  /^Math\.(?:a?sinh?|a?cosh?|a?tanh?|atan2|exp|expm1|log|log2|log10|log1p|pow|cbrt|hypot|random)$/,
  /^(?:Date|Intl|globalThis)$/,
  /^\.(?:localeCompare|toLocaleString|toLocaleLowerCase|toLocaleUpperCase)$/,
  /^\*\*=?$/,
];
