/**
 * Titles that two documents print with a slip of the pen: `Part of speech` and `Partof speech`,
 * `corpora` and `coprora`. Numbers are never slips: `Part I` and `Part II`, the systems of 2021 and
 * 2022 are different papers.
 */

import { oneEditApart } from '../text/editDistance.ts';
import { foldText } from '../text/fold.ts';
import { familyKey } from './compareNames.ts';
import type { CorpusRecord } from './corpus.ts';
import { namesAll } from './sameRecord.ts';

/** Letters and digits; shorter titles are a letter apart and about other things. */
const shortest = 30;
/** One edit leaves either so much at the beginning or at the end untouched. */
const untouched = shortest / 2;

const squeezed = (title: string): string => title.replaceAll(' ', '');

/** Keys of which records with near titles and the same first author share one. `title` is folded. */
export function nearTitleKeys(title: string, { authors }: CorpusRecord): string[] {
  const letters = squeezed(title);
  const [first] = authors;
  if (letters.length < shortest || first === undefined) return [];
  const family = familyKey(first);
  return [`b:${letters.slice(0, untouched)}:${family}`, `e:${letters.slice(-untouched)}:${family}`];
}

/** Whether titles are an edit apart at most, all authors the same and the years next to each other. */
export function areNearTitles(a: CorpusRecord, b: CorpusRecord): boolean {
  if (!namesAll(a) || !namesAll(b) || familiesOf(a) !== familiesOf(b)) return false;
  const [x, y] = [a.record.date?.value.year, b.record.date?.value.year];
  if (x !== undefined && y !== undefined && Math.abs(x - y) > 1) return false;
  const [one, other] = [a, b].map(({ record }) => foldText(record.title?.value ?? ''));
  if (!one || !other || numbersIn(one) !== numbersIn(other)) return false;
  return oneEditApart(squeezed(one), squeezed(other));
}

const familiesOf = ({ authors }: CorpusRecord): string => authors.map(familyKey).sort().join(' ');

const numbersIn = (title: string): string =>
  (
    title.match(/\d+|\b(?:[ivx]+|one|two|three|first|second|third|erratum|corrigendum)\b/g) ?? []
  ).join(' ');
