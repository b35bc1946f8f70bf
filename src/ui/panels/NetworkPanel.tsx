/** How the networks are made out of the papers, and made anew in place. */

import '@mantine/core/styles/NumberInput.css';
import { Button, NumberInput, SegmentedControl } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { defaultOptions } from '../../core/model/options.ts';
import type { NetworkOptions } from '../../core/pipeline/rebuildNetworks.ts';
import { counted } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { numberIn, ResolutionField, SeedField } from './LouvainFields.tsx';
import classes from './NetworkPanel.module.css';

/** What is typed; a field may be empty meanwhile. */
interface Draft {
  readonly counting: NetworkOptions['counting'];
  readonly maxAuthorsPerPaper: number | '';
  readonly minPapersPerAuthor: number | '';
  readonly minEdgeWeight: number | '';
  readonly giantComponentOnly: boolean;
  readonly normalised: boolean;
  readonly louvainResolution: number | '';
  readonly seed: number | '';
}

const draftOf = (options: NetworkOptions): Draft => ({
  counting: options.counting,
  maxAuthorsPerPaper: options.maxAuthorsPerPaper ?? '',
  minPapersPerAuthor: options.minPapersPerAuthor ?? '',
  minEdgeWeight: options.minEdgeWeight ?? '',
  giantComponentOnly: options.giantComponentOnly ?? false,
  normalised: options.normalisation !== undefined,
  louvainResolution: options.louvainResolution,
  seed: options.seed,
});

/** What an empty field stands for: no limit, else the usual value. */
const optionsOf = (
  draft: Draft,
  {
    minPapersPerAuthor: _papers,
    minEdgeWeight: _weight,
    giantComponentOnly: _giant,
    normalisation: _normalisation,
    ...options
  }: NetworkOptions,
): NetworkOptions => ({
  ...options,
  ...(draft.minPapersPerAuthor === '' || draft.minPapersPerAuthor <= 1
    ? {}
    : { minPapersPerAuthor: draft.minPapersPerAuthor }),
  ...(draft.minEdgeWeight === '' || draft.minEdgeWeight <= 0
    ? {}
    : { minEdgeWeight: draft.minEdgeWeight }),
  ...(draft.giantComponentOnly ? { giantComponentOnly: true } : {}),
  ...(draft.normalised ? { normalisation: 'association-strength' } : {}),
  counting: draft.counting,
  maxAuthorsPerPaper: draft.maxAuthorsPerPaper === '' ? null : draft.maxAuthorsPerPaper,
  louvainResolution:
    draft.louvainResolution === '' ? defaultOptions.louvainResolution : draft.louvainResolution,
  seed: draft.seed === '' ? defaultOptions.seed : draft.seed,
});

const same = (a: NetworkOptions, b: NetworkOptions): boolean =>
  JSON.stringify(draftOf(a)) === JSON.stringify(draftOf(b));

export function NetworkPanel({ dataset }: { readonly dataset: Dataset }) {
  const { options, authorLimit, papersOverAuthorLimit: left, leftOut } = dataset;
  const rebuild = useApp((state) => state.rebuild);
  const busy = useApp((state) => state.job?.state === 'running');
  const corrected = (dataset.corrections?.length ?? 0) > 0;
  const [draft, setDraft] = useState(() => draftOf(options));
  useEffect(() => setDraft(draftOf(options)), [options]);
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const wanted = optionsOf(draft, options);
  const usual = optionsOf(draftOf(defaultOptions), options);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void rebuild(wanted);
  };
  return (
    <form className={classes.form} onSubmit={submit} aria-label="How the network is made">
      <div>
        <p className={classes.label} id="counting">
          Counting
        </p>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-labelledby="counting"
          data={[
            { value: 'full', label: 'Full' },
            { value: 'fractional', label: 'Fractional' },
          ]}
          value={draft.counting}
          onChange={(value) => change({ counting: value === 'full' ? 'full' : 'fractional' })}
        />
        <p className={classes.note}>
          {draft.counting === 'full'
            ? 'Each joint paper adds 1 to an edge.'
            : 'A paper of n authors adds 1/(n−1) to each of its edges.'}
        </p>
      </div>
      <NumberInput
        size="xs"
        label="Leave out papers with more authors than"
        description={
          left > 0
            ? `${counted(left, 'paper')} with more than ${authorLimit ?? '?'} make no edges now`
            : 'none is left out now'
        }
        placeholder="no limit"
        min={2}
        allowDecimal={false}
        value={draft.maxAuthorsPerPaper}
        onChange={(value) => change({ maxAuthorsPerPaper: numberIn(value) })}
      />
      <NumberInput
        size="xs"
        label="Leave out authors with fewer papers than"
        placeholder="nobody"
        min={1}
        allowDecimal={false}
        value={draft.minPapersPerAuthor}
        onChange={(value) => change({ minPapersPerAuthor: numberIn(value) })}
      />
      <NumberInput
        size="xs"
        label="Leave out edges lighter than"
        placeholder="none"
        min={0}
        decimalScale={2}
        value={draft.minEdgeWeight}
        onChange={(value) => change({ minEdgeWeight: numberIn(value) })}
      />
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={draft.giantComponentOnly}
          onChange={({ currentTarget }) => change({ giantComponentOnly: currentTarget.checked })}
        />
        The largest component alone
      </label>
      {leftOut && (
        <p className={classes.note}>
          {counted(leftOut.authors, 'author')} and {counted(leftOut.edges, 'edge')} are left out
          now; tables and search have all authors.
        </p>
      )}
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={draft.normalised}
          onChange={({ currentTarget }) => change({ normalised: currentTarget.checked })}
        />
        Normalise by association strength
      </label>
      <p className={classes.note}>
        For communities and layout an edge then counts for what it weighs over what chance would
        give its two authors; the weights that are shown stay.
      </p>
      <ResolutionField
        value={draft.louvainResolution}
        onChange={(louvainResolution) => change({ louvainResolution })}
      />
      <SeedField value={draft.seed} onChange={(seed) => change({ seed })} />
      <div className={classes.actions}>
        <Button
          type="submit"
          size="compact-sm"
          disabled={busy || (same(wanted, options) && !corrected)}
        >
          {same(wanted, options) && corrected ? 'Find communities anew' : 'Apply'}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={busy || same(usual, options)}
          onClick={() => void rebuild(usual)}
        >
          As usual
        </Button>
      </div>
      <p className={classes.note}>
        Who stays keeps the place.{' '}
        {corrected && 'Corrections made so far can then be undone no more.'}
      </p>
    </form>
  );
}
