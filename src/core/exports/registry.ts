/** Every output format. A new one is a file beside this and an entry here. */

import { figureParameters } from './figureParameters.ts';
import type { ExportFormat } from './format.ts';

/** In the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [
  {
    id: 'png',
    label: 'PNG image',
    description: 'The picture in pixels, for slides and messages.',
    kind: 'file',
    extension: 'png',
    mime: 'image/png',
    group: 'picture',
    parameters: figureParameters,
    load: async () => (await import('./png.ts')).writePng,
  },
  {
    id: 'svg',
    label: 'SVG drawing',
    description: 'The picture as shapes and text, for print and for editing.',
    kind: 'file',
    extension: 'svg',
    mime: 'image/svg+xml',
    group: 'picture',
    parameters: figureParameters,
    load: async () => (await import('./svg.ts')).writeSvg,
  },
  {
    id: 'csv',
    label: 'CSV tables',
    description: 'Papers, authors, authorships and co-authorships as four tables.',
    kind: 'folder',
    extension: 'csv',
    mime: 'text/csv',
    group: 'data',
    parameters: [
      {
        id: 'for-spreadsheets',
        label: 'For spreadsheets',
        help: 'Add a byte order mark, and an apostrophe before text that a spreadsheet would run as a formula.',
        kind: 'boolean',
        default: false,
      },
    ],
    load: async () => (await import('./csv.ts')).writeCsv,
  },
  {
    id: 'json',
    label: 'Coterie dataset',
    description: 'Everything, as JSON, to be opened again with Coterie.',
    kind: 'file',
    extension: 'json',
    mime: 'application/json',
    group: 'data',
    parameters: [],
    load: async () => (await import('./json.ts')).writeJson,
  },
  {
    id: 'report',
    label: 'Import report',
    description: 'What was read from which file, and every problem with its line, as Markdown.',
    kind: 'file',
    extension: 'md',
    mime: 'text/markdown',
    group: 'data',
    parameters: [],
    load: async () => (await import('./report.ts')).writeReport,
  },
];
