/** Parts of what is said about some nodes taken together. */

import type { ReactNode } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { PaperId } from '../../core/model/ids.ts';
import type { Beginning } from '../../core/query/community.ts';
import type { GroupEdge, GroupHolder } from '../../core/query/group/groupFacts.ts';
import { counted, formatCount, formatDecimal } from '../../core/text/wording.ts';
import { NodeButton, SelectButton } from '../components/Named.tsx';
import { PaperList } from '../components/PaperList.tsx';
import classes from '../panels/Details.module.css';
import { nodeName } from './naming.ts';

const rest = ({ first, count }: Beginning<unknown>): number => count - first.length;

/** `and 12 more` below what is listed; nothing where all is. */
export const AndMore = ({ of, where = '' }: { readonly of: Beginning<unknown>; where?: string }) =>
  rest(of) > 0 ? (
    <p className={classes.small}>
      and {formatCount(rest(of))} more{where}
    </p>
  ) : null;

/** The first papers, and how many there are besides. */
export function GroupPapers(props: {
  readonly dataset: Dataset;
  readonly papers: Beginning<PaperId>;
}) {
  return (
    <>
      <PaperList dataset={props.dataset} papers={props.papers.first} />
      <AndMore of={props.papers} />
    </>
  );
}

/** Edges by falling weight; each selects itself. */
export function GroupEdges(props: {
  readonly dataset: Dataset;
  readonly edges: Beginning<GroupEdge>;
}) {
  const { dataset, edges } = props;
  return (
    <>
      <ul className={classes.list}>
        {edges.first.map(({ source, target, weight }) => (
          <li key={`${source}|${target}`} className={classes.row}>
            <SelectButton selection={{ kind: 'edge', source, target }}>
              {nodeName(dataset, source)} – {nodeName(dataset, target)}
            </SelectButton>
            <span className={classes.small}>{formatDecimal(weight)}</span>
          </li>
        ))}
      </ul>
      <AndMore of={edges} />
    </>
  );
}

/** Who leads out of a group, or across: how much, to how many, and how evenly. */
export function Holders(props: {
  readonly dataset: Dataset;
  readonly holders: Beginning<GroupHolder>;
  /** What edges count by. */
  readonly measure: 'weight' | 'similarity';
  /** Of one whose community is not plain from where it stands. */
  readonly where?: (holder: GroupHolder) => ReactNode;
}) {
  const { dataset, holders, measure, where } = props;
  return (
    <>
      <ul className={classes.list}>
        {holders.first.map((holder) => (
          <li key={holder.id}>
            <NodeButton id={holder.id}>{nodeName(dataset, holder.id)}</NodeButton>{' '}
            <span className={classes.small}>{where?.(holder)}</span>
            <div className={classes.small}>
              {measure} {formatDecimal(holder.weight)}, edges to{' '}
              {counted(holder.communities, 'other community', 'other communities')}, participation{' '}
              {formatDecimal(holder.participation)}
            </div>
          </li>
        ))}
      </ul>
      <AndMore of={holders} />
    </>
  );
}
