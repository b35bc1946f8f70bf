/** What is said of one file that was written. */
export interface Verdict {
  /** Sentences on what is wrong; none where all is well. */
  readonly faults: readonly string[];
  /** Who looked at it, and what was found. */
  readonly by: string;
}
