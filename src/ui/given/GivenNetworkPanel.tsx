/** Communities and positions of a finished network: those of its file, or made anew. */

import '@mantine/core/styles/NumberInput.css';
import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { GivenNetwork } from '../../core/model/givenNetwork.ts';
import { defaultOptions } from '../../core/model/options.ts';
import type { NetworkOptions } from '../../core/pipeline/rebuildNetworks.ts';
import { useApp } from '../../store/appStore.ts';
import { ResolutionField, SeedField } from '../panels/LouvainFields.tsx';
import classes from '../panels/NetworkPanel.module.css';

/** What is chosen or typed; a field may be empty meanwhile. */
interface Draft {
  readonly fileCommunities: boolean;
  readonly filePositions: boolean;
  readonly normalised: boolean;
  readonly louvainResolution: number | '';
  readonly seed: number | '';
}

const draftOf = (options: NetworkOptions): Draft => ({
  fileCommunities: options.fileCommunities !== false,
  filePositions: options.filePositions !== false,
  normalised: options.normalisation !== undefined,
  louvainResolution: options.louvainResolution,
  seed: options.seed,
});

const optionsOf = (
  draft: Draft,
  { normalisation: _n, fileCommunities: _c, filePositions: _p, ...options }: NetworkOptions,
): NetworkOptions => ({
  ...options,
  ...(draft.fileCommunities ? {} : { fileCommunities: false }),
  ...(draft.filePositions ? {} : { filePositions: false }),
  ...(draft.normalised ? { normalisation: 'association-strength' } : {}),
  louvainResolution: draft.louvainResolution || defaultOptions.louvainResolution,
  seed: draft.seed === '' ? defaultOptions.seed : draft.seed,
});

const same = (a: NetworkOptions, b: NetworkOptions): boolean =>
  JSON.stringify(draftOf(a)) === JSON.stringify(draftOf(b));

export function GivenNetworkPanel(props: {
  readonly dataset: Dataset;
  readonly given: GivenNetwork;
}) {
  const { options } = props.dataset;
  const { community, positions } = props.given;
  const rebuild = useApp((state) => state.rebuild);
  const busy = useApp((state) => state.job?.state === 'running');
  const [draft, setDraft] = useState(() => draftOf(options));
  useEffect(() => setDraft(draftOf(options)), [options]);
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const wanted = optionsOf(draft, options);
  const found = community === undefined || !draft.fileCommunities;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void rebuild(wanted);
  };
  const check = (part: 'fileCommunities' | 'filePositions' | 'normalised', label: string) => (
    <label className={classes.check}>
      <input
        type="checkbox"
        checked={draft[part]}
        onChange={({ currentTarget }) => change({ [part]: currentTarget.checked })}
      />
      {label}
    </label>
  );
  return (
    <form className={classes.form} onSubmit={submit} aria-label="How the network is made">
      {community === undefined ? (
        <p className={classes.note}>The file has no communities; these were found by Louvain.</p>
      ) : (
        <>
          {check('fileCommunities', 'Communities of the file')}
          <p className={classes.note}>
            Its attribute “{community}”; without it, Louvain looks for some.
          </p>
        </>
      )}
      {positions ? (
        check('filePositions', 'Positions of the file')
      ) : (
        <p className={classes.note}>The file has no positions; these were made here.</p>
      )}
      {found && (
        <>
          {check('normalised', 'Normalise by association strength')}
          <ResolutionField
            value={draft.louvainResolution}
            onChange={(louvainResolution) => change({ louvainResolution })}
          />
        </>
      )}
      {(found || !positions || !draft.filePositions) && (
        <SeedField value={draft.seed} onChange={(seed) => change({ seed })} />
      )}
      <div className={classes.actions}>
        <Button type="submit" size="compact-sm" disabled={busy || same(wanted, options)}>
          Apply
        </Button>
      </div>
    </form>
  );
}
