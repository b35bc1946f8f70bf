/**
 * On which lines the fields of a record stand. Most files have a record on one line and need
 * nothing; in those that spread it over many, its text is gone through once more.
 */

/** A value's line, and those of what is in it. */
export interface LineTree {
  readonly line: number;
  readonly keys?: ReadonlyMap<string, LineTree>;
  readonly items?: readonly LineTree[];
}

/** Levels of a record whose lines are told apart; what is deeper has the line of what holds it. */
const deepestTold = 6;

/** The line of the value at a path, or of the innermost thing on the way that is there. */
export function lineIn(tree: LineTree, path: readonly (string | number)[]): number {
  let here = tree;
  for (const part of path) {
    const next = typeof part === 'number' ? here.items?.[part] : here.keys?.get(part);
    if (!next) break;
    here = next;
  }
  return here.line;
}

/** The lines of a record's fields; `text` is valid JSON and begins on `line`. */
export function fieldLines(text: string, line: number): LineTree {
  if (!/[\r\n]/u.test(text)) return { line };
  let at = 0;
  let now = line;
  const space = () => {
    for (; at < text.length; at++) {
      const character = text[at];
      if (character === '\n' ? text[at - 1] !== '\r' : character === '\r') now++;
      else if (character !== '\n' && character !== ' ' && character !== '\t') return;
    }
  };
  const string = (): string => {
    const start = ++at;
    for (; at < text.length && text[at] !== '"'; at++) {
      if (text[at] === '\\') at++;
      else if (text[at] === '\n') now++;
    }
    return text.slice(start, at++);
  };
  const value = (depth: number): LineTree => {
    space();
    const here = now;
    const bracket = text[at];
    if (bracket === '"') {
      string();
      return { line: here };
    }
    if (bracket !== '{' && bracket !== '[') {
      while (at < text.length && !',]}\r\n \t'.includes(text[at] ?? '')) at++;
      return { line: here };
    }
    at++;
    const keys = new Map<string, LineTree>();
    const items: LineTree[] = [];
    for (space(); at < text.length && text[at] !== '}' && text[at] !== ']'; space()) {
      if (bracket === '{') {
        const keyLine = now;
        const key = string();
        space();
        at++;
        const member = value(depth + 1);
        keys.set(key, { ...member, line: keyLine });
      } else items.push(value(depth + 1));
      space();
      if (text[at] === ',') at++;
    }
    at++;
    if (depth >= deepestTold) return { line: here };
    return bracket === '{' ? { line: here, keys } : { line: here, items };
  };
  return value(0);
}
