/** The views there are in this dataset; where they do not fit in a row, a list of them. */

import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Dataset } from '../../core/model/dataset.ts';
import { offersView } from '../../core/scene/offered.ts';
import { views } from '../../core/scene/views/registry.ts';
import { useApp } from '../../store/appStore.ts';
import { unitsIn } from '../../store/derived.ts';
import type { PageView } from '../../store/viewSlice.ts';
import classes from './Header.module.css';

const table = { value: 'table' as const, label: 'Table' };

/** Beside the search and the tools; seven views are some 700 pixels wide. */
const narrow = '(max-width: 1279px)';

export function ViewSwitch({ dataset }: { readonly dataset: Dataset }) {
  const asList = useMediaQuery(narrow, undefined, { getInitialValueInEffect: false });
  const view = useApp((state) => state.view);
  const setView = useApp((state) => state.setView);
  const named = unitsIn(dataset);
  // An address may ask for a view of what nobody names, which then says so.
  const offered = views
    .filter(
      ({ id, units }) => offersView(dataset, id) && (!units || named.has(units) || id === view),
    )
    .map(({ id, label }) => ({ value: id as PageView, label }));
  const data = [...offered, table];
  return (
    <nav className={classes.views} aria-label="Views">
      {asList ? (
        <NativeSelect
          aria-label="View"
          size="sm"
          data={data}
          value={view}
          onChange={({ currentTarget: { value } }) => {
            const chosen = data.find((each) => each.value === value);
            if (chosen) setView(chosen.value);
          }}
        />
      ) : (
        <SegmentedControl aria-label="View" size="sm" data={data} value={view} onChange={setView} />
      )}
    </nav>
  );
}
