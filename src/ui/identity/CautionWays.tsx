/** What each way of joining names would make of the corpus, and the choice between them. */

import { Fragment } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { type Identity, identities } from '../../core/model/options.ts';
import { counted, formatCount } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { buildCommand } from './buildCommand.ts';
import classes from './Caution.module.css';

type Counts = NonNullable<Dataset['identities']>;

const meanings: Readonly<Record<Identity, string>> = {
  pessimistic: 'Pessimistic: on much evidence',
  balanced: 'Balanced: by the evidence',
  optimistic: 'Optimistic: on little evidence',
};

/** `1,204 more authors, 3 edges fewer`, against what is used. */
function change(counts: Counts, way: Identity, used: Identity): string {
  const differs = (of: 'authors' | 'coauthorships', one: string) => {
    const more = counts[way][of] - counts[used][of];
    if (more === 0) return [];
    return [`${counted(Math.abs(more), one)} ${more > 0 ? 'more' : 'fewer'}`];
  };
  const parts = [...differs('authors', 'author'), ...differs('coauthorships', 'edge')];
  return parts.length === 0 ? 'changes nothing' : parts.join(', ');
}

/** The ways as a choice where the documents are at hand. */
export function CautionWays(props: { readonly dataset: Dataset; readonly identities: Counts }) {
  const { dataset, identities: counts } = props;
  const choose = useApp((state) => state.chooseIdentity);
  const job = useApp((state) => (state.job?.state === 'running' ? state.job : null));
  const hasFiles = useApp(({ data }) => data.kind === 'ready' && data.files.length > 0);
  const used = dataset.options.identity ?? 'balanced';
  const wanted = job?.builds ? job.identity : used;
  const edges = dataset.coauthorships.length;
  const corrected = (dataset.corrections ?? []).length > 0;
  return (
    <>
      <fieldset
        className={classes.ways}
        aria-label="Evidence that joins names"
        disabled={!hasFiles}
      >
        {identities.map((way) => (
          <label key={way} className={classes.way} data-used={way === used || undefined}>
            <input
              type="radio"
              name="identity"
              value={way}
              checked={way === wanted}
              onChange={() => void choose(way)}
            />
            <span>
              {meanings[way]}
              <small>
                {counted(counts[way].authors, 'author')},{' '}
                {counted(counts[way].coauthorships, 'edge')}
              </small>
              <small>{way === used ? 'shown now' : change(counts, way, used)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {corrected && <p className={classes.note}>Counted before corrections by hand.</p>}
      {!corrected && counts[used].coauthorships !== edges && (
        <p className={classes.note}>
          These edges are of papers with at most 100 authors; all papers make {formatCount(edges)}.
        </p>
      )}
      {!hasFiles && (
        <p className={classes.note}>
          The dataset came ready-made. To choose another way, open its documents here, or build it
          anew from them:{' '}
          <Command
            line={buildCommand(dataset, used === 'pessimistic' ? 'balanced' : 'pessimistic')}
          />
        </p>
      )}
    </>
  );
}

/** Broken between words only, for a flag in two lines cannot be read. */
const Command = ({ line }: { readonly line: string }) => (
  <code>
    {line.split(' ').map((word, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: words may recur and do not move
      <Fragment key={i}>
        {i > 0 && ' '}
        <span>{word}</span>
      </Fragment>
    ))}
  </code>
);
