/** What a row of the table of benchmarks is: its question, and how it is answered. */

/** How a line of the table ends. `shown` lines are figures without a goal. */
export type Verdict = 'reached' | 'short' | 'not measured' | 'shown';

/** A line of the table. Texts hold their units. */
export interface Outcome {
  readonly what: string;
  readonly ours: string;
  /** The other side, with its figure; empty where there is none. */
  readonly peer: string;
  /** How many times better than the peer we are; absent without a peer. */
  readonly ratio?: number;
  readonly goal: string;
  readonly verdict: Verdict;
  /** The distance to the goal, or why nothing was measured. */
  readonly remark: string;
}

export interface BenchContext {
  /** A fraction of the work, to see that everything runs; never kept. */
  readonly quick: boolean;
  /** A size of the full benchmark, or a tenth of it (at least `least`) when quick. */
  size(full: number, least?: number): number;
  /** Rounds of each side: five, two when quick; `most` where a peer takes minutes (say so in a setting). */
  rounds(most?: number): number;
  /** A folder of the row's own, empty at first, removed at the end. */
  readonly scratch: string;
  /** The folder of real data (COTERIE_DATA, else ../shared/data), undefined where there is none. */
  readonly data: string | undefined;
  /** One line on how far the row is. */
  say(line: string): void;
  /** Notes how a side was set up, or a version: printed below the table. */
  setting(name: string, value: string): void;
}

export interface BenchRow {
  /** What one types: `npm run bench -- layout-10k`. */
  readonly id: string;
  readonly what: string;
  /** The peer with its configuration, or what limit. */
  readonly against: string;
  readonly goal: string;
  /** Minutes after which the row is given up; 15 unless told. */
  readonly minutes?: number;
  /** Measures. Throwing makes the row one that is not measured, with the message as the reason. */
  run(context: BenchContext): Promise<readonly Outcome[]>;
}

/** What a row throws when its peer, its data or its browser is not there. */
export class Missing extends Error {}
