/** The command line: which command, and what its end means. */

import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError } from 'commander';
import { CancelledError, UserError } from '../core/model/progress.ts';
import { version } from '../core/model/version.ts';
import { buildCommand } from './commands/build.ts';
import { exportCommand } from './commands/export.ts';
import { formatsCommand } from './commands/formats.ts';
import { openCommand } from './commands/open.ts';
import { siteCommand } from './commands/site.ts';
import { errnoOf } from './errnoOf.ts';
import { CommandError, type ExitCode, exitCodes } from './exitCodes.ts';
import type { Invocation } from './invocation.ts';
import { printJson, say } from './terminal.ts';

const exitHelp = `
Exit codes: 0 done; 1 done, but input was lost; 2 wrong usage; 3 nothing readable;
4 a fault of Coterie's; 5 the output cannot be written; 130 cancelled.`;

/** Runs the command line; resolves with the exit code. */
async function run(args: readonly string[]): Promise<ExitCode> {
  const stop = new AbortController();
  const invocation: Invocation = { signal: stop.signal, exitCode: exitCodes.done };
  const onSignal = () => {
    // The second time there is no waiting for a good moment.
    if (stop.signal.aborted) process.exit(exitCodes.cancelled);
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);

  const program = new Command('coterie')
    .description('Finds who wrote with whom in a pile of papers, and draws it.')
    .version(version)
    .showHelpAfterError('(--help shows how it is used)')
    .addHelpText('after', exitHelp)
    .exitOverride();
  for (const command of [
    buildCommand(invocation),
    exportCommand(invocation),
    openCommand(invocation),
    siteCommand(invocation),
    formatsCommand(),
  ]) {
    program.addCommand(command.copyInheritedSettings(program));
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return invocation.exitCode;
  } catch (error) {
    return report(error, args.includes('--json'));
  }
}

/** Says what went wrong and gives the exit code for it. */
function report(error: unknown, json: boolean): ExitCode {
  if (error instanceof CommanderError) {
    // Commander has printed its message, or the help that was asked for.
    if (error.exitCode === 0) return exitCodes.done;
    if (json) printJson({ error: { code: 'wrong-usage', message: error.message } });
    return exitCodes.wrongUsage;
  }
  const [exitCode, code, message] = explain(error);
  if (json) printJson({ error: { code, message } });
  else say(message);
  return exitCode;
}

function explain(error: unknown): readonly [ExitCode, string, string] {
  if (error instanceof CommandError) return [error.exitCode, error.code, error.message];
  if (error instanceof CancelledError) {
    return [exitCodes.cancelled, 'cancelled', 'Cancelled. Nothing was written.'];
  }
  if (error instanceof UserError) return [exitCodes.nothingReadable, error.code, error.message];
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [exitCodes.fault, 'fault', `This is a fault of Coterie's, please report it:\n${detail}`];
}

// A reader that closes early (`coterie formats | head`) is no fault.
process.stdout.on('error', (error) => {
  if (errnoOf(error) === 'EPIPE') process.exit(exitCodes.done);
  throw error;
});

// By itself Node lets garbage grow to twice what is alive before it clears up; this takes a fifth off
// the memory of a large build, and no time. An engine without it says so and goes on.
setFlagsFromString('--heap-growing-percent=40');

process.exitCode = await run(process.argv.slice(2));
