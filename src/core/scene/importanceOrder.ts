/** Places by falling importance. */

/**
 * The most important first, the earlier among equals. Values are mostly made of small counts and
 * recur, so that few are sorted and the rest is counting.
 */
export function importanceOrder(importance: Float64Array): Uint32Array {
  const counts = new Map<number, number>();
  for (const value of importance) counts.set(value, (counts.get(value) ?? 0) + 1);
  const next = new Map<number, number>();
  let begin = 0;
  for (const value of Float64Array.from(counts.keys()).sort().reverse()) {
    next.set(value, begin);
    begin += counts.get(value) ?? 0;
  }
  const order = new Uint32Array(importance.length);
  for (let i = 0; i < order.length; i++) {
    const value = importance[i] ?? 0;
    const at = next.get(value) ?? 0;
    order[at] = i;
    next.set(value, at + 1);
  }
  return order;
}
