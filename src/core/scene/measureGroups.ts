/** Colours by a measure of authors: classes of values on the ramp of years, and a legend of them. */

import { formatCount } from '../text/wording.ts';
import { classesOf } from './classes.ts';
import type { ShownMeasure } from './filters/filterPart.ts';
import type { Group, Grouping } from './groups.ts';
import type { Theme } from './scene.ts';
import { rampColour, themes } from './theme.ts';

/**
 * Values are of the whole network, whatever a filter leaves of it. Who has none, and what is no
 * author, is grey and counted.
 */
export function byMeasure(
  { values, label, decimals, sampled }: Omit<ShownMeasure, 'grouping'>,
  theme: Theme,
  filtered: boolean,
): Grouping {
  const known = values.filter((value) => !Number.isNaN(value));
  const none: Group = {
    key: 'no-value',
    label: 'No value',
    fill: themes[theme].unknownYear,
    cue: 'dashed',
    order: 1e6,
  };
  const notes = [
    ...(sampled === undefined ? [] : [`Estimated from ${formatCount(sampled)} authors.`]),
    ...(filtered ? ['Of the whole network, not of what the filter leaves.'] : []),
  ];
  const frame = { title: label, ...(notes.length > 0 ? { note: notes.join(' ') } : {}) };
  if (known.length === 0) return { ...frame, ofAuthor: () => none, ofPaper: () => none };
  const classes = classesOf(known, decimals);
  const last = classes.from.length - 1;
  const groups = classes.from.map(
    (from, place): Group => ({
      key: `value-${from}`,
      label: classes.label(place),
      fill: rampColour(last === 0 ? 1 : place / last, theme),
      cue: 'plain',
      order: place,
    }),
  );
  return {
    ...frame,
    ofAuthor: (position) => {
      const value = values[position] ?? Number.NaN;
      return (Number.isNaN(value) ? none : groups[classes.of(value)]) ?? none;
    },
    ofPaper: () => none,
  };
}
