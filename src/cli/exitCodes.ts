/** What the exit codes of the command line mean. */

export const exitCodes = {
  done: 0,
  /** Done, but records or files could not be read; they are listed. */
  inputLost: 1,
  wrongUsage: 2,
  nothingReadable: 3,
  /** A fault of Coterie's. */
  fault: 4,
  cannotWrite: 5,
  /** Stopped by the person; 128 and the number of SIGINT. */
  cancelled: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Trouble that ends the command with a code of its own; the message says what to do next. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: ExitCode;
  readonly code: string;
  constructor(exitCode: ExitCode, code: string, message: string) {
    super(message);
    this.exitCode = exitCode;
    this.code = code;
  }
}
