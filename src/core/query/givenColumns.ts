/** What the file of a finished network says of its nodes, an attribute a column. */

import type { Author } from '../model/author.ts';
import type { Dataset } from '../model/dataset.ts';
import { type GivenColumn, givenValue } from '../model/givenNetwork.ts';

export interface GivenValues extends GivenColumn {
  readonly of: (author: Author | undefined) => string | number | undefined;
}

/** In the order in which the file first names them; at once, for values are looked up when asked. */
export const givenColumns = ({ given }: Pick<Dataset, 'given'>): readonly GivenValues[] =>
  (given?.attributes ?? []).map(({ name, numeric }) => ({
    name,
    numeric,
    of: (author) => {
      const value = givenValue(author?.given, name);
      return numeric && value !== undefined ? Number(value) : value;
    },
  }));
