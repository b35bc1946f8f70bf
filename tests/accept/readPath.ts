/** A file of real data, read as the pipeline reads it. */

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileOfBytes } from '../../src/core/pipeline/pipeline.ts';
import { type ReadDocument, readDocument } from '../../src/core/pipeline/readDocuments.ts';

export const readPath = (path: string): Promise<ReadDocument> =>
  readDocument(fileOfBytes(basename(path), new Uint8Array(readFileSync(path))));
