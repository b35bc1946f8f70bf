/** Trouble with the data: returned beside the good results, never thrown. */

/**
 * `error`: something could not be read and is missing from the result; `warning`: something is
 * doubtful or contradictory but kept; `info`: worth knowing, nothing is wrong.
 */
export type Severity = 'error' | 'warning' | 'info';

export interface Issue {
  readonly severity: Severity;
  /** Stable and machine-readable, in kebab case. */
  readonly code: string;
  /** One or two plain sentences: what was expected, what was found, what was done about it. */
  readonly message: string;
  /** Absent when the trouble is with the corpus as a whole. */
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** The offending text, shortened. */
  readonly excerpt?: string;
}

/** Shortens a text for use as an excerpt, on one line, at most `length` characters. */
export function excerpt(text: string, length = 80): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = [...line.slice(0, length * 2)];
  return characters.length <= length ? line : `${characters.slice(0, length - 1).join('')}…`;
}
