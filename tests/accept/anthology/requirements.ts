/** What was asked for and what was found, printed as it is found. */

import { print } from '../print.ts';

export interface Requirements {
  /** Prints a figure that nothing was asked about. */
  readonly note: (what: string, found: string) => void;
  /** Prints whether it is met, with what was found. */
  readonly check: (what: string, met: boolean, found: string) => void;
  /** What is not met. */
  readonly unmet: () => readonly string[];
}

export function createRequirements(): Requirements {
  const failed: string[] = [];
  const line = (mark: string, what: string, found: string) =>
    print(`${mark.padEnd(8)} ${what.padEnd(58)} ${found}`);
  return {
    note: (what, found) => line('', what, found),
    check: (what, met, found) => {
      line(met ? 'met' : 'NOT MET', what, found);
      if (!met) failed.push(what);
    },
    unmet: () => failed,
  };
}

export const ms = (milliseconds: number): string =>
  `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
