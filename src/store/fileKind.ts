/** What a file is, by its beginning, as far as that decides what is done with it. */

import { UserError } from '../core/model/progress.ts';
import { tellingLength } from '../core/pipeline/datasetBeginning.ts';
import type { NamedFile } from '../worker/protocol.ts';

export const noBeginning = new Uint8Array();

/** Enough of a file to know what Coterie wrote itself. */
export async function beginningOf({ name, file }: NamedFile): Promise<Uint8Array> {
  const beginning = await file
    .slice(0, tellingLength)
    .arrayBuffer()
    .catch(() => {
      throw new UserError(
        'file-gone',
        `“${name}” was moved, deleted or changed after it was opened.`,
      );
    });
  return new Uint8Array(beginning);
}

/** Whether a file that begins so may be a figure, which remembers its view. */
export const isSvgBeginning = (beginning: Uint8Array): boolean =>
  /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?<svg\b/u.test(new TextDecoder().decode(beginning));

/** What stands in the beginning of all files that say who is who, and of few others. */
const correctionsHint = /coterie-corrections|replace by/iu;

/** Whether a file that begins so says who is who rather than what papers there are. */
export async function isCorrections(beginning: Uint8Array): Promise<boolean> {
  const text = new TextDecoder().decode(beginning);
  // What reads them is fetched for those alone that may be some.
  if (!correctionsHint.test(text)) return false;
  const { isCorrectionsInput } = await import('../core/pipeline/correctionsFile.ts');
  return isCorrectionsInput(text);
}
