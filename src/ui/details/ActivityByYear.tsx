/** Papers by year as bars, or the same as a table. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../core/text/wording.ts';
import { type Bars, Distribution } from '../components/Distribution.tsx';
import classes from './Details.module.css';

/** `years` ascending, those without a paper left out. Nothing where no paper has a year. */
export function ActivityByYear(props: {
  readonly years: Bars;
  /** Papers that no document dates. */
  readonly withoutYear: number;
}) {
  const { years, withoutYear } = props;
  const [asTable, setAsTable] = useState(false);
  const [first] = years;
  if (!first) return null;
  const note =
    withoutYear > 0 ? `${counted(withoutYear, 'paper')} without a year left out` : undefined;
  if (years.length === 1) {
    return (
      <p className={classes.said}>
        {withoutYear > 0 ? 'Dated papers are' : 'All'} of {first[0]}
        {note === undefined ? '.' : `; ${note}.`}
      </p>
    );
  }
  return (
    <div>
      <Button
        className={classes.toggle ?? ''}
        size="compact-xs"
        variant="subtle"
        aria-pressed={asTable}
        onClick={() => setAsTable(!asTable)}
      >
        Years as a table
      </Button>
      <Distribution
        title="Papers by year"
        of={['Year', 'Papers']}
        bars={years}
        asTables={asTable}
        note={note}
      />
    </div>
  );
}

/** How many papers each year has, ascending, and how many have none. */
export function yearsOf(years: readonly (number | undefined)[]): {
  readonly years: Bars;
  readonly withoutYear: number;
} {
  const counts = new Map<number, number>();
  let withoutYear = 0;
  for (const year of years) {
    if (year === undefined) withoutYear++;
    else counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return { years: [...counts].sort(([a], [b]) => a - b), withoutYear };
}
