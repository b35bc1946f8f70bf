/** Export: what people said about who is who, to be applied when the network is built again. */

import { writeCorrections } from '../pipeline/correctionsFile.ts';
import type { ExportWriter } from './format.ts';

/** Writes `corrections.json`. */
export const writeCorrectionsFile: ExportWriter = async ({ corrections = [] }) => [
  { name: 'corrections.json', contents: writeCorrections(corrections) },
];
