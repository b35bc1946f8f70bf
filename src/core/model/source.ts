/** Where something was said: a file of the corpus and a line in it. */

export interface SourceRef {
  /** The file's name as the user gave it, with `/` between folders. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A value together with the line that says it; the file is the document's. */
export interface Located<T> {
  readonly value: T;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * How we know a value: `stated` is printed in a document, `inferred` follows from other statements
 * (the evidence says how).
 */
export type Basis = 'stated' | 'inferred';

/** One value of a field, and who says so. Equal statements share one claim. */
export interface Claim<T> {
  readonly value: T;
  readonly basis: Basis;
  /** At least one, in corpus order. */
  readonly sources: readonly SourceRef[];
  /** One sentence, present when the basis is not `stated`. */
  readonly evidence?: string;
}

/**
 * Everything claimed about one field: the preferred value first, each further one in disagreement
 * with it. Empty means unknown.
 */
export type Claims<T> = readonly Claim<T>[];

/** The preferred value of a field, or undefined where nothing is known. */
export const preferred = <T>(claims: Claims<T>): T | undefined => claims[0]?.value;

/** Orders by file name (code units), then by line. */
export const compareSources = (a: SourceRef, b: SourceRef): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
