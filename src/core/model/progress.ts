/** How long work reports on itself and is stopped. */

export interface Progress {
  /** What is being done, for people: `Reading`, `Finding communities`. */
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  /** What is counted, where people know it. */
  readonly unit?: 'bytes';
  /** What it is being done to, e.g. a file name. */
  readonly detail?: string;
  /** Which of how many that is, counted from 1: the third of twelve files. */
  readonly part?: number;
  readonly parts?: number;
}

/** The person asked to stop. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
  constructor() {
    super('Cancelled.');
  }
}

/** Trouble that a person can act on; the message says what happened and what to do next. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
