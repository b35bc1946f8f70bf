/** To which communities edges lead, with the share of each. */

import type { Dataset } from '../../core/model/dataset.ts';
import type { CommunityLink } from '../../core/query/group/edgesOfGroup.ts';
import { counted, formatDecimal } from '../../core/text/wording.ts';
import { type Selection, selectCommunities } from '../../store/selection.ts';
import { SelectButton } from '../components/Named.tsx';
import { percent } from '../panels/CommunityLine.tsx';
import classes from './Details.module.css';
import { communityName } from './naming.ts';

/** `from`: the community they lead out of, so that a row selects the two; absent: it selects the other. */
export function LinkedCommunities(props: {
  readonly dataset: Dataset;
  readonly of: 'authors' | 'papers';
  readonly links: readonly CommunityLink[];
  /** What the shares are of. */
  readonly total: number;
  readonly from?: number;
}) {
  const { dataset, of, links, total, from } = props;
  return (
    <ul className={classes.list}>
      {links.map(({ community, edges, weight }) => {
        const share = total > 0 ? weight / total : 0;
        const selection: Selection = selectCommunities(of, from ?? community, community);
        return (
          <li key={community} className={classes.share}>
            {communityName(dataset, of, community) === null ? (
              <span>In no community</span>
            ) : (
              <SelectButton selection={selection}>
                {communityName(dataset, of, community)}
              </SelectButton>
            )}
            <span className={classes.number}>
              {percent(share)}
              <small>
                {counted(edges, 'edge')}, {formatDecimal(weight)}
              </small>
            </span>
            <span className={classes.bar} aria-hidden>
              <span style={{ width: `${share * 100}%` }} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
