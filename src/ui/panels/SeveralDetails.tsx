/** Several authors and papers that were chosen one by one. */

import { Button, CloseButton } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { tidyList } from '../../core/model/filter.ts';
import { isAuthorId, type NodeId } from '../../core/model/ids.ts';
import type { Group } from '../../core/query/group/group.ts';
import { counted, formatDecimal } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { indexOf } from '../../store/derived.ts';
import { isEmbedded } from '../../store/embedding.ts';
import { NodeButton, SelectButton } from '../components/Named.tsx';
import { ActivityByYear } from '../details/ActivityByYear.tsx';
import { CopyPapers } from '../details/CopyPapers.tsx';
import own from '../details/Details.module.css';
import { GroupEdges, GroupPapers } from '../details/GroupLists.tsx';
import { HideButton } from '../details/HideButton.tsx';
import { communityName, nodeName } from '../details/naming.ts';
import { useGroup } from '../details/useGroup.ts';
import { useGrowing } from '../hooks/useGrowing.ts';
import classes from './Details.module.css';

/** `3 authors and 1 paper`. */
export function countNodes(nodes: readonly NodeId[]): string {
  const authors = nodes.filter(isAuthorId).length;
  const papers = nodes.length - authors;
  const parts = [
    authors > 0 ? counted(authors, 'author') : '',
    papers > 0 ? counted(papers, 'paper') : '',
  ];
  return parts.filter((part) => part !== '').join(' and ');
}

/** What the details panel says about them. */
export function SeveralDetails(props: {
  readonly dataset: Dataset;
  readonly nodes: readonly NodeId[];
}) {
  const { dataset, nodes } = props;
  const toggle = useApp((state) => state.toggleSelected);
  const listed = useGrowing(nodes);
  const authors = useMemo(() => nodes.filter(isAuthorId), [nodes]);
  const group = useMemo((): Group => ({ kind: 'several', nodes }), [nodes]);
  const facts = useGroup(dataset, group);
  const communities = useMemo(() => communitiesOf(dataset, nodes), [dataset, nodes]);
  return (
    <>
      <section className={classes.section}>
        <div className={own.actions}>
          {!isEmbedded && authors.length > 0 && <Restrict nodes={authors} />}
          {!isEmbedded && <HideButton nodes={nodes} />}
        </div>
        {facts && !dataset.given && <CopyPapers papers={group} count={facts.papers.count} />}
      </section>
      <section className={classes.section}>
        <h3>Selected</h3>
        <ul className={classes.list}>
          {listed.map((id) => (
            <li key={id} className={classes.row}>
              <NodeButton id={id}>{nodeName(dataset, id)}</NodeButton>
              <CloseButton
                size="sm"
                aria-label={`Take ${nodeName(dataset, id)} out of the selection`}
                onClick={() => toggle(id)}
              />
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.section}>
        <h3>Communities</h3>
        <ul className={classes.list}>
          {communities.map(({ of, number, members }) => (
            <li key={`${of}${number}`} className={classes.row}>
              <SelectButton selection={{ kind: 'community', of, number }}>
                {communityName(dataset, of, number)}
              </SelectButton>
              <span className={own.count}>{counted(members, of.slice(0, -1))}</span>
            </li>
          ))}
        </ul>
      </section>
      {!facts && <p className={classes.waiting}>Counting…</p>}
      {facts && authors.length > 1 && (
        <>
          {!dataset.given && (
            <section className={classes.section}>
              <h3>
                Joint papers{' '}
                <small>
                  {counted(facts.joint.count, 'paper')} of two or more, {facts.byAll} of all
                </small>
              </h3>
              <GroupPapers dataset={dataset} papers={facts.joint} />
            </section>
          )}
          <section className={classes.section}>
            <h3>
              Edges among them{' '}
              <small>
                {counted(facts.edges.count, 'edge')}, weight {formatDecimal(facts.weight)}
              </small>
            </h3>
            <GroupEdges dataset={dataset} edges={facts.edges} />
          </section>
        </>
      )}
      {facts && !dataset.given && (
        <section className={classes.section}>
          <h3>
            Papers of any <small>{counted(facts.papers.count, 'paper')}</small>
          </h3>
          <ActivityByYear years={facts.years} withoutYear={facts.papersWithoutYear} />
          <GroupPapers dataset={dataset} papers={facts.papers} />
        </section>
      )}
    </>
  );
}

/** Of more authors, those with whom they wrote are too many to be named in an address. */
const mostWithCoauthors = 30;

/** Confines the pictures to these authors, alone or with whom they wrote. */
function Restrict({ nodes }: { readonly nodes: readonly NodeId[] }) {
  const setFilter = useApp((state) => state.setFilter);
  const setCamera = useApp((state) => state.setCamera);
  const dataset = useApp(({ data }) => (data.kind === 'ready' ? data.dataset : null));
  const confine = (more: boolean) => {
    if (!dataset) return;
    const index = indexOf(dataset);
    const authors = nodes.filter(isAuthorId);
    const others = more
      ? authors.flatMap((id) => index.coauthorsOf(id).map(({ author }) => author))
      : [];
    setFilter({ roster: tidyList([...authors, ...others]) });
    setCamera(null);
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFilter size={15} aria-hidden />}
        onClick={() => confine(false)}
      >
        Only these
      </Button>
      {nodes.length <= mostWithCoauthors && (
        <Button size="compact-sm" variant="default" onClick={() => confine(true)}>
          These and their co-authors
        </Button>
      )}
    </>
  );
}

interface Communities {
  readonly of: 'authors' | 'papers';
  readonly number: number;
  readonly members: number;
}

/** Which communities they are of, those of most of them first. */
function communitiesOf(dataset: Dataset, nodes: readonly NodeId[]): readonly Communities[] {
  const index = indexOf(dataset);
  const counts = new Map<string, Communities>();
  for (const id of nodes) {
    const of = isAuthorId(id) ? 'authors' : 'papers';
    const place = isAuthorId(id) ? index.authorOrder.get(id) : index.paperOrder.get(id);
    const number = place === undefined ? undefined : dataset.communities[of].membership.at(place);
    if (!number) continue;
    const key = `${of}${number}`;
    counts.set(key, { of, number, members: (counts.get(key)?.members ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.members - a.members || a.number - b.number);
}
