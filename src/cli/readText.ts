/** Small files of text that are named beside the inputs. */

import { readFile, stat } from 'node:fs/promises';
import { decodePieces, NotTextError } from '../core/formats/decode.ts';
import { fileReason } from './errnoOf.ts';
import { CommandError, exitCodes } from './exitCodes.ts';

/** Bytes: more than anybody writes by hand, and what an engine can hold as one text. */
const longest = 200_000_000;

/** A whole file, in whichever encoding it is. Throws a CommandError with this code. */
export async function readText(path: string, code: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > longest) throw new Error('it is longer than such a file can be');
    // Spreadsheets save tables with tabs in UTF-16.
    let text = '';
    for await (const piece of decodePieces([await readFile(path)])) text += piece;
    return text;
  } catch (error) {
    const reason =
      error instanceof NotTextError ? `it seems to be ${error.seems}` : fileReason(error);
    const message = `“${path}” could not be read: ${reason}.`;
    throw new CommandError(exitCodes.nothingReadable, code, message);
  }
}
