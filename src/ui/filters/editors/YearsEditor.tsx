/** The years as numbers; the timeline has them as a brush. */

import '@mantine/core/styles/NumberInput.css';
import { NumberInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { YearSpan } from '../../../core/model/filter.ts';
import { useApp } from '../../../store/appStore.ts';
import classes from '../FilterPanel.module.css';
import type { EditorProps } from './registry.ts';

/** Milliseconds a number must rest before the picture follows it. */
const numberRest = 400;

export function YearsEditor({ ranges }: EditorProps) {
  const chosen = useApp(({ filter }) => filter.years);
  const setFilter = useApp((state) => state.setFilter);
  const [typed, setTyped] = useState<Partial<YearSpan>>({});
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(soon.current), []);
  if (!ranges.years) return null;
  const { first, papers } = ranges.years;
  const last = first + papers.length - 1;
  const span = { from: first, to: last, ...chosen, ...typed };
  const type = (part: Partial<YearSpan>) => {
    const next = { ...span, ...part };
    setTyped({ ...typed, ...part });
    clearTimeout(soon.current);
    soon.current = setTimeout(() => {
      setTyped({});
      // Half a year number is none yet.
      if (next.from > next.to || next.from < first || next.to > last) return;
      const whole = next.from === first && next.to === last;
      setFilter({ years: whole ? undefined : next });
    }, numberRest);
  };
  const field = (label: string, end: keyof YearSpan) => (
    <NumberInput
      size="xs"
      label={label}
      min={first}
      max={last}
      allowDecimal={false}
      thousandSeparator=""
      value={span[end]}
      onChange={(value) => typeof value === 'number' && type({ [end]: value })}
    />
  );
  return (
    <div className={classes.pair}>
      {field('First year', 'from')}
      {field('Last year', 'to')}
    </div>
  );
}
