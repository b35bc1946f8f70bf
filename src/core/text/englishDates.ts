/** Dates as English web pages print them. */

import type { PartialDate } from '../model/date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `Feb 03, 2026`, `February 3`, `Sept 29, 2025`: the whole text must be a date, else undefined. */
export function parseEnglishDate(text: string): PartialDate | undefined {
  const match = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:,\s*(\d{4}))?$/u.exec(text.trim());
  if (!match) return undefined;
  const [, name = '', dayText = '', yearText] = match;
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const day = Number(dayText);
  if (month === 0 || !isMonthName(name, month) || day < 1 || day > (monthDays[month - 1] ?? 0)) {
    return undefined;
  }
  return { ...(yearText === undefined ? {} : { year: Number(yearText) }), month, day };
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
