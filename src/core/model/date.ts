/** Dates as documents give them, which is often only in part. */

export interface PartialDate {
  /** Absent when the document does not say it (`Feb 3`). */
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31; only together with a month. */
  readonly day?: number;
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** ISO 8601: `2026-02-03`, `2026-02`, `2026`, or `--02-03` where the year is unknown. */
export function formatDate(date: PartialDate): string {
  const year = date.year === undefined ? (date.month === undefined ? '' : '-') : pad(date.year, 4);
  if (date.month === undefined) return year;
  const month = `${year}-${pad(date.month, 2)}`;
  return date.day === undefined ? month : `${month}-${pad(date.day, 2)}`;
}

/** Whether no part of one contradicts the other. */
export function datesAgree(a: PartialDate, b: PartialDate): boolean {
  const agree = (x: number | undefined, y: number | undefined) =>
    x === undefined || y === undefined || x === y;
  return agree(a.year, b.year) && agree(a.month, b.month) && agree(a.day, b.day);
}

/** How many of year, month and day are known, 0 to 3. */
export const datePrecision = (date: PartialDate): number =>
  (date.year === undefined ? 0 : 1) +
  (date.month === undefined ? 0 : 1) +
  (date.day === undefined ? 0 : 1);
