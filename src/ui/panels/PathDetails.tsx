/** A way between two authors: who is on it, and the papers behind each step. */

import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { PathKind } from '../../core/query/paths.ts';
import { counted, formatDecimal } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { indexOf } from '../../store/derived.ts';
import type { Selection } from '../../store/selection.ts';
import { NodeButton, SelectButton } from '../components/Named.tsx';
import { CopyPapers } from '../details/CopyPapers.tsx';
import classes from './Details.module.css';

/** Papers of a step, before the rest is only counted. */
const mostPapers = 3;

const meanings: Readonly<Record<PathKind, string>> = {
  shortest: 'The fewest steps; of several such ways, that with most joint work.',
  strongest: 'A step is the shorter, the more the two have written together.',
};

export function PathDetails(props: {
  readonly dataset: Dataset;
  readonly path: Extract<Selection, { kind: 'path' }>;
}) {
  const { dataset, path } = props;
  const connection = useApp(({ data }) => (data.kind === 'ready' ? data.connection : null));
  const [busy, setBusy] = useState(false);
  const index = indexOf(dataset);
  const [first, last] = [path.nodes[0], path.nodes.at(-1)];
  const change = async (by: PathKind) => {
    if (!connection || !first || !last) return;
    setBusy(true);
    const nodes = await connection.path(first, last, by).catch(() => null);
    setBusy(false);
    if (nodes) useApp.getState().reveal({ kind: 'path', by, nodes });
  };
  const all = [
    ...new Set(
      path.nodes.flatMap((id, i) => {
        const next = path.nodes[i + 1];
        return index.coauthorsOf(id).find(({ author }) => author === next)?.edge.papers ?? [];
      }),
    ),
  ];
  const counting = dataset.options.counting === 'full' ? 'weightFull' : 'weightFractional';
  return (
    <section className={classes.section}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label="Which way"
        disabled={busy}
        data={[
          { value: 'shortest', label: 'Shortest' },
          { value: 'strongest', label: 'Strongest' },
        ]}
        value={path.by}
        onChange={(value) => void change(value === 'strongest' ? 'strongest' : 'shortest')}
      />
      <p className={classes.small}>{meanings[path.by]}</p>
      <h3>{counted(path.nodes.length - 1, 'step')}</h3>
      {!dataset.given && (
        <CopyPapers papers={{ kind: 'papers', ids: all }} count={all.length} what="of all steps" />
      )}
      <ol className={classes.list}>
        {path.nodes.map((id, i) => {
          const next = path.nodes[i + 1];
          const edge = index.coauthorsOf(id).find(({ author }) => author === next)?.edge;
          return (
            <li key={id}>
              <NodeButton id={id}>{index.authors.get(id)?.name ?? id}</NodeButton>
              {edge && (
                <div className={classes.small}>
                  <SelectButton
                    selection={{ kind: 'edge', source: edge.source, target: edge.target }}
                  >
                    {dataset.given ? 'edge' : counted(edge.papers.length, 'joint paper')}
                  </SelectButton>
                  , weight {formatDecimal(edge[counting])}
                  <ul className={classes.list}>
                    {edge.papers.slice(0, mostPapers).map((paper) => (
                      <li key={paper}>
                        <NodeButton id={paper}>
                          {index.papers.get(paper)?.label ?? paper}
                        </NodeButton>
                      </li>
                    ))}
                  </ul>
                  {edge.papers.length > mostPapers && `and ${edge.papers.length - mostPapers} more`}
                  {!dataset.given && (
                    <CopyPapers
                      papers={{ kind: 'papers', ids: edge.papers }}
                      count={edge.papers.length}
                      what={`of step ${i + 1}`}
                    />
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
