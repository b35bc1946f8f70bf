/** Dates as bibliographic formats print them, in many orders and often in part. */

import type { PartialDate } from '../model/date.ts';
import { dayExists, monthNumber } from './englishDates.ts';

/**
 * `2020`, `2020-03`, `2020/03/05`, `2020/03/05/Spring`, `2020 Mar 5`, `2020 Mar-Apr`, `MAR 2020`,
 * `5 March 2020`, `March 5, 2020`, `2020-03-05T00:00:00Z`, `c2019`, `[2019]`. What follows a year
 * that cannot be a month is ignored (`2020 Spring`); undefined without a year of four digits.
 */
export function parsePublicationDate(text: string): PartialDate | undefined {
  const value = text.trim().slice(0, 100);
  const numeric = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/u.exec(value);
  if (numeric) return dateOf(Number(numeric[1]), Number(numeric[2]), Number(numeric[3] ?? 0));
  const compact = /^((?:1[5-9]|20)\d\d)(\d\d)(\d\d)$/u.exec(value);
  if (compact) return dateOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const years = /(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)/u.exec(value);
  if (!years) return undefined;
  const year = Number(years[1]);
  const words = value.replace(years[0], ' ').match(/\p{L}+|\d+/gu) ?? [];
  const name = words.find((word) => monthNumber(word) > 0);
  if (name === undefined) return { year };
  const day = words.find((word) => /^\d{1,2}$/u.test(word));
  return dateOf(year, monthNumber(name), Number(day ?? 0));
}

/** As much of a date as is possible: an impossible month or day is left out, 0 means not given. */
export function dateOf(year: number, month = 0, day = 0): PartialDate | undefined {
  if (!Number.isInteger(year) || year < 1000 || year > 2999) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return { year };
  if (!Number.isInteger(day) || !dayExists(month, day, year)) return { year, month };
  return { year, month, day };
}
