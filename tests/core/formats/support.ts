/** Bytes to text for tests of formats. */

import { decodePieces, type Encoding, NotTextError } from '../../../src/core/formats/decode.ts';
import type { ParsedDocument } from '../../../src/core/model/record.ts';

/** The whole text, or undefined when the bytes are none. */
export async function decodeAll(
  bytes: Uint8Array,
  pieceLength = bytes.length,
): Promise<{ text: string; encoding: Encoding } | { seems: string }> {
  const encoding: Encoding = { name: 'utf-8' };
  const pieces: Uint8Array[] = [];
  for (let i = 0; i < bytes.length; i += pieceLength) pieces.push(bytes.slice(i, i + pieceLength));
  try {
    let text = '';
    for await (const piece of decodePieces(pieces, encoding)) text += piece;
    return { text, encoding };
  } catch (error) {
    if (error instanceof NotTextError) return { seems: error.seems };
    throw error;
  }
}

/** What a document holds: its records, or of a finished network its nodes and edges by line. */
export const itemsOf = ({
  records,
  network,
}: ParsedDocument): readonly { readonly line: number }[] =>
  network ? [...network.nodes, ...network.edges].sort((a, b) => a.line - b.line) : records;
