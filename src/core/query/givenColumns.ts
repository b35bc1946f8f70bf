/** What the file of a finished network says of its nodes, an attribute a column. */

import type { Dataset } from '../model/dataset.ts';

export interface GivenColumn {
  /** As the file calls it. */
  readonly name: string;
  /** Every value is a number. */
  readonly numeric: boolean;
  /** By place among the authors. */
  readonly at: (author: number) => string | number | undefined;
}

const known = new WeakMap<Dataset, readonly GivenColumn[]>();

/** In the order in which the file first names them, once for each dataset; linear. */
export function givenColumns(dataset: Dataset): readonly GivenColumn[] {
  const columns = known.get(dataset) ?? columnsOf(dataset);
  known.set(dataset, columns);
  return columns;
}

function columnsOf({ authors, given }: Dataset): readonly GivenColumn[] {
  if (!given) return [];
  const found = new Map<string, Map<number, string>>();
  let place = 0;
  for (const author of authors) {
    for (const { name, value } of author.given ?? []) {
      let values = found.get(name);
      if (!values) {
        values = new Map();
        found.set(name, values);
      }
      if (!values.has(place)) values.set(place, value);
    }
    place++;
  }
  return [...found].map(([name, values]) => {
    const numeric = [...values.values()].every(isNumber);
    return {
      name,
      numeric,
      at: (author) => {
        const value = values.get(author);
        return numeric && value !== undefined ? Number(value) : value;
      },
    };
  });
}

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));
