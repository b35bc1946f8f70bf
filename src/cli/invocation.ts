/** What a running command shares with the entry: how to be stopped, and how it ends. */

import type { ExitCode } from './exitCodes.ts';

export interface Invocation {
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
  exitCode: ExitCode;
}
