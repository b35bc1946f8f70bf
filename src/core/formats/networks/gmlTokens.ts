/** Tokens of GML out of text that comes in pieces, in bounded memory. */

import { withoutEntities } from '../../text/markup.ts';

export type GmlToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** Longer texts and words are cut, in characters; a text that long was never closed. */
const longestToken = 100_000;

const special = /["[\]#\s]/gu;
const ends = { text: /"/gu, remark: /[\r\n]/gu } as const;

/**
 * Calls back with each token and the line it begins on, from 1. Words are keys and numbers. A text
 * that is not closed ends with the file, or after so many characters with its first line
 * (`onUnclosed`).
 */
export function gmlTokens(
  onToken: (token: GmlToken, line: number) => void,
  onUnclosed: (line: number) => void,
): { readonly write: (piece: string) => void; readonly end: () => void } {
  let line = 1;
  let state: 'between' | 'word' | 'text' | 'remark' = 'between';
  let begun = 1;
  let parts = '';
  const countLines = (text: string) => {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line++;
  };
  const finish = () => {
    if (state === 'word') onToken({ kind: 'word', text: parts }, begun);
    if (state === 'text') onToken({ kind: 'text', text: withoutEntities(parts) }, begun);
    state = 'between';
    parts = '';
  };
  const add = (text: string) => {
    if (parts.length < longestToken) parts += text.slice(0, longestToken - parts.length);
  };
  const write = (piece: string) => {
    let at = 0;
    while (at < piece.length) {
      const pattern = state === 'text' || state === 'remark' ? ends[state] : special;
      pattern.lastIndex = at;
      const found = pattern.exec(piece)?.index ?? piece.length;
      const passed = piece.slice(at, found);
      if (passed !== '') {
        if (state === 'between') {
          state = 'word';
          begun = line;
        }
        if (state !== 'remark') add(passed);
        countLines(passed);
        if (state === 'text' && parts.length >= longestToken) {
          // What follows is gone through as if the first line had ended the text.
          const unclosed = parts;
          onUnclosed(begun);
          parts = unclosed.slice(0, lineEnd(unclosed));
          line = begun;
          finish();
          const rest = unclosed.slice(lineEnd(unclosed)) + piece.slice(at + passed.length);
          write(rest.startsWith('"') ? rest.slice(1) : rest);
          return;
        }
      }
      if (found === piece.length) return;
      const character = piece[found];
      at = found + 1;
      if (state === 'text') finish();
      else if (state === 'remark') {
        state = 'between';
        if (character === '\n') line++;
      } else {
        if (state === 'word') finish();
        if (character === '"' || character === '#') {
          state = character === '#' ? 'remark' : 'text';
          begun = line;
        } else if (character === '[') onToken({ kind: 'open' }, line);
        else if (character === ']') onToken({ kind: 'close' }, line);
        else if (character === '\n') line++;
      }
    }
  };
  return {
    write,
    end: () => {
      if (state === 'text') onUnclosed(begun);
      finish();
    },
  };
}

const lineEnd = (text: string): number => {
  const at = text.search(/[\r\n]/u);
  return at < 0 ? text.length : at;
};
