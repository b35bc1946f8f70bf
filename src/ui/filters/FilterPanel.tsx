/** What the picture is confined to, as a stack: each part acts on what the one above it leaves. */

import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { type FilterPart, noFilter } from '../../core/model/filter.ts';
import { actsIn, allParts, filterFor } from '../../core/scene/filters/registry.ts';
import { wordsOfParts } from '../../core/scene/filterWords.ts';
import type { Picture } from '../../core/scene/picture.ts';
import { filterNames, nodeNumbers } from '../../core/scene/quickSources.ts';
import { viewOf } from '../../core/scene/views/registry.ts';
import type { ViewId } from '../../core/scene/views/view.ts';
import { formatCount, listed } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { AddFilter } from './AddFilter.tsx';
import classes from './FilterPanel.module.css';
import { FilterRow } from './FilterRow.tsx';

export function FilterPanel(props: {
  readonly dataset: Dataset;
  readonly view: ViewId;
  readonly picture: Picture;
}) {
  const { dataset, view, picture } = props;
  const { shown } = picture;
  const filter = useApp((state) => state.filter);
  const showEverything = useApp((state) => state.showEverything);
  // One that was asked for and says nothing yet stands in the stack as well.
  const [edited, setEdited] = useState<FilterPart | null>(null);
  const names = useMemo(() => filterNames(dataset, nodeNumbers(dataset)), [dataset]);
  const words = new Map(wordsOfParts(filter, names).map(({ part, words }) => [part, words]));
  const here = allParts.filter((each) => actsIn(view, each));
  const rows = here.filter(({ part }) => words.has(part) || part === edited);
  const elsewhere = allParts.flatMap((each) =>
    actsIn(view, each) ? [] : (words.get(each.part) ?? []),
  );
  const acting = filterFor(view, filter);
  const because = here.flatMap(({ part }) =>
    acting[part] === undefined ? [] : (words.get(part) ?? []),
  );
  const { many } = viewOf(view);
  return (
    <>
      <p className={classes.shown} role="status">
        {because.length === 0
          ? shown.nodes < shown.ofNodes
            ? `Shown: ${formatCount(shown.nodes)} of ${formatCount(shown.ofNodes)} ${many}, without any filter.`
            : `All ${formatCount(shown.ofNodes)} ${many} are shown.`
          : `Shown: ${formatCount(shown.nodes)} of ${formatCount(shown.ofNodes)} ${many}, ` +
            `${formatCount(shown.edges)} of ${formatCount(shown.ofEdges)} edges, because of: ` +
            `${listed(because, 3)}.`}
      </p>
      {rows.length > 0 && (
        <ol className={classes.stack} aria-label="Filters, in the order in which they act">
          {rows.map((spec) => (
            <FilterRow
              key={spec.part}
              dataset={dataset}
              picture={picture}
              view={view}
              spec={spec}
              words={words.get(spec.part)}
              editing={edited === spec.part}
              onEdit={(open) => setEdited(open ? spec.part : null)}
            />
          ))}
        </ol>
      )}
      {elsewhere.length > 0 && (
        <p className={classes.note}>Not in this view: {elsewhere.join('; ')}.</p>
      )}
      <div className={classes.actions}>
        <AddFilter view={view} ranges={picture.ranges} onEdit={setEdited} />
        {filter !== noFilter && words.size > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              setEdited(null);
              showEverything();
            }}
          >
            Show everything
          </Button>
        )}
      </div>
    </>
  );
}
