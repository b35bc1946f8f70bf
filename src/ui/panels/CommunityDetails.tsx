/** A community: leaders, terms, members, how firm it is, and who links it to others. */

import { useMemo } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { isAuthorId, isPaperId, type NodeId } from '../../core/model/ids.ts';
import type { Community } from '../../core/model/network.ts';
import { bridgesOf, membersOf } from '../../core/query/community.ts';
import { counted } from '../../core/text/wording.ts';
import { indexOf } from '../../store/derived.ts';
import { Fact } from '../components/Facts.tsx';
import { NodeButton, SelectButton } from '../components/Named.tsx';
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
  const index = indexOf(dataset);
  const structure = dataset.communities[of];
  const nameOf = (id: NodeId): string =>
    (isAuthorId(id) ? index.authors.get(id)?.name : undefined) ??
    (isPaperId(id) ? index.papers.get(id)?.label : undefined) ??
    id;
  const [members, bridges] = useMemo(
    () => [
      membersOf(dataset, of, community.number, mostListed),
      bridgesOf(dataset, of, community.number, mostListed),
    ],
    [dataset, of, community.number],
  );
  const listedMembers = useGrowing(members.first);
  const listedBridges = useGrowing(bridges.first);
  const noun = of === 'authors' ? 'author' : 'paper';
  return (
    <>
      <section className={classes.section}>
        <dl>
          <Fact label="Number">
            {community.number} of {structure.communities.length}, by size
          </Fact>
          <Fact label="Terms">
            {community.terms.length === 0 ? 'none sets it apart' : community.terms.join(', ')}
          </Fact>
          <Fact label="Stability">
            {community.size > 1 ? percent(community.stability) : 'a single member'}
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
      <section className={classes.section}>
        <h3>
          Bridges to other communities <small>{counted(bridges.count, 'edge')}</small>
        </h3>
        <ul className={classes.list}>
          {listedBridges.map(({ member, other, community: number }) => (
            <li key={`${member}|${other}`}>
              <NodeButton id={member}>{nameOf(member)}</NodeButton>
              {' with '}
              <NodeButton id={other}>{nameOf(other)}</NodeButton>{' '}
              <span className={classes.small}>
                of{' '}
                <SelectButton selection={{ kind: 'community', of, number }}>
                  community {number}
                </SelectButton>
              </span>
            </li>
          ))}
        </ul>
        {bridges.count > mostListed && (
          <p className={classes.small}>and {bridges.count - mostListed} more</p>
        )}
      </section>
    </>
  );
}
