/** Lines out of text that comes in pieces, in bounded memory. */

export interface LineSplitter {
  readonly write: (text: string) => void;
  readonly end: () => void;
}

/** `cut` is true when the line was longer than allowed and only its beginning is given. */
export type OnLine = (text: string, line: number, cut: boolean) => void;

/**
 * Calls back for every line, without its end (`\n`, `\r\n` or `\r`) and counted from 1. Of a line
 * longer than `longest` characters the beginning is kept and the rest dropped as it comes. A text
 * that ends with a line end has no empty last line.
 */
export function splitLines(onLine: OnLine, longest = 1_000_000): LineSplitter {
  let line = 1;
  let open = '';
  let cut = false;
  let afterReturn = false;
  const add = (text: string) => {
    const room = longest - open.length;
    if (text.length > room) cut = true;
    if (room > 0) open += text.length > room ? text.slice(0, room) : text;
  };
  const finish = () => {
    const [text, wasCut, number] = [open, cut, line];
    open = '';
    cut = false;
    line++;
    onLine(text, number, wasCut);
  };
  return {
    write: (text) => {
      let start = afterReturn && text.startsWith('\n') ? 1 : 0;
      if (text !== '') afterReturn = false;
      for (;;) {
        const end = nextEnd(text, start);
        if (end < 0) break;
        add(text.slice(start, end));
        finish();
        start = end + 1;
        if (text[end] !== '\r') continue;
        if (start === text.length) afterReturn = true;
        else if (text[start] === '\n') start++;
      }
      add(text.slice(start));
    },
    end: () => {
      if (open !== '' || cut) finish();
    },
  };
}

const ends = /[\r\n]/gu;

function nextEnd(text: string, from: number): number {
  ends.lastIndex = from;
  return ends.exec(text)?.index ?? -1;
}
