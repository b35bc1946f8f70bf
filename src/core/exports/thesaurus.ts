/** Export: names and what stands instead of them, as a thesaurus for VOSviewer. */

import { writeThesaurus } from '../pipeline/thesaurus.ts';
import { counted } from '../text/wording.ts';
import type { ExportWriter } from './format.ts';

/** Writes `thesaurus.txt`, and says how many names it leaves out. */
export const writeThesaurusFile: ExportWriter = async ({ authors }) => {
  const { text, leftOut } = writeThesaurus(authors);
  const remark =
    leftOut === 0
      ? undefined
      : `${counted(leftOut, 'spelling')} that several authors bear ${leftOut === 1 ? 'is' : 'are'} left out: VOSviewer would join them all.`;
  return [{ name: 'thesaurus.txt', contents: text, ...(remark === undefined ? {} : { remark }) }];
};
