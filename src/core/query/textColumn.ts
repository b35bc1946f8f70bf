/**
 * Many folded texts as few long ones, in which the engine finds a word faster than any index of our
 * own would, and which take less room than as many texts and lists.
 */

export interface TextColumn {
  readonly length: number;
  /** With a space before and after; empty where there is none. */
  readonly padded: (at: number) => string;
  /** Texts that contain something without line breaks, ascending. Linear in all texts. */
  readonly containing: (needle: string) => number[];
  /** The texts as they were added, from one place to before another. */
  readonly between: (from: number, to: number) => string[];
}

export interface TextColumnBuilder {
  /** Adds a folded text: letters, digits and single spaces. */
  readonly add: (folded: string) => void;
  readonly finish: () => TextColumn;
}

interface Chunk {
  /** Which of the texts is its first. */
  readonly first: number;
  /** Each text between spaces, ended by a line break. */
  readonly text: string;
  /** Where each begins, and the end. */
  readonly start: Uint32Array;
}

/** Characters of a long text, about; one letter beyond Latin-1 doubles the size of its own alone. */
const chunkLength = 1_000_000;

export function createTextColumn(): TextColumnBuilder {
  const chunks: Chunk[] = [];
  let parts: string[] = [];
  let start = [0];
  let count = 0;
  const close = () => {
    const first = count - parts.length;
    chunks.push({ first, text: parts.join(''), start: Uint32Array.from(start) });
    parts = [];
    start = [0];
  };
  return {
    add: (folded) => {
      parts.push(` ${folded} \n`);
      const end = (start.at(-1) ?? 0) + folded.length + 3;
      start.push(end);
      count++;
      if (end >= chunkLength) close();
    },
    finish: () => {
      close();
      return columnOf(chunks, count);
    },
  };
}

function columnOf(chunks: readonly Chunk[], length: number): TextColumn {
  const chunkOf = (at: number): Chunk | undefined => {
    let [low, high] = [0, chunks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((chunks[middle]?.first ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return chunks[low];
  };
  const padded = (at: number): string => {
    const chunk = chunkOf(at);
    if (!chunk || at < 0 || at >= length) return '';
    const { text, start, first } = chunk;
    return text.slice(start[at - first], (start[at - first + 1] ?? 1) - 1);
  };
  return {
    length,
    padded,
    containing: (needle) => {
      const found: number[] = [];
      for (const { text, start, first } of chunks) {
        let own = 0;
        let at = text.indexOf(needle);
        while (at >= 0) {
          while ((start[own + 1] ?? Number.POSITIVE_INFINITY) <= at) own++;
          found.push(first + own);
          // One place in a text is enough.
          at = text.indexOf(needle, start[own + 1] ?? text.length);
        }
      }
      return found;
    },
    between: (from, to) => {
      const texts: string[] = [];
      for (let at = from; at < Math.min(to, length); at++) texts.push(padded(at).slice(1, -1));
      return texts;
    },
  };
}
