/** What is found in a JSON text, and what is wrong with it. */

export interface FoundRecord {
  readonly text: string;
  /** Of its opening bracket, from 1. */
  readonly line: number;
  /** Which of the places it stands at. */
  readonly place: string;
  /** The key that it is the value of, where it is one. */
  readonly key: string | undefined;
  /** It was found after damage, where a record seemed to begin. */
  readonly recovered: boolean;
}

/** What is wrong at a place; the text of the record as far as it was read. */
export interface SplitterProblem {
  readonly kind: 'broken' | 'cut-off' | 'too-deep' | 'too-long' | 'no-object' | 'hopeless';
  readonly line: number;
  readonly text: string;
}

export interface SplitterEvents {
  /**
   * `broken` when the text cannot be read after all: its end may have been mistaken; `another` when
   * it is an object of another kind, as may be found after damage.
   */
  readonly record: (found: FoundRecord) => 'read' | 'broken' | 'another';
  /** What stands around records, closed where the first of them begins. */
  readonly around?: (found: FoundRecord) => void;
  readonly problem: (problem: SplitterProblem) => void;
}

/** A record of a large collaboration has some two megabytes. In characters. */
export const longestRecord = 16 * 1024 * 1024;
export const deepest = 200;
/** What may be gone through again after damage, over the whole file, in characters. */
export const mostAgain = 8 * longestRecord;
