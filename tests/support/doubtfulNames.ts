/** Documents in which initials are joined with a spelled-out name without co-authors in common. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { InputFile } from '../../src/core/pipeline/pipeline.ts';
import { textFile } from './corpora.ts';

export const doubtfulNamesPath = fileURLToPath(
  new URL('../fixtures/doubt/names.bib', import.meta.url),
);

/** Seven authors by the balanced way, three of them doubtful; ten by the pessimistic one. */
export const doubtfulNames = (): InputFile =>
  textFile('names.bib', readFileSync(doubtfulNamesPath, 'utf8'));
