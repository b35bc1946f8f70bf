/** A filter as parts of the page's address, written and read. */

import type { EgoRadius, Filter } from '../core/model/filter.ts';
import { isAuthorId, isPaperId } from '../core/model/ids.ts';

/** `years=2010-2015`, `weight=3`, `similarity=0.2`, `papers=5`, `around=a:wenhao-zhang,2`. */
export function formatFilter(
  { years, leastWeight, leastSimilarity, leastPapers, around }: Filter,
  readable: (text: string) => string,
): readonly string[] {
  return [
    ...(years ? [`years=${years.from}-${years.to}`] : []),
    ...(leastWeight === undefined ? [] : [`weight=${leastWeight}`]),
    ...(leastSimilarity === undefined ? [] : [`similarity=${leastSimilarity}`]),
    ...(leastPapers === undefined ? [] : [`papers=${leastPapers}`]),
    ...(around ? [`around=${readable(around.node)},${around.radius}`] : []),
  ];
}

/** Reads what `formatFilter` wrote; what it does not understand confines nothing. */
export function parseFilter(given: URLSearchParams): Filter {
  const years = parseYears(given.get('years') ?? '');
  const leastWeight = parseNumber(given.get('weight'), 1e9);
  const leastSimilarity = parseNumber(given.get('similarity'), 1);
  const leastPapers = parseNumber(given.get('papers'), 1e9);
  const around = parseAround(given.get('around') ?? '');
  return {
    ...(years ? { years } : {}),
    ...(leastWeight === undefined ? {} : { leastWeight }),
    ...(leastSimilarity === undefined ? {} : { leastSimilarity }),
    ...(leastPapers === undefined ? {} : { leastPapers: Math.ceil(leastPapers) }),
    ...(around ? { around } : {}),
  };
}

function parseYears(text: string): Filter['years'] {
  const [, first, last] = /^(\d{1,4})-(\d{1,4})$/u.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  return first !== undefined && from <= to ? { from, to } : undefined;
}

function parseNumber(text: string | null, most: number): number | undefined {
  if (text === null || !/^\d+(?:\.\d+)?$/u.test(text)) return undefined;
  const value = Number(text);
  return value > 0 && value <= most ? value : undefined;
}

const radii: readonly EgoRadius[] = [1, 2, 3];

function parseAround(text: string): Filter['around'] {
  const [, node = '', digit] = /^(.+),(\d)$/su.exec(text) ?? [];
  const radius = radii.find((candidate) => candidate === Number(digit));
  if (radius === undefined || !(isAuthorId(node) || isPaperId(node))) return undefined;
  return { node, radius };
}
