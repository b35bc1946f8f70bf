/** What the picture is confined to: each part can be switched off by itself, and all at once. */

import '@mantine/core/styles/NumberInput.css';
import { Button, NumberInput, SegmentedControl } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { EgoRadius } from '../../core/model/filter.ts';
import { isAuthorId, isPaperId, type NodeId } from '../../core/model/ids.ts';
import type { FilterRanges } from '../../core/scene/filterRanges.ts';
import { filterFor } from '../../core/scene/filters/registry.ts';
import { wordsOfParts } from '../../core/scene/filterWords.ts';
import { filterNames, nodeNumbers } from '../../core/scene/quickSources.ts';
import type { Shown, ViewId } from '../../core/scene/scene.ts';
import { viewOf } from '../../core/scene/views/registry.ts';
import { formatCount } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { indexOf } from '../../store/derived.ts';
import classes from './FilterPanel.module.css';
import { YearFilter } from './YearFilter.tsx';

const radii: readonly EgoRadius[] = [1, 2, 3];

export function FilterPanel(props: {
  readonly dataset: Dataset;
  readonly view: ViewId;
  readonly ranges: FilterRanges;
  readonly shown: Shown;
}) {
  const { dataset, view, ranges, shown } = props;
  const all = useApp((state) => state.filter);
  const setFilter = useApp((state) => state.setFilter);
  const showEverything = useApp((state) => state.showEverything);
  const filter = filterFor(view, all);
  const nameOf = (id: NodeId) => nameIn(dataset, id);
  const active = wordsOfParts(filter, filterNames(dataset, nodeNumbers(dataset)));
  return (
    <>
      {active.length > 0 && (
        <div className={classes.active}>
          <p className={classes.shown} role="status">
            {`${formatCount(shown.nodes)} of ${formatCount(shown.ofNodes)} ${viewOf(view).many}, `}
            {`${formatCount(shown.edges)} of ${formatCount(shown.ofEdges)} edges, because of`}
          </p>
          <ul>
            {active.map(({ part, words }) => (
              <li key={part}>
                <button
                  type="button"
                  aria-label={`Remove filter: ${words}`}
                  onClick={() => setFilter({ [part]: undefined })}
                >
                  {words}
                  <IconX size={13} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
          <Button size="compact-xs" variant="default" onClick={showEverything}>
            Show everything again
          </Button>
        </div>
      )}
      {ranges.years && ranges.years.papers.length > 1 && (
        <YearFilter
          years={ranges.years}
          undated={ranges.undated}
          chosen={filter.years}
          onChoose={(years) => setFilter({ years })}
        />
      )}
      {view === 'authors' && ranges.largestWeight > 1 && (
        <LeastField
          label="Edges: least weight"
          most={ranges.largestWeight}
          value={filter.leastWeight}
          onChange={(leastWeight) => setFilter({ leastWeight })}
        />
      )}
      {view === 'papers' && ranges.largestSimilarity > 0 && (
        <LeastField
          label="Edges: least similarity"
          most={ranges.largestSimilarity}
          fine
          value={filter.leastSimilarity}
          onChange={(leastSimilarity) => setFilter({ leastSimilarity })}
        />
      )}
      {view !== 'papers' && ranges.mostPapers > 1 && (
        <LeastField
          label="Authors: least papers"
          most={ranges.mostPapers}
          value={filter.leastPapers}
          onChange={(leastPapers) => setFilter({ leastPapers })}
        />
      )}
      {filter.around && (
        <div className={classes.part}>
          <p className={classes.label}>
            <span id="ego-radius">Steps from {nameOf(filter.around.node)}</span>
          </p>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-labelledby="ego-radius"
            data={radii.map(String)}
            value={String(filter.around.radius)}
            onChange={(value) => {
              const radius = radii.find((candidate) => String(candidate) === value);
              if (filter.around && radius) {
                setFilter({ around: { node: filter.around.node, radius } });
              }
            }}
          />
        </div>
      )}
    </>
  );
}

function nameIn(dataset: Dataset, id: NodeId): string {
  const { authors, papers } = indexOf(dataset);
  if (isAuthorId(id)) return authors.get(id)?.name ?? id;
  return (isPaperId(id) ? papers.get(id)?.label : undefined) ?? id;
}

/** Milliseconds a number must rest before the picture follows it. */
const numberRest = 250;

function LeastField(props: {
  readonly label: string;
  readonly most: number;
  /** In hundredths rather than whole numbers. */
  readonly fine?: boolean;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}) {
  const { label, most, fine = false, value, onChange } = props;
  const [typed, setTyped] = useState<number | string | null>(null);
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(soon.current), []);
  const lowest = fine ? 0 : 1;
  const settle = (next: number | string) => {
    setTyped(null);
    onChange(typeof next === 'number' && next > lowest ? next : undefined);
  };
  return (
    <NumberInput
      className={classes.field ?? ''}
      size="xs"
      label={label}
      min={lowest}
      max={most}
      step={fine ? 0.05 : 1}
      decimalScale={fine ? 2 : 0}
      clampBehavior="blur"
      value={typed ?? value ?? lowest}
      onChange={(next) => {
        setTyped(next);
        clearTimeout(soon.current);
        soon.current = setTimeout(() => settle(next), numberRest);
      }}
    />
  );
}
