/** The day that reproducible builds name (SOURCE_DATE_EPOCH, reproducible-builds.org). */

import type { ExportFormat, ParameterValues } from '../core/exports/format.ts';

/** For formats that name a day, in UTC; nothing where none is set, or not in seconds. */
export function sourceDate(format: ExportFormat, epoch: string | undefined): ParameterValues {
  if (epoch === undefined || !/^\d{1,11}$/u.test(epoch)) return {};
  if (!format.parameters.some(({ id }) => id === 'date')) return {};
  return { date: new Date(Number(epoch) * 1000).toISOString().slice(0, 10) };
}
