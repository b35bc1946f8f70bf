/** Files of corrections and thesauri, named on the command line. */

import type { Issue } from '../core/model/issue.ts';
import { UserError } from '../core/model/progress.ts';
import { readCorrectionsInput } from '../core/pipeline/correctionsFile.ts';
import type { CorrectionsInput } from '../core/pipeline/correctionsInput.ts';
import { CommandError, exitCodes } from './exitCodes.ts';
import { readText } from './readText.ts';

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
    const read = understood(path, await readText(path, 'unreadable-corrections'));
    inputs.push(read.input);
    issues.push(
      ...read.issues.map((issue) => ({ ...issue, message: `“${path}”: ${issue.message}` })),
    );
  }
  return { inputs, issues };
}

function understood(path: string, text: string): ReturnType<typeof readCorrectionsInput> {
  try {
    return readCorrectionsInput(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new CommandError(exitCodes.nothingReadable, error.code, `“${path}”: ${error.message}`);
  }
}
