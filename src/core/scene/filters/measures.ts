/** Ranges of measures of authors, which are those of the whole co-authorship network. */

import type { MeasureRange } from '../../model/filter.ts';
import { listed } from '../../text/wording.ts';
import { declarePart } from './filterPart.ts';
import { keepAuthors } from './keepAuthors.ts';

const number = String.raw`(-?\d+(?:\.\d+)?(?:e-?\d+)?)?`;
const form = new RegExp(`^([a-z][a-z-]{0,40}):${number}:${number}$`, 'u');

function rangeOf(text: string): MeasureRange | undefined {
  const [, id, from, to] = form.exec(text) ?? [];
  if (id === undefined || (from === undefined && to === undefined)) return undefined;
  return {
    id,
    ...(from === undefined ? {} : { from: Number(from) }),
    ...(to === undefined ? {} : { to: Number(to) }),
  };
}

/** `degree from 5 to 10`, `core of 3 or more`. */
export function rangeWords({ id, from, to }: MeasureRange): string {
  const name = id.replaceAll('-', ' ');
  if (from !== undefined && to !== undefined) return `${name} from ${from} to ${to}`;
  return from === undefined ? `${name} of ${to} or less` : `${name} of ${from} or more`;
}

export const measures = declarePart<'measures'>({
  part: 'measures',
  label: 'Measures',
  key: 'measures',
  flag: 'measures',
  form: 'measure:from:to|…',
  help: 'Authors whose measures lie in these ranges, of which an end may be missing, such as degree:5:|core:2:4.',
  views: ['authors', 'bipartite'],
  slow: true,
  write: (ranges) => ranges.map(({ id, from = '', to = '' }) => `${id}:${from}:${to}`).join('|'),
  read: (text) => {
    const ranges = text.split('|').map(rangeOf);
    const known = ranges.flatMap((range) => range ?? []);
    return known.length === ranges.length ? known : undefined;
  },
  words: (ranges) => listed(ranges.map(rangeWords), 20),
  leave: (ranges, standing, given) => {
    for (const { id, from = -Infinity, to = Infinity } of ranges) {
      const values = given.sources.measure(id);
      if (!values) continue;
      // What has no value is in no range.
      keepAuthors(standing, given, (author) => {
        const value = values[author] ?? Number.NaN;
        return value >= from && value <= to;
      });
    }
  },
});
