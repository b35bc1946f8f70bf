/**
 * Cuts BibTeX into entries as the text comes. Only braces, brackets and `@word{` at the beginning of
 * a line are looked at here. As in BibTeX, what stands between entries is ignored, and `@comment`
 * hides nothing but its own name: an entry inside its braces is an entry.
 */

/** One entry, its braces removed. */
export interface SlicedEntry {
  /** In lower case: `article`. */
  readonly type: string;
  readonly body: string;
  /** Of the `@`. */
  readonly line: number;
  /** Of the body's beginning; a comment may stand between `@` and the brace. */
  readonly bodyLine: number;
  /** `next`: the next entry begins before this one closes; `file`: the file ends before. */
  readonly closedBy: 'brace' | 'next' | 'file' | 'length';
  /** Fields follow after a brace that seemed to close the entry; it was taken for one too many. */
  readonly strayBrace: boolean;
}

/** Longer entries are cut, in characters. */
const longestEntry = 2_000_000;
/** How far ahead the marks below may reach; a longer one is not seen. */
const window = 400;

const header = /^@\s*(?:%[^\n]*\n\s*)*([A-Za-z][\w+-]*)\s*(?:%[^\n]*\n\s*)*([{(])/u;
/** An entry that begins before the one before it is closed must look like one. */
const nextEntry = /^@[A-Za-z]+[ \t]*[{(]\s*[^\s,={}()"]*\s*,/u;
const nextField = /^\s*[,\n]\s*[A-Za-z][\w-]{0,60}\s*=\s*["{\d]/u;

export function sliceEntries(onEntry: (entry: SlicedEntry) => void): {
  readonly write: (text: string) => void;
  readonly end: () => void;
} {
  let buffer = '';
  let base = 0; // characters of the file before the buffer
  let at = 0; // everything before has been looked at
  let line = 1;
  let lineEnd = Number.POSITIVE_INFINITY; // of that line

  let inComment = false;
  let heldReturn = false;
  let open: { type: string; start: number; body: number; round: boolean } | undefined;
  let indent = '';
  let depth = 0;
  let quoted = false;
  let strayBrace = false;

  const append = (text: string) => {
    const length = buffer.length;
    buffer += text;
    if (lineEnd === Number.POSITIVE_INFINITY) lineEnd = endOfLine(buffer, length);
  };

  /** Of a place not before the last one asked for. */
  const lineOf = (place: number): number => {
    while (lineEnd < place) {
      line++;
      lineEnd = endOfLine(buffer, lineEnd + 1);
    }
    return line;
  };

  /** The blanks between the beginning of the line and a place in it; undefined when there is more. */
  const indentOf = (place: number): string | undefined => {
    let i = place - 1;
    while (i >= 0 && place - i < 100 && (buffer[i] === ' ' || buffer[i] === '\t')) i--;
    return (i < 0 && base === 0) || buffer[i] === '\n' ? buffer.slice(i + 1, place) : undefined;
  };

  const finish = (end: number, next: number, closedBy: SlicedEntry['closedBy']) => {
    if (!open) return;
    const at_ = lineOf(open.start);
    const bodyLine = lineOf(open.body);
    onEntry({
      type: open.type,
      body: buffer.slice(open.body, end),
      line: at_,
      bodyLine,
      closedBy,
      strayBrace,
    });
    open = undefined;
    at = next;
  };

  /** Looks for the next entry; false when more text is needed. */
  const outside = (ended: boolean): boolean => {
    if (inComment) {
      const end = buffer.indexOf('\n', at);
      at = end < 0 ? buffer.length : end;
      inComment = end < 0;
      if (inComment) return false;
    }
    const mark = firstOf(buffer, at);
    if (mark < 0) {
      at = buffer.length;
      return false;
    }
    at = mark;
    if (buffer[mark] === '%') {
      inComment = true;
      return true;
    }
    if (!ended && buffer.length - mark < window) return false;
    const match = header.exec(buffer.slice(mark, mark + window));
    at = mark + (match?.[0].length ?? 1);
    const type = match?.[1]?.toLowerCase();
    if (type === undefined || type === 'comment') return true;
    open = { type, start: mark, body: at, round: match?.[2] === '(' };
    indent = indentOf(mark) ?? '';
    depth = 1;
    quoted = false;
    strayBrace = false;
    return true;
  };

  /** Looks for the end of the open entry; false when more text is needed. */
  const inside = (entry: NonNullable<typeof open>, ended: boolean): boolean => {
    for (let i = at; i < buffer.length; i++) {
      const character = buffer.charCodeAt(i);
      let closes = false;
      if (character === 92) {
        // A backslash guards what follows it.
        if (!ended && buffer.length - i < window) {
          at = i;
          return false;
        }
        i = guardedPlace(buffer, i);
      } else if (character === 123) depth++;
      else if (character === 125) {
        if (depth > 1) depth--;
        else closes = !entry.round;
      } else if (character === 64) {
        if (indentOf(i) === indent) {
          if (!ended && buffer.length - i < window) {
            at = i;
            return false;
          }
          if (nextEntry.test(buffer.slice(i, i + window))) {
            finish(i, i, 'next');
            return true;
          }
        }
      } else if (entry.round && depth === 1) {
        if (character === 34) quoted = !quoted;
        else if (character === 41) closes = !quoted;
      }
      if (closes) {
        if (!ended && buffer.length - i < window) {
          at = i;
          return false;
        }
        if (!nextField.test(buffer.slice(i + 1, i + window))) {
          finish(i, i + 1, 'brace');
          return true;
        }
        strayBrace = true;
      }
      if (i - entry.start > longestEntry) {
        finish(i, i + 1, 'length');
        return true;
      }
    }
    at = buffer.length;
    if (!ended) return false;
    finish(buffer.length, buffer.length, 'file');
    return false;
  };

  const scan = (ended: boolean) => {
    while (open ? inside(open, ended) : outside(ended));
    const keep = open?.start ?? Math.max(at - 200, 0);
    // An entry's own blanks must stay to be compared with.
    const from = Math.max(open ? keep - 200 : keep, 0);
    if (from === 0) return;
    lineOf(from);
    buffer = buffer.slice(from);
    base += from;
    at -= from;
    lineEnd -= from;
    if (open) {
      open.start -= from;
      open.body -= from;
    }
  };

  return {
    write: (text) => {
      if (text === '') return;
      let piece = heldReturn ? `\r${text}` : text;
      heldReturn = piece.endsWith('\r');
      if (heldReturn) piece = piece.slice(0, -1);
      append(piece.includes('\r') ? piece.replace(/\r\n?/gu, '\n') : piece);
      scan(false);
    },
    end: () => {
      if (heldReturn) append('\n');
      scan(true);
    },
  };
}

/** The place of the next line end, or infinity: a line is to be looked through once only. */
export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? Number.POSITIVE_INFINITY : end;
}

/** What a backslash guards: the next character, or a brace that the wrapping of lines parted from it. */
export function guardedPlace(text: string, backslash: number): number {
  if (text[backslash + 1] !== '\n') return backslash + 1;
  let i = backslash + 2;
  while (i - backslash < 100 && (text[i] === ' ' || text[i] === '\t')) i++;
  return text[i] === '{' || text[i] === '}' ? i : backslash + 1;
}

/** The next `@` or `%`, or -1. */
function firstOf(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === 64 || character === 37) return i;
  }
  return -1;
}
