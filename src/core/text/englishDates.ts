/** Dates as English web pages print them. */

import type { PartialDate } from '../model/date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * `Feb 03, 2026`, `February 3`, `3 Feb 2026`, `Mar 2024`, `2026-02-03`: the whole text must be a
 * date, else undefined. A number from 1900 to 2099 after the day is its year, comma or not.
 */
export function parseEnglishDate(text: string): PartialDate | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(trimmed);
  if (iso) return checked(Number(iso[2]), Number(iso[3]), Number(iso[1]));
  const [, monthYear, onlyYear] = /^(\p{L}{3,9})\.?\s+((?:19|20)\d\d)$/u.exec(trimmed) ?? [];
  if (monthYear !== undefined) {
    const month = monthNumber(monthYear);
    return month === 0 ? undefined : { year: Number(onlyYear), month };
  }
  const [, day, name, yearAfter] = /^(\d{1,2})\s+(\p{L}{3,9})\.?,?\s+(\d{4})$/u.exec(trimmed) ?? [];
  if (name !== undefined) return checked(monthNumber(name), Number(day), Number(yearAfter));
  const match = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:,\s*(\d{4})|\s+((?:19|20)\d\d))?$/u.exec(trimmed);
  if (!match) return undefined;
  const [, usual = '', usualDay, year = match[4]] = match;
  return checked(
    monthNumber(usual),
    Number(usualDay),
    year === undefined ? undefined : Number(year),
  );
}

/** Whether there is such a day, in that year or in any. */
export function dayExists(month: number, day: number, year: number | undefined): boolean {
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && day === 29 ? leap : day >= 1 && day <= (monthDays[month - 1] ?? 0);
}

const checked = (month: number, day: number, year?: number): PartialDate | undefined =>
  dayExists(month, day, year) ? { ...(year === undefined ? {} : { year }), month, day } : undefined;

/** 1 to 12, 0 for what is no month. */
export function monthNumber(name: string): number {
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month > 0 && isMonthName(name, month) ? month : 0;
}

const fullNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The full name or a beginning of it, three letters at least (`Sept` too, not `Marx`). */
const isMonthName = (name: string, month: number): boolean =>
  fullNames[month - 1]?.startsWith(name.toLowerCase()) ?? false;
