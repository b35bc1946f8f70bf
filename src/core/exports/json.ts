/** Export: the whole dataset as it is kept, to be opened again without loss. */

import { writeDataset } from '../pipeline/datasetFile.ts';
import type { ExportWriter } from './format.ts';

/** Writes `network.json`, the bytes that `build` writes. */
export const writeJson: ExportWriter = async (dataset) => [
  { name: 'network.json', contents: writeDataset(dataset) },
];
