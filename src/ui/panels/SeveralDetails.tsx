/** Several authors and papers that were chosen one by one. */

import { CloseButton } from '@mantine/core';
import type { Dataset } from '../../core/model/dataset.ts';
import { isAuthorId, type NodeId } from '../../core/model/ids.ts';
import { counted } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { indexOf } from '../../store/derived.ts';
import { NodeButton } from '../components/Named.tsx';
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
  const index = indexOf(dataset);
  const toggle = useApp((state) => state.toggleSelected);
  const listed = useGrowing(nodes);
  const nameOf = (id: NodeId): string =>
    (isAuthorId(id) ? index.authors.get(id)?.name : index.papers.get(id)?.label) ?? id;
  return (
    <section className={classes.section}>
      <h3>Selected</h3>
      <ul className={classes.list}>
        {listed.map((id) => (
          <li key={id} className={classes.row}>
            <NodeButton id={id}>{nameOf(id)}</NodeButton>
            <CloseButton
              size="sm"
              aria-label={`Take ${nameOf(id)} out of the selection`}
              onClick={() => toggle(id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
