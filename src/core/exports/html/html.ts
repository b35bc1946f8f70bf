/**
 * Export: the whole explorer with its dataset as one HTML file that needs no network. The page comes
 * ready-made (scripts/singleFile.ts); the dataset is put into it as compressed columns.
 */

import { UserError } from '../../model/progress.ts';
import { joinedBytes, writeDataset } from '../../pipeline/datasetFile.ts';
import { createFingerprint } from '../../pipeline/fingerprint.ts';
import { base64 } from '../base64.ts';
import type { ExportWriter } from '../format.ts';
import { datasetBlock, places } from './blocks.ts';

/** Bytes of the dataset in one block: whole triplets, or there would be padding between blocks. */
const blockLength = 3 * 262_144;

/** Rejects with a UserError `no-page` where the page is not at hand or is not one of these. */
export const writeHtml: ExportWriter = async (dataset, _, { page }) => {
  const template = await page?.();
  const [before, after, more] = template?.split(places.dataset) ?? [];
  if (before === undefined || after === undefined || more !== undefined) {
    throw new UserError(
      'no-page',
      'The page in one file is missing or not of this version. Build the page again with `npm run build`.',
    );
  }
  const bytes = joinedBytes(writeDataset(dataset, 'compact'));
  const fingerprint = createFingerprint();
  fingerprint.add(bytes);
  const whole = { fingerprint: fingerprint.end(), bytes: bytes.length };
  function* pieces(): Generator<string> {
    yield before ?? '';
    for (let from = 0; from < bytes.length; from += blockLength) {
      const piece = base64(bytes.subarray(from, from + blockLength));
      yield datasetBlock(piece, from === 0 ? whole : undefined);
    }
    yield after ?? '';
  }
  const dataLength = Math.ceil(bytes.length / 3) * 4;
  const inMegabytes = (length: number) => `${(length / 1e6).toFixed(1)} MB`;
  const pageLength = before.length + after.length;
  return [
    {
      name: 'network.html',
      contents: { [Symbol.iterator]: pieces },
      remark: `${inMegabytes(pageLength + dataLength)}: the page ${inMegabytes(pageLength)}, its dataset ${inMegabytes(dataLength)}.`,
    },
  ];
};
