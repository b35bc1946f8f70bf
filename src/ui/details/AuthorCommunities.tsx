/** Which communities an author's joint work links, and how evenly. */

import { useMemo } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { AuthorId } from '../../core/model/ids.ts';
import { communitiesAround } from '../../core/query/communitiesAround.ts';
import { counted, formatDecimal } from '../../core/text/wording.ts';
import { indexOf } from '../../store/derived.ts';
import classes from '../panels/Details.module.css';
import { LinkedCommunities } from './LinkedCommunities.tsx';

/** Listed before the rest is only counted. */
const most = 12;

/** Nothing for who has no co-author. */
export function AuthorCommunities(props: { readonly dataset: Dataset; readonly author: AuthorId }) {
  const { dataset, author } = props;
  const { links, total, participation } = useMemo(
    () => communitiesAround(dataset, indexOf(dataset), author),
    [dataset, author],
  );
  if (links.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3>
        Links communities{' '}
        <small>
          {counted(links.length, 'community', 'communities')}, participation{' '}
          {formatDecimal(participation)}
        </small>
      </h3>
      <LinkedCommunities
        dataset={dataset}
        of="authors"
        links={links.slice(0, most)}
        total={total}
      />
      {links.length > most && <p className={classes.small}>and {links.length - most} more</p>}
      <p className={classes.small}>
        The share of the author’s joint work with each. Participation is 0 with all of it in one
        community, and near 1 when it is spread evenly over many.
      </p>
    </section>
  );
}
