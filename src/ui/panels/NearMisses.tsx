/** Other authors who may be the same person, and why they were not joined. */

import type { Dataset } from '../../core/model/dataset.ts';
import type { AuthorId } from '../../core/model/ids.ts';
import { jointPaper } from '../../core/query/review.ts';
import { indexOf } from '../../store/derived.ts';
import { NodeButton } from '../components/Named.tsx';
import { NearMissAnswers } from '../identity/ReviewEntry.tsx';
import classes from './Details.module.css';

export function NearMisses({
  dataset,
  author,
}: {
  readonly dataset: Dataset;
  readonly author: AuthorId;
}) {
  const near = dataset.nearMisses.filter((miss) => miss.author === author || miss.other === author);
  if (near.length === 0) return null;
  const index = indexOf(dataset);
  return (
    <>
      <p className={classes.small}>Perhaps the same person, not joined:</p>
      <ul className={classes.list}>
        {near.map((miss) => {
          const id = miss.author === author ? miss.other : miss.author;
          return (
            <li key={id}>
              <span id={`near-${id}`}>
                <NodeButton id={id}>{index.authors.get(id)?.name ?? id}</NodeButton>
              </span>{' '}
              <span className={classes.small}>{miss.reason}</span>
              {jointPaper(index, author, id) === undefined && (
                <div className={classes.row}>
                  <NearMissAnswers ids={[author, id]} describedBy={`near-${id}`} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
