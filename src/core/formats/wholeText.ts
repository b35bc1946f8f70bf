/** Readers for formats whose files are small and make sense as a whole only. */

import { excerpt } from '../model/issue.ts';
import type { ParsedDocument } from '../model/record.ts';
import type { OpenReader } from './format.ts';

/** Longer texts are not held in memory, in characters. */
const longestText = 64 * 1024 * 1024;

/** Collects the text and parses it at the end. Issue: `too-large`. */
export const wholeText =
  (parse: (text: string, file: string) => Omit<ParsedDocument, 'format'>): OpenReader =>
  (sink) => {
    let pieces: string[] = [];
    let length = 0;
    return {
      write: (text) => {
        length += text.length;
        if (length <= longestText) pieces.push(text);
      },
      end: () => {
        const text = pieces.join('');
        pieces = [];
        if (length > longestText) {
          sink.issue({
            severity: 'error',
            code: 'too-large',
            message: `The text has ${length} characters; of this format at most ${longestText} are read. It was left out.`,
            line: 1,
            excerpt: excerpt(text.slice(0, 200)),
          });
          return;
        }
        const document = parse(text, sink.file);
        if (document.saved) sink.saved(document.saved);
        for (const profile of document.profiles) sink.profile(profile);
        for (const record of document.records) sink.record(record);
        for (const issue of document.issues) sink.issue(issue);
      },
    };
  };
