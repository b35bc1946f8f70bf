/** Export: the whole dataset as it is kept, to be opened again without loss. */

import { isGzip } from '../formats/signatures.ts';
import { joinedBytes, writeDataset } from '../pipeline/datasetFile.ts';
import type { ExportWriter } from './format.ts';

/** Writes the bytes that `build` writes. What is packed is not called JSON. */
export const writeJson: ExportWriter = async (dataset) => {
  const contents = joinedBytes(writeDataset(dataset));
  return [{ name: isGzip(contents) ? 'network.coterie' : 'network.json', contents }];
};
