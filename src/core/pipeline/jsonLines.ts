/** Where things stand in a JSON text, for messages. */

/** The line, from 1, of a place in a text. */
export function lineAt(text: string, at: number): number {
  let line = 1;
  for (let i = 0; i < at && i < text.length; i++) if (text[i] === '\n') line++;
  return line;
}

/** The lines on which the items of the list begin that the outermost object has under a key. */
export function itemLines(text: string, key: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let latest = '';
  let within = false;
  let fresh = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] as string;
    if (letter === '\n') line++;
    if (/\s/u.test(letter)) continue;
    // The first letter of an item, whatever it is.
    if (within && fresh && depth === 2 && letter !== ']') lines.push(line);
    fresh = false;
    if (letter === '"') {
      const start = i + 1;
      for (i = start; i < text.length && text[i] !== '"'; i++) if (text[i] === '\\') i++;
      if (depth === 1) latest = text.slice(start, i);
    } else if (letter === '{' || letter === '[') {
      depth++;
      if (depth === 2 && letter === '[' && latest === key) {
        within = true;
        fresh = true;
      }
    } else if (letter === '}' || letter === ']') {
      depth--;
      if (depth < 2) within = false;
    } else if (letter === ',' && depth === 2) fresh = true;
  }
  return lines;
}
