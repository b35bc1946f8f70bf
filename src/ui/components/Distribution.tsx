/** How often each value occurs: bars, or the same as a table. */

import { formatCount } from '../../core/text/wording.ts';
import classes from './Distribution.module.css';
import spoken from './Spoken.module.css';

export type Bars = readonly (readonly [value: number, count: number])[];

/** Of long tails, so many values have a bar of their own. */
const mostBars = 60;
const height = 100;

interface Bar {
  readonly label: string;
  readonly count: number;
}

/** Values in a row from the first on, those between them as nothing; the rest as one bar. */
function barsOf(values: Bars): readonly Bar[] {
  const [first] = values[0] ?? [0];
  const counts = new Map(values);
  const last = values.at(-1)?.[0] ?? first;
  const shown = Math.min(last, first + mostBars - 1);
  const bars: Bar[] = [];
  for (let value = first; value <= shown; value++) {
    bars.push({ label: String(value), count: counts.get(value) ?? 0 });
  }
  const rest = values.reduce((sum, [value, count]) => sum + (value > shown ? count : 0), 0);
  if (rest > 0) bars.push({ label: `more than ${shown}`, count: rest });
  return bars;
}

export function Distribution(props: {
  readonly title: string;
  /** What the values are, and what is counted. */
  readonly of: readonly [value: string, count: string];
  /** Ascending by value. */
  readonly bars: Bars;
  readonly note?: string | undefined;
  readonly asTables: boolean;
}) {
  const { title, of, bars: values, note, asTables } = props;
  // Years are read from the latest back; of other values the small ones are the many.
  const isYears = of[0] === 'Year';
  const bars = barsOf(isYears ? values.slice(-mostBars) : values);
  const tallest = bars.reduce((most, { count }) => Math.max(most, count), 1);
  const [first, last] = [bars[0], bars.at(-1)];
  const highest = bars.find(({ count }) => count === tallest);
  return (
    <section className={classes.distribution}>
      <h3>{title}</h3>
      {asTables ? (
        <table className={classes.table}>
          <caption className={spoken.only}>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{of[0]}</th>
              <th scope="col">{of[1]}</th>
            </tr>
          </thead>
          <tbody>
            {values.map(([value, count]) => (
              <tr key={value}>
                <th scope="row">{isYears ? value : formatCount(value)}</th>
                <td>{formatCount(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <>
          <svg
            className={classes.bars}
            viewBox={`0 0 ${Math.max(bars.length, 12)} ${height}`}
            preserveAspectRatio="none"
            role="img"
            aria-label={`${title}: ${first?.label ?? ''} to ${last?.label ?? ''}; most, ${formatCount(tallest)}, at ${highest?.label ?? ''}. The table has all.`}
          >
            {bars.map(({ label, count }, i) => {
              const tall = (count / tallest) * height;
              return (
                <rect key={label} x={i + 0.1} width={0.8} y={height - tall} height={tall}>
                  <title>{`${label}: ${formatCount(count)}`}</title>
                </rect>
              );
            })}
          </svg>
          <p className={classes.axis} aria-hidden>
            <span>{first?.label}</span>
            <span>
              {of[1]}, up to {formatCount(tallest)}
            </span>
            <span>{last?.label}</span>
          </p>
        </>
      )}
      {note !== undefined && <p className={classes.note}>{note}.</p>}
    </section>
  );
}
