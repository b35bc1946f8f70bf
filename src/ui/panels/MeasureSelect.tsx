/** One of the measures of authors, with what a high value of it means. */

import { NativeSelect } from '@mantine/core';
import { measures } from '../../core/analysis/measures/registry.ts';
import { type MeasureChoice, measureOf } from '../../core/scene/choices.ts';
import classes from './DatasetPanel.module.css';

export function MeasureSelect(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: MeasureChoice) => void;
}) {
  const { label, value, onChange } = props;
  const id = measureOf(value as MeasureChoice);
  const chosen = measures.find((measure) => measure.id === id);
  return (
    <>
      <NativeSelect
        className={classes.measure ?? ''}
        size="xs"
        aria-label={label}
        data={measures.map((measure) => ({
          value: `measure:${measure.id}`,
          label: measure.label,
        }))}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value as MeasureChoice)}
      />
      {chosen && <p className={classes.meaning}>{chosen.meaning}</p>}
    </>
  );
}
