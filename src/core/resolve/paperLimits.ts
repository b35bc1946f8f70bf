/**
 * What the records of one paper say that a further record must not contradict, kept for a whole
 * group of them, so that two groups are compared without comparing each record with each.
 */

import type { Identifier, IdentifierScheme } from '../model/identifier.ts';
import type { CorpusRecord } from './corpus.ts';
import { differentAuthors, namesAll } from './sameRecord.ts';

export interface PaperLimits {
  /** Of each registry that gives a paper one number, the number; null where there are several. */
  readonly numbers: ReadonlyMap<string, string | null>;
  readonly firstYear: number | undefined;
  readonly lastYear: number | undefined;
  /** The first of the records that names all of its authors. */
  readonly signed: CorpusRecord | undefined;
}

/** A preprint and its publication may be this far apart. */
const yearsApart = 3;

/** Registries that give a paper one number; others hold duplicates. */
const singular: ReadonlySet<IdentifierScheme> = new Set([
  'doi',
  'arxiv',
  'pmid',
  'wos',
  'scopus',
  'acl',
]);

/** DOIs of preprint servers; bioRxiv shares its prefix with journals, whose numbers begin with letters. */
const preprints =
  /^10\.(?:1101\/\d|(?:48550|2139|20944|21203|22541|26434|31219|31234|31235|36227)\/)/u;

/** A DOI that names a preprint does not contradict that of the publication. */
const registryOf = ({ scheme, value }: Identifier): string =>
  scheme === 'doi' && preprints.test(value) ? 'preprint' : scheme;

export function limitsOf(entry: CorpusRecord): PaperLimits {
  const { record } = entry;
  const numbers = new Map<string, string | null>();
  for (const { value: identifier } of record.identifiers) {
    if (singular.has(identifier.scheme))
      add(numbers, registryOf(identifier), identifier.value.toLowerCase());
  }
  const year = record.date?.value.year;
  const signed = namesAll(entry) ? entry : undefined;
  return { numbers, firstYear: year, lastYear: year, signed };
}

function add(numbers: Map<string, string | null>, registry: string, value: string | null): void {
  const present = numbers.get(registry);
  numbers.set(registry, present === undefined || present === value ? value : null);
}

/** The limits of two groups as one. */
export function together(a: PaperLimits, b: PaperLimits): PaperLimits {
  const numbers = new Map(a.numbers);
  for (const [registry, value] of b.numbers) add(numbers, registry, value);
  return {
    numbers,
    firstYear: pick(Math.min, a.firstYear, b.firstYear),
    lastYear: pick(Math.max, a.lastYear, b.lastYear),
    signed: a.signed ?? b.signed,
  };
}

const pick = (which: (a: number, b: number) => number, a?: number, b?: number) =>
  a === undefined || b === undefined ? (a ?? b) : which(a, b);

/** Identifiers, years or authors that cannot be of one paper. */
export function contradict(a: PaperLimits, b: PaperLimits): boolean {
  for (const [registry, value] of a.numbers) {
    const other = b.numbers.get(registry);
    if (other !== undefined && (value === null || other !== value)) return true;
  }
  return (
    isLater(a, b) ||
    isLater(b, a) ||
    (a.signed !== undefined && b.signed !== undefined && differentAuthors(a.signed, b.signed))
  );
}

const isLater = (a: PaperLimits, b: PaperLimits): boolean =>
  a.lastYear !== undefined && b.firstYear !== undefined && a.lastYear - b.firstYear > yearsApart;
