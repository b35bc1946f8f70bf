/**
 * The natural logarithm from + - × ÷ alone. `Math.log` gives different last bits in different
 * engines, and whatever enters a dataset must have the same bytes everywhere.
 */

/**
 * ln x for finite x > 0, within a few units in the last place: x = m · 2^k with m in [√½, √2),
 * ln m = 2 artanh((m-1)/(m+1)) by its series (Abramowitz & Stegun 4.1.27). Throws a RangeError
 * elsewhere.
 */
export function naturalLogarithm(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) throw new RangeError(`ln ${x} is not defined`);
  let mantissa = x;
  let exponent = 0;
  while (mantissa >= Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent--;
  }
  const t = (mantissa - 1) / (mantissa + 1);
  const square = t * t;
  let term = t;
  let sum = 0;
  for (let n = 1; n < 40; n += 2) {
    sum += term / n;
    term *= square;
  }
  return 2 * sum + exponent * Math.LN2;
}
