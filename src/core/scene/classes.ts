/**
 * Classes of values for a legend that can be read off: of one round width where values are alike,
 * else by the steps 1, 2, 5, 10, …, for most measures of networks are spread over several powers of ten.
 */

export interface Classes {
  /** Where each class begins, rising; the last reaches to the largest value. */
  readonly from: readonly number[];
  readonly label: (place: number) => string;
  /** The class of a value that is no less than the least; from 0. */
  readonly of: (value: number) => number;
}

const mostClasses = 8;
/** Up to this ratio of the largest to the lower ones, classes are of one width. */
const alike = 10;

/** `values` are numbers and at least one; `decimals` are those worth showing. */
export function classesOf(values: Float64Array, decimals: number): Classes {
  const sorted = values.slice().sort();
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  const low = sorted[Math.floor(sorted.length / 10)] ?? least;
  const whole = sorted.every((value) => Number.isInteger(value));
  const even = least >= 0 && low > 0 && most <= low * alike;
  const bounded = least >= 0 && most <= 1 && most > 0.5;
  const from =
    least === most
      ? [least]
      : even || bounded || least < 0
        ? evenSteps(least, most, whole)
        : roundSteps(least, most, whole);
  const written = (value: number) => trim(value, whole ? 0 : decimals + 1);
  return {
    from,
    label: (place) => {
      const begin = from[place] ?? least;
      const next = from[place + 1];
      if (whole) {
        const last = next === undefined ? most : next - 1;
        return last <= begin ? written(begin) : `${written(begin)}–${written(last)}`;
      }
      return `${written(begin)}–${written(next ?? most)}`;
    },
    of: (value) => {
      let place = 0;
      while (place + 1 < from.length && (from[place + 1] ?? most) <= value) place++;
      return place;
    },
  };
}

/** Steps of 1, 2 or 5 times a power of ten, at most `mostClasses` of them. */
function evenSteps(least: number, most: number, whole: boolean): readonly number[] {
  let step = whole ? 1 : 1e-9;
  for (let k = 0; (most - least) / step > mostClasses; k++) step *= k % 3 === 1 ? 2.5 : 2;
  // As a fraction of whole numbers, so that steps are what they are written as.
  const inverse = step < 1 ? Math.round(1 / step) : 0;
  const times = (n: number) => (inverse > 0 ? n / inverse : n * Math.round(step));
  const steps: number[] = [];
  for (let n = Math.floor(least / step); times(n) <= most && steps.length <= mostClasses; n++) {
    if (times(n) < most || steps.length === 0) steps.push(times(n));
  }
  return steps;
}

/** The numbers 1, 2 and 5 times a power of ten up to the largest; what is less is one class. */
function roundSteps(least: number, most: number, whole: boolean): readonly number[] {
  const steps: number[] = [];
  let [power, under] = [1, 1];
  while (power * 10 <= most) power *= 10;
  while (power / under > most) under *= 10;
  for (; steps.length < mostClasses - 1; ) {
    for (const factor of [5, 2, 1]) {
      const value = (factor * power) / under;
      if (value <= most && value > least && steps.length < mostClasses - 1) steps.unshift(value);
    }
    if (power > 1) power /= 10;
    else if (whole) break;
    else under *= 10;
    if (under > 1e12 || (5 * power) / under <= least) break;
  }
  return [least, ...steps];
}

const trim = (value: number, digits: number): string => {
  // Small values keep two digits that say something.
  let places = digits;
  while (value !== 0 && places < 12 && Number(value.toFixed(places)) === 0) places++;
  const text = value.toFixed(places);
  return text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
};
