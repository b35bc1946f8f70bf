import type { Measure } from './measure.ts';

/** How many neighbours: of an author, co-authors. */
export const degree = {
  id: 'degree',
  label: 'Co-authors',
  meaning: 'With how many different people the author has written.',
  decimals: 0,
  *compute({ nodes, starts }) {
    yield undefined;
    const values = new Float64Array(nodes);
    for (let i = 0; i < nodes; i++) values[i] = (starts[i + 1] as number) - (starts[i] as number);
    return { values };
  },
} as const satisfies Measure;
