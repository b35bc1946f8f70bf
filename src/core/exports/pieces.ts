/** Long texts in pieces, so that none of them is ever held whole. */

/** Letters a piece has about. */
const pieceLength = 65_536;

/** Joins lines into pieces of some length; each line stays in one piece. Lazy. */
export function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** Text that can be gone through again, as writers hand it over. */
export const piecesOf = (lines: () => Iterable<string>): Iterable<string> => ({
  [Symbol.iterator]: () => inPieces(lines()),
});
