/** The rows of a table as they are asked for; a large table goes on answering while it is sorted. */

import { useEffect, useMemo, useState } from 'react';
import type { Rows } from '../../core/model/rows.ts';
import { isAsGiven, orderRows, type RowOrder } from './orderRows.ts';

export interface OrderedRows<Row> {
  readonly length: number;
  /** The row shown at an index. */
  readonly at: (index: number) => Row | undefined;
  /** Where the row of a place among all is shown; -1: not at all. */
  readonly indexOf: (place: number) => number;
  /** Another order is being worked out; this is the former one. */
  readonly pending: boolean;
}

/** Up to so many rows are ordered at once. */
const mostAtOnce = 2000;
/** Milliseconds of work between two frames. */
const slice = 8;

/** `order` must be the same object while nothing changes. */
export function useRowOrder<Row>(rows: Rows<Row>, order: RowOrder<Row>): OrderedRows<Row> {
  const asGiven = isAsGiven(order);
  const small = rows.length <= mostAtOnce;
  const atOnce = useMemo(() => {
    if (asGiven || !small) return null;
    const work = orderRows(rows, order);
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
    }
  }, [rows, order, asGiven, small]);
  const [made, setMade] = useState<{
    readonly rows: Rows<Row>;
    readonly order: RowOrder<Row>;
    readonly places: Uint32Array;
  } | null>(null);
  useEffect(() => {
    if (asGiven || small) {
      setMade(null);
      return;
    }
    const work = orderRows(rows, order);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = () => {
      const until = performance.now() + slice;
      do {
        const { done, value } = work.next();
        if (done) {
          setMade({ rows, order, places: value });
          return;
        }
      } while (performance.now() < until);
      timer = setTimeout(go);
    };
    go();
    return () => clearTimeout(timer);
  }, [rows, order, asGiven, small]);

  const places = asGiven ? null : (atOnce ?? (made?.rows === rows ? made.places : null));
  return {
    length: places?.length ?? rows.length,
    at: (index) => {
      const place = places ? places[index] : index;
      return place === undefined ? undefined : rows.at(place);
    },
    indexOf: (place) => (places ? places.indexOf(place) : place < rows.length ? place : -1),
    pending: !asGiven && !small && made?.order !== order,
  };
}
