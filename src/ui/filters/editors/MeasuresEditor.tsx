/** Ranges of measures; what each measure reaches is said once the worker has computed it. */

import { Button, CloseButton, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type AuthorMeasures, measures } from '../../../core/analysis/measures/registry.ts';
import type { MeasureRange } from '../../../core/model/filter.ts';
import { formatDecimal } from '../../../core/text/wording.ts';
import { useApp } from '../../../store/appStore.ts';
import spoken from '../../components/Spoken.module.css';
import classes from '../FilterPanel.module.css';
import type { EditorProps } from './registry.ts';

/** Milliseconds a number must rest before the picture follows it. */
const numberRest = 300;

interface Draft {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

const draftOf = ({ id, from, to }: MeasureRange): Draft => ({
  id,
  from: String(from ?? ''),
  to: String(to ?? ''),
});

/** What says a number; an empty field confines nothing. */
function rangeOf({ id, from, to }: Draft): MeasureRange | undefined {
  const [low, high] = [from, to].map((text) => {
    const value = Number(text.trim().replace(',', '.'));
    return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
  });
  if (low === undefined && high === undefined) return undefined;
  return {
    id,
    ...(low === undefined ? {} : { from: low }),
    ...(high === undefined ? {} : { to: high }),
  };
}

export function MeasuresEditor({ dataset }: EditorProps) {
  const ranges = useApp(({ filter }) => filter.measures);
  const setFilter = useApp((state) => state.setFilter);
  const connection = useApp(({ data }) => (data.kind === 'ready' ? data.connection : null));
  const [drafts, setDrafts] = useState<readonly Draft[]>(() =>
    ranges ? ranges.map(draftOf) : [{ id: measures[0].id, from: '', to: '' }],
  );
  const [known, setKnown] = useState<AuthorMeasures | null>(null);
  useEffect(() => {
    let gone = false;
    connection?.measures().then(
      (found) => gone || setKnown(found),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [connection]);
  useEffect(() => {
    const soon = setTimeout(
      () => setFilter({ measures: drafts.flatMap((draft) => rangeOf(draft) ?? []) }),
      numberRest,
    );
    return () => clearTimeout(soon);
  }, [drafts, setFilter]);
  const change = (at: number, part: Partial<Draft>) =>
    setDrafts(drafts.map((draft, i) => (i === at ? { ...draft, ...part } : draft)));
  const free = measures.filter(({ id }) => drafts.every((draft) => draft.id !== id));
  return (
    <>
      {drafts.map(({ id, from, to }, at) => {
        const measure = measures.find((each) => each.id === id);
        const label = measure?.label ?? id;
        return (
          <fieldset key={id} className={classes.range}>
            <legend className={spoken.only}>Range of {label}</legend>
            <div className={classes.head}>
              <select
                aria-label="Measure"
                value={id}
                onChange={({ currentTarget }) => change(at, { id: currentTarget.value })}
              >
                {measures
                  .filter((each) => each.id === id || free.includes(each))
                  .map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.label}
                    </option>
                  ))}
              </select>
              {drafts.length > 1 && (
                <CloseButton
                  size="sm"
                  aria-label={`Remove the range of ${label}`}
                  onClick={() => setDrafts(drafts.filter((_, i) => i !== at))}
                />
              )}
            </div>
            <div className={classes.pair}>
              <TextInput
                size="xs"
                inputMode="decimal"
                aria-label={`${label}, from`}
                placeholder="from"
                value={from}
                onChange={({ currentTarget }) => change(at, { from: currentTarget.value })}
              />
              <TextInput
                size="xs"
                inputMode="decimal"
                aria-label={`${label}, to`}
                placeholder="to"
                value={to}
                onChange={({ currentTarget }) => change(at, { to: currentTarget.value })}
              />
            </div>
            <p className={classes.note}>
              {measure?.meaning}{' '}
              {known && measure && spanOf(known[measure.id].values, measure.decimals)}
            </p>
          </fieldset>
        );
      })}
      {free[0] && dataset.authors.length > 0 && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => free[0] && setDrafts([...drafts, { id: free[0].id, from: '', to: '' }])}
        >
          Add a measure
        </Button>
      )}
    </>
  );
}

/** `Here from 0 to 12.` */
function spanOf(values: Float64Array, decimals: number): string {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low > high
    ? ''
    : `Here from ${formatDecimal(low, decimals)} to ${formatDecimal(high, decimals)}.`;
}
