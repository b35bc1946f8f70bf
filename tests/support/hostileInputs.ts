/** Inputs that try to make a reader run out of memory or time, in pieces. */

const pieceLength = 65_536;

/** A text repeated until it has so many characters, with what makes it hostile. */
interface Hostility {
  readonly name: string;
  readonly text: string;
}

/** What follows the beginning of a good file. */
export const hostilities: readonly Hostility[] = [
  { name: 'a line without end', text: 'a' },
  { name: 'a quotation without end', text: '"a,' },
  { name: 'braces without end', text: '{' },
  { name: 'brackets without end', text: '[' },
  { name: 'elements without end', text: '<a>' },
  { name: 'objects in objects', text: '{"a":' },
  { name: 'empty lines', text: '\n' },
  { name: 'commas', text: ',' },
  { name: 'entries that never close', text: '@article{a, title = {' },
  { name: 'names without end', text: 'Ada and ' },
];

/** The first half of a good file, then something hostile of so many characters. */
export function* hostilePieces(
  good: string,
  hostility: Hostility,
  characters: number,
): Generator<string> {
  yield good.slice(0, good.length >> 1);
  const piece = hostility.text.repeat(Math.ceil(pieceLength / hostility.text.length));
  for (let written = 0; written < characters; written += piece.length) yield piece;
}
