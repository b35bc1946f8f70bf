/** Clocks and statistics that every row shares. */

/** The middle one; of an even number the upper of the two; NaN of none. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The value that a share (0 to 1) of the others does not exceed. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.max(0, Math.ceil(share * values.length) - 1))
  ] ?? Number.NaN;

/** What the work gives, and its milliseconds by the clock. */
export async function timed<T>(work: () => T | Promise<T>): Promise<readonly [T, number]> {
  const begun = performance.now();
  const result = await work();
  return [result, performance.now() - begun];
}

/** What the work gives, and the processor's milliseconds, its helpers' (garbage, compiler) included. */
export async function timedByProcessor<T>(
  work: () => T | Promise<T>,
): Promise<readonly [T, number]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

export interface Side<T> {
  readonly work: () => T | Promise<T>;
  /** Fewer rounds for a side that takes minutes. */
  readonly rounds?: number;
}

export interface Timed<T> {
  /** Median milliseconds of processor time. */
  readonly ms: number;
  /** Median milliseconds by the clock. */
  readonly clock: number;
  readonly times: readonly number[];
  /** What the last round gave. */
  readonly result: T;
}

/**
 * Runs the sides in turn, round after round, so that a busy machine slows all alike. They compute in
 * this process, and processor time counts: other programs make it longer too, but not by waiting. A
 * side with fewer rounds takes part in the first ones.
 */
export async function alternating<T extends Record<string, unknown>>(
  sides: { readonly [K in keyof T]: Side<T[K]> },
  rounds: number,
): Promise<{ readonly [K in keyof T]: Timed<T[K]> }> {
  const names = Object.keys(sides) as (keyof T)[];
  const times = new Map<keyof T, number[]>(names.map((name) => [name, []]));
  const clocks = new Map<keyof T, number[]>(names.map((name) => [name, []]));
  const results = new Map<keyof T, unknown>();
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      if (round >= (sides[name].rounds ?? rounds)) continue;
      const begun = performance.now();
      const [result, ms] = await timedByProcessor(sides[name].work);
      clocks.get(name)?.push(performance.now() - begun);
      times.get(name)?.push(ms);
      results.set(name, result);
    }
  }
  return Object.fromEntries(
    names.map((name) => {
      const taken = times.get(name) ?? [];
      const clock = median(clocks.get(name) ?? []);
      return [name, { ms: median(taken), clock, times: taken, result: results.get(name) }];
    }),
  ) as unknown as { readonly [K in keyof T]: Timed<T[K]> };
}

/**
 * The exponent b of cost = a · size^b by least squares of the logarithms; NaN with fewer than two
 * sizes. 1 is linear.
 */
export function growth(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points
    .filter(([size, cost]) => size > 0 && cost > 0)
    .map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / spread;
}
