/** The years whose papers count: a slider with two handles under the papers of each year. */

import '@mantine/core/styles/Slider.css';
import { RangeSlider } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { YearSpan } from '../../core/model/filter.ts';
import type { FilterRanges } from '../../core/scene/filterRanges.ts';
import { counted } from '../../core/text/wording.ts';
import classes from './FilterPanel.module.css';

/** Milliseconds a handle must rest before the picture follows it. */
const handleRest = 120;

/** Bars of the drawing, height in its own units. */
const barsHeight = 28;

export function YearFilter(props: {
  readonly years: NonNullable<FilterRanges['years']>;
  readonly undated: number;
  readonly chosen: YearSpan | undefined;
  readonly onChoose: (years: YearSpan | undefined) => void;
}) {
  const { years, undated, chosen, onChoose } = props;
  const { first, papers } = years;
  const last = first + papers.length - 1;
  const [held, setHeld] = useState<readonly [number, number] | null>(null);
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(soon.current), []);
  const [from, to] = held ?? [
    Math.max(first, chosen?.from ?? first),
    Math.min(last, chosen?.to ?? last),
  ];
  const settle = ([start, end]: readonly [number, number]) => {
    clearTimeout(soon.current);
    setHeld(null);
    onChoose(start === first && end === last ? undefined : { from: start, to: end });
  };
  const inside = papers.reduce(
    (sum, count, i) => sum + (first + i >= from && first + i <= to ? count : 0),
    0,
  );
  const tallest = papers.reduce((a, b) => Math.max(a, b), 1);
  return (
    <div className={classes.part}>
      <p className={classes.label}>
        <span>Years</span>
        <b>{from === to ? from : `${from}–${to}`}</b>
      </p>
      <svg
        className={classes.bars}
        viewBox={`0 0 ${papers.length} ${barsHeight}`}
        preserveAspectRatio="none"
        aria-hidden
      >
        {papers.map((count, i) => {
          const year = first + i;
          const height = (count / tallest) * barsHeight;
          return (
            <rect
              key={year}
              x={i + 0.1}
              width={0.8}
              y={barsHeight - height}
              height={height}
              data-out={year < from || year > to || undefined}
            />
          );
        })}
      </svg>
      <RangeSlider
        size="xs"
        min={first}
        max={last}
        minRange={0}
        label={null}
        thumbFromLabel="From year"
        thumbToLabel="To year"
        value={[from, to]}
        onChange={(next) => {
          setHeld(next);
          clearTimeout(soon.current);
          soon.current = setTimeout(() => settle(next), handleRest);
        }}
        onChangeEnd={settle}
      />
      <p className={classes.note}>
        {counted(inside, 'paper')}
        {undated > 0 &&
          `; ${counted(undated, 'paper')} without a year ${chosen ? 'left out' : 'included'}`}
      </p>
    </div>
  );
}
