/** The list of questions, as the worker weighs them. */

import { useEffect, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Review } from '../../core/query/review.ts';
import type { Connection } from '../../store/datasetSlice.ts';

/** Milliseconds that typing must rest. */
const typingRest = 120;

/** The first `most` of those whose names hold the words; the former answer until the next one comes. */
export function useReview(
  dataset: Dataset,
  connection: Connection,
  words: string,
  most: number,
): Review | null {
  const [review, setReview] = useState<Review | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another dataset on the same connection has other questions
  useEffect(() => {
    let gone = false;
    const ask = () =>
      connection.review(words, most).then(
        (found) => {
          if (!gone) setReview(found);
        },
        // Another question came.
        () => undefined,
      );
    const soon = setTimeout(ask, words === '' ? 0 : typingRest);
    return () => {
      gone = true;
      clearTimeout(soon);
    };
  }, [dataset, connection, words, most]);
  return review;
}
