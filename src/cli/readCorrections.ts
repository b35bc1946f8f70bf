/** Files of corrections and thesauri, named on the command line. */

import { readFile, stat } from 'node:fs/promises';
import { decodePieces, NotTextError } from '../core/formats/decode.ts';
import type { Issue } from '../core/model/issue.ts';
import { UserError } from '../core/model/progress.ts';
import { readCorrectionsInput } from '../core/pipeline/correctionsFile.ts';
import type { CorrectionsInput } from '../core/pipeline/correctionsInput.ts';
import { fileReason } from './errnoOf.ts';
import { CommandError, exitCodes } from './exitCodes.ts';

/** Bytes: more than any person's corrections, and what an engine can hold as one text. */
const longest = 200_000_000;

/**
 * In the order in which they are named. Corrections that cannot be read are issues; a file of which
 * nothing can be throws a CommandError that names it.
 */
export async function readCorrections(
  paths: readonly string[],
): Promise<{ readonly inputs: readonly CorrectionsInput[]; readonly issues: readonly Issue[] }> {
  const inputs: CorrectionsInput[] = [];
  const issues: Issue[] = [];
  for (const path of paths) {
    const read = understood(path, await textOf(path));
    inputs.push(read.input);
    issues.push(
      ...read.issues.map((issue) => ({ ...issue, message: `“${path}”: ${issue.message}` })),
    );
  }
  return { inputs, issues };
}

async function textOf(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > longest) throw new Error('it is longer than corrections can be');
    // Spreadsheets save tables with tabs in UTF-16.
    let text = '';
    for await (const piece of decodePieces([await readFile(path)])) text += piece;
    return text;
  } catch (error) {
    const reason =
      error instanceof NotTextError ? `it seems to be ${error.seems}` : fileReason(error);
    const message = `“${path}” could not be read: ${reason}.`;
    throw new CommandError(exitCodes.nothingReadable, 'unreadable-corrections', message);
  }
}

function understood(path: string, text: string): ReturnType<typeof readCorrectionsInput> {
  try {
    return readCorrectionsInput(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new CommandError(exitCodes.nothingReadable, error.code, `“${path}”: ${error.message}`);
  }
}
