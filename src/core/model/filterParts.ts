/** The parts of a filter as people write them, in addresses and on the command line. */

import type { EgoRadius, Filter } from './filter.ts';
import { isAuthorId, isPaperId } from './ids.ts';

export interface WrittenPart {
  readonly part: keyof Filter;
  /** What the address calls it. */
  readonly key: string;
  /** Undefined where the filter has no such part; `readable` writes what anybody may have named. */
  readonly write: (filter: Filter, readable: (text: string) => string) => string | undefined;
  /** Undefined for what is not of the form. */
  readonly read: (text: string) => Filter | undefined;
}

const written = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

/** In the order of the address. */
export const writtenParts: readonly WrittenPart[] = [
  {
    part: 'years',
    key: 'years',
    write: ({ years }) => years && `${years.from}-${years.to}`,
    read: parseYears,
  },
  {
    part: 'leastWeight',
    key: 'weight',
    write: ({ leastWeight }) => written(leastWeight),
    read: (text) => numberIn(text, 1e9, (leastWeight) => ({ leastWeight })),
  },
  {
    part: 'leastSimilarity',
    key: 'similarity',
    write: ({ leastSimilarity }) => written(leastSimilarity),
    read: (text) => numberIn(text, 1, (leastSimilarity) => ({ leastSimilarity })),
  },
  {
    part: 'leastPapers',
    key: 'papers',
    write: ({ leastPapers }) => written(leastPapers),
    read: (text) => numberIn(text, 1e9, (least) => ({ leastPapers: Math.ceil(least) })),
  },
  {
    part: 'around',
    key: 'around',
    write: ({ around }, readable) => around && `${readable(around.node)},${around.radius}`,
    read: parseAround,
  },
];

function parseYears(text: string): Filter | undefined {
  const [, first, last] = /^(\d{1,4})-(\d{1,4})$/u.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  return first !== undefined && from <= to ? { years: { from, to } } : undefined;
}

function numberIn(text: string, most: number, make: (value: number) => Filter): Filter | undefined {
  if (!/^\d+(?:\.\d+)?$/u.test(text)) return undefined;
  const value = Number(text);
  return value > 0 && value <= most ? make(value) : undefined;
}

const radii: readonly EgoRadius[] = [1, 2, 3];

function parseAround(text: string): Filter | undefined {
  const [, node = '', digit] = /^(.+),(\d)$/su.exec(text) ?? [];
  const radius = radii.find((candidate) => candidate === Number(digit));
  if (radius === undefined || !(isAuthorId(node) || isPaperId(node))) return undefined;
  return { around: { node, radius } };
}
