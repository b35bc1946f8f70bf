/** A community: leaders, terms, members, how firm it is, and who links it to others. */

import { useMemo } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { NodeId } from '../../core/model/ids.ts';
import type { Community } from '../../core/model/network.ts';
import { membersOf } from '../../core/query/community.ts';
import type { Group } from '../../core/query/group/group.ts';
import { counted } from '../../core/text/wording.ts';
import { Fact } from '../components/Facts.tsx';
import { NodeButton } from '../components/Named.tsx';
import { ActivityByYear } from '../details/ActivityByYear.tsx';
import { CopyPapers } from '../details/CopyPapers.tsx';
import { firmness } from '../details/firmness.ts';
import { AndMore, GroupPapers, Holders } from '../details/GroupLists.tsx';
import { LinkedCommunities } from '../details/LinkedCommunities.tsx';
import { nodeName } from '../details/naming.ts';
import { useGroup } from '../details/useGroup.ts';
import { useGrowing } from '../hooks/useGrowing.ts';
import { percent } from './CommunityLine.tsx';
import classes from './Details.module.css';

/** Members and bridges listed before the rest is only counted; the table has all members. */
const mostListed = 100;

/** What the details panel says about a community. */
export function CommunityDetails(props: {
  readonly dataset: Dataset;
  readonly of: 'authors' | 'papers';
  readonly community: Community;
}) {
  const { dataset, of, community } = props;
  const structure = dataset.communities[of];
  const nameOf = (id: NodeId) => nodeName(dataset, id);
  const { number } = community;
  const members = useMemo(() => membersOf(dataset, of, number, mostListed), [dataset, of, number]);
  const group = useMemo((): Group => ({ kind: 'community', of, number }), [of, number]);
  const facts = useGroup(dataset, group);
  const listedMembers = useGrowing(members.first);
  const noun = of === 'authors' ? 'author' : 'paper';
  return (
    <>
      <section className={classes.section}>
        <dl>
          <Fact label="Number">
            {community.number} of {structure.communities.length}, by size
          </Fact>
          {!dataset.given && (
            <Fact label="Terms">
              {community.terms.length === 0 ? 'none sets it apart' : community.terms.join(', ')}
            </Fact>
          )}
          <Fact label="Stability">
            {structure.runs === 0
              ? 'not known: the community is that of the file'
              : community.size > 1
                ? `${firmness(community.stability)}: the runs agree to ${percent(community.stability)}`
                : 'a single member'}
          </Fact>
        </dl>
        {structure.strength !== 'clear' && <p className={classes.notice}>{structure.verdict}</p>}
      </section>
      <section className={classes.section}>
        <h3>Leading {noun}s</h3>
        <ul className={classes.list}>
          {community.leaders.map((id) => (
            <li key={id}>
              <NodeButton id={id}>{nameOf(id)}</NodeButton>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.section}>
        <h3>
          Members <small>{counted(members.count, noun)}</small>
        </h3>
        <ul className={classes.list}>
          {listedMembers.map((id) => (
            <li key={id}>
              <NodeButton id={id}>{nameOf(id)}</NodeButton>
            </li>
          ))}
        </ul>
        {members.count > mostListed && (
          <p className={classes.small}>and {members.count - mostListed} more, in the table</p>
        )}
      </section>
      {facts && facts.holders.count > 0 && (
        <section className={classes.section}>
          <h3>
            Who links it to others <small>{counted(facts.holders.count, noun)}</small>
          </h3>
          <Holders
            dataset={dataset}
            holders={facts.holders}
            measure={of === 'authors' ? 'weight' : 'similarity'}
          />
        </section>
      )}
      {facts && facts.links.count > 0 && (
        <section className={classes.section}>
          <h3>
            Bridges to other communities{' '}
            <small>{counted(facts.links.count, 'community', 'communities')}</small>
          </h3>
          <LinkedCommunities
            dataset={dataset}
            of={of}
            links={facts.links.first}
            total={facts.outside}
            from={community.number}
          />
          <AndMore of={facts.links} />
        </section>
      )}
      {facts && !dataset.given && (
        <section className={classes.section}>
          <h3>
            {of === 'authors' ? 'Papers of its authors' : 'Its papers'}{' '}
            <small>{counted(facts.papers.count, 'paper')}</small>
          </h3>
          <CopyPapers papers={group} count={facts.papers.count} />
          <ActivityByYear years={facts.years} withoutYear={facts.papersWithoutYear} />
          {of === 'authors' && <GroupPapers dataset={dataset} papers={facts.papers} />}
        </section>
      )}
      {!facts && <p className={classes.waiting}>Counting…</p>}
    </>
  );
}
