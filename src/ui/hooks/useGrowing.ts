/** Long lists that are shown a part at a time, so that opening them does not hold the page up. */

import { useEffect, useState } from 'react';

/** Rows at once, and with each step. */
const first = 24;
const step = 48;

/**
 * The rows that are there so far: the first at once, the others soon after. For another list the
 * component must be another one (by its key).
 */
export function useGrowing<T>(rows: readonly T[]): readonly T[] {
  const [count, setCount] = useState(first);
  const total = rows.length;
  useEffect(() => {
    if (count >= total) return;
    const soon = setTimeout(() => setCount(count + step), 30);
    return () => clearTimeout(soon);
  }, [count, total]);
  return count >= total ? rows : rows.slice(0, count);
}
