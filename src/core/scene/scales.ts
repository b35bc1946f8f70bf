/** From values to lengths: areas of nodes and widths of edges. */

/** Maps values of nodes to radii in layout units, with some round values for the legend. */
export interface SizeScale {
  /** The radius of the value 1. */
  readonly unit: number;
  readonly smallest: number;
  readonly ticks: readonly number[];
}

/** Areas are proportional to values; none is smaller than the smallest. */
export const radiusOf = ({ unit, smallest }: SizeScale, value: number): number =>
  Math.max(smallest, unit * Math.sqrt(Math.max(0, value)));

/** The middle value of a list (the upper of two); 0 for an empty list. */
function median(values: ArrayLike<number>): number {
  return Float64Array.from(values).sort()[Math.floor(values.length / 2)] ?? 0;
}

/** Round values from small to large: 1, 2 or 5 times a power of ten, and the largest itself. */
function roundTicks(smallest: number, largest: number): readonly number[] {
  if (largest <= 0) return [];
  const first = Math.max(1, smallest);
  if (largest <= first) return [largest];
  if (largest <= first + 2) {
    return Array.from({ length: Math.floor(largest - first) + 1 }, (_, i) => first + i);
  }
  // The middle one has about half the area of the largest.
  const target = (first + largest) / 2.5;
  let middle = 1;
  for (let power = 1; power <= largest; power *= 10) {
    for (const factor of [1, 2, 5]) {
      const step = factor * power;
      if (Math.abs(step - target) < Math.abs(middle - target)) middle = step;
    }
  }
  return [...new Set([first, middle, largest])].sort((a, b) => a - b);
}

/** Of values that are no whole numbers, the ticks are those of so many times them. */
function ticksOf(known: Float64Array, minimum: number, maximum: number): readonly number[] {
  if (known.every((value) => Number.isInteger(value))) return roundTicks(minimum, maximum);
  let times = 1;
  while (maximum * times < 50 && times < 1e9) times *= 10;
  const ticks = roundTicks(Math.ceil(minimum * times), Math.floor(maximum * times));
  return ticks.map((tick) => tick / times);
}

/**
 * A scale whose areas are proportional to the values: the median gets a radius of 10, or less
 * where the largest would otherwise exceed `largest`; none is smaller than `smallest`.
 */
export function sizeScale(values: ArrayLike<number>, smallest = 5, largest = 26): SizeScale {
  const known = Float64Array.from(values).filter((value) => value > 0);
  const maximum = known.reduce((a, b) => Math.max(a, b), 0);
  const minimum = known.reduce((a, b) => Math.min(a, b), maximum);
  const unit =
    maximum === 0 ? 0 : Math.min(10 / Math.sqrt(median(known)), largest / Math.sqrt(maximum));
  return { unit, smallest, ticks: minimum === maximum ? [] : ticksOf(known, minimum, maximum) };
}

/** Maps weights of edges to widths in layout units, with values for the legend. */
export interface WidthScale {
  /** The width of the weight 1. */
  readonly unit: number;
  /** Empty when all edges are as wide. */
  readonly ticks: readonly number[];
  /** 0 to 1; falls with the number of edges, so that many do not bury the nodes. */
  readonly opacity: number;
}

/** No edge is thinner than 0.8. */
export const widthOf = ({ unit }: WidthScale, weight: number): number =>
  Math.max(0.8, unit * weight);

/** Widths proportional to the weights: the median gets 1.6, none less than 0.8 or more than 8. */
export function widthScale(weights: Float64Array): WidthScale {
  const maximum = weights.reduce((a, b) => Math.max(a, b), 0);
  const minimum = weights.reduce((a, b) => Math.min(a, b), maximum);
  const crowd = Math.sqrt(Math.sqrt(80 / Math.max(1, weights.length)));
  return {
    unit: maximum === 0 ? 0 : Math.min(1.6 / median(weights), 8 / maximum),
    ticks: minimum === maximum ? [] : [minimum, maximum],
    opacity: Math.min(0.85, Math.max(0.25, 1.1 * crowd)),
  };
}
