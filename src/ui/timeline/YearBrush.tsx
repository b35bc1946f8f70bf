/** Papers of each year as bars, and a window over them: two handles, and the window itself to move. */

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { YearSpan } from '../../core/model/filter.ts';
import { counted } from '../../core/text/wording.ts';
import classes from './Timeline.module.css';

/** Milliseconds a handle must rest before the picture follows it. */
const handleRest = 120;
/** Height of the drawing in its own units. */
const barsHeight = 40;
/** Years that PageUp and PageDown go. */
const stride = 5;
/** Labels below the bars, at most. */
const mostTicks = 7;

/** What a pointer holds: an end, the window, or a window that is being drawn from a year on. */
type Grip = {
  readonly kind: 'from' | 'to' | 'window' | 'new';
  readonly year: number;
  readonly span: YearSpan;
};

export function YearBrush(props: {
  readonly first: number;
  readonly papers: readonly number[];
  /** All of them where none is chosen. */
  readonly span: YearSpan;
  readonly onChoose: (span: YearSpan) => void;
}) {
  const { first, papers, span, onChoose } = props;
  const last = first + papers.length - 1;
  const [held, setHeld] = useState<YearSpan | null>(null);
  const grip = useRef<Grip | null>(null);
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => () => clearTimeout(soon.current), []);
  const { from, to } = held ?? span;

  const hold = (next: YearSpan) => {
    setHeld(next);
    clearTimeout(soon.current);
    soon.current = setTimeout(() => onChoose(next), handleRest);
  };
  const settle = (next: YearSpan) => {
    clearTimeout(soon.current);
    setHeld(null);
    onChoose(next);
  };
  const clamp = (year: number) => Math.min(last, Math.max(first, year));
  const yearAt = ({ clientX }: PointerEvent): number => {
    const box = field.current?.getBoundingClientRect();
    if (!box || box.width === 0) return first;
    return clamp(first + Math.floor(((clientX - box.left) / box.width) * papers.length));
  };
  const moved = ({ kind, year, span: begun }: Grip, now: number): YearSpan => {
    if (kind === 'from') return { from: Math.min(now, begun.to), to: begun.to };
    if (kind === 'to') return { from: begun.from, to: Math.max(now, begun.from) };
    if (kind === 'new') return { from: Math.min(year, now), to: Math.max(year, now) };
    const by = Math.min(last - begun.to, Math.max(first - begun.from, now - year));
    return { from: begun.from + by, to: begun.to + by };
  };
  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const kind = (event.target as HTMLElement).dataset.grip as Grip['kind'] | undefined;
    const year = yearAt(event);
    const isAll = from === first && to === last;
    grip.current = {
      kind: kind === 'window' && isAll ? 'new' : (kind ?? 'new'),
      year,
      span: { from, to },
    };
    event.currentTarget.setPointerCapture(event.pointerId);
    if (grip.current.kind === 'new') hold({ from: year, to: year });
  };
  const drag = (event: PointerEvent) => {
    if (grip.current) hold(moved(grip.current, yearAt(event)));
  };
  const release = (event: PointerEvent) => {
    if (!grip.current) return;
    settle(moved(grip.current, yearAt(event)));
    grip.current = null;
  };
  const byKey = (end: 'from' | 'to') => (event: KeyboardEvent) => {
    const step = steps[event.key];
    const edge = event.key === 'Home' ? first : event.key === 'End' ? last : undefined;
    if (step === undefined && edge === undefined) return;
    event.preventDefault();
    const now = clamp(edge ?? { from, to }[end] + (step ?? 0));
    const kind = event.shiftKey ? 'window' : end;
    settle(moved({ kind, year: { from, to }[end], span: { from, to } }, now));
  };

  const tallest = papers.reduce((a, b) => Math.max(a, b), 1);
  const share = (years: number) => `${(years / papers.length) * 100}%`;
  const wordsOf = (year: number) => `${year}, ${counted(papers[year - first] ?? 0, 'paper')}`;
  const handle = (end: 'from' | 'to', label: string) => (
    <div
      className={classes.handle}
      style={{ left: share(end === 'from' ? from - first : to - first + 1) }}
      data-grip={end}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={end === 'from' ? first : from}
      aria-valuemax={end === 'from' ? to : last}
      aria-valuenow={end === 'from' ? from : to}
      aria-valuetext={wordsOf(end === 'from' ? from : to)}
      onKeyDown={byKey(end)}
    />
  );
  return (
    <div className={classes.brush}>
      <div
        ref={field}
        className={classes.field}
        onPointerDown={press}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
      >
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
                x={i + 0.08}
                width={0.84}
                y={barsHeight - height}
                height={height}
                data-out={year < from || year > to || undefined}
              />
            );
          })}
        </svg>
        <div
          className={classes.window}
          data-grip="window"
          style={{ left: share(from - first), width: share(to - from + 1) }}
        />
        {handle('from', 'From year')}
        {handle('to', 'To year')}
      </div>
      <div className={classes.ticks} aria-hidden>
        {ticksOf(first, last).map((year) => (
          <span key={year} style={{ left: share(year - first + 0.5) }}>
            {year}
          </span>
        ))}
      </div>
    </div>
  );
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -stride,
  PageUp: stride,
};

/** Round years that fit beside each other. */
function ticksOf(first: number, last: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((one) => (last - first) / one < mostTicks);
  const every = step ?? 1000;
  const ticks: number[] = [];
  for (let year = Math.ceil(first / every) * every; year <= last; year += every) ticks.push(year);
  return ticks;
}
