/** Two communities: what lies between them, and who holds them together. */

import { useMemo } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Group } from '../../core/query/group/group.ts';
import { counted, formatDecimal } from '../../core/text/wording.ts';
import { SelectButton } from '../components/Named.tsx';
import { ActivityByYear } from '../details/ActivityByYear.tsx';
import { CopyPapers } from '../details/CopyPapers.tsx';
import own from '../details/Details.module.css';
import { GroupEdges, GroupPapers, Holders } from '../details/GroupLists.tsx';
import { useGroup } from '../details/useGroup.ts';
import classes from './Details.module.css';

/** What the details panel says about two communities. */
export function CommunityPairDetails(props: {
  readonly dataset: Dataset;
  readonly of: 'authors' | 'papers';
  readonly numbers: readonly [number, number];
}) {
  const { dataset, of, numbers } = props;
  const [a, b] = numbers;
  const { communities } = dataset.communities[of];
  const group = useMemo((): Group => ({ kind: 'communityPair', of, numbers: [a, b] }), [of, a, b]);
  const facts = useGroup(dataset, group);
  const weight = of === 'authors' ? 'weight' : 'similarity';
  return (
    <>
      <section className={classes.section}>
        <ul className={classes.list}>
          {communities
            .filter(({ number }) => numbers.includes(number))
            .map(({ number, name, size }) => (
              <li key={number} className={classes.row}>
                <SelectButton selection={{ kind: 'community', of, number }}>
                  {number}: {name}
                </SelectButton>
                <span className={own.count}>{counted(size, of.slice(0, -1))}</span>
              </li>
            ))}
        </ul>
        {facts && (
          <p>
            {facts.edges.count === 0
              ? 'No edge joins the two.'
              : `${counted(facts.edges.count, 'edge')} between them, ${weight} ${formatDecimal(facts.weight)} in all.`}
          </p>
        )}
        {!facts && <p className={classes.small}>Counting…</p>}
      </section>
      {facts && facts.edges.count > 0 && (
        <>
          <section className={classes.section}>
            <h3>
              Who holds them together <small>by the {weight} of edges across</small>
            </h3>
            <Holders
              dataset={dataset}
              holders={facts.holders}
              measure={weight}
              where={({ community }) => `of ${community}`}
            />
          </section>
          {of === 'authors' && !dataset.given && (
            <section className={classes.section}>
              <h3>
                Papers of both <small>{counted(facts.papers.count, 'paper')}</small>
              </h3>
              <CopyPapers papers={group} count={facts.papers.count} />
              <ActivityByYear years={facts.years} withoutYear={facts.papersWithoutYear} />
              <GroupPapers dataset={dataset} papers={facts.papers} />
            </section>
          )}
          <section className={classes.section}>
            <h3>
              Edges between them <small>strongest first</small>
            </h3>
            <GroupEdges dataset={dataset} edges={facts.edges} />
          </section>
        </>
      )}
    </>
  );
}
