/** A column of a table. */

import type { ReactNode } from 'react';
import type { SortKey } from './orderRows.ts';

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** Pixels; the columns without share what is left. */
  readonly width?: number;
  readonly numeric?: boolean;
  /** Shown only when somebody chooses it. */
  readonly optional?: boolean;
  /** What to sort by; undefined is unknown and comes last. */
  readonly value: (row: Row) => SortKey;
  /** What to show instead of the value. */
  readonly show?: (row: Row) => ReactNode;
}

/** The least that a column without a width gets, pixels. */
const leastWidth = 200;

/** How wide a table must be for its columns to hold what is in them. */
export const leastWidthOf = <Row>(columns: readonly Column<Row>[]): number =>
  columns.reduce((sum, { width = leastWidth }) => sum + width, 0);
