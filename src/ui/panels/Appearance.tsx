/** What colours and sizes of the picture mean. */

import { SegmentedControl } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { type ColourBy, measureOf, type SizeBy } from '../../core/scene/choices.ts';
import { offeredChoices, offersColour, offersSize } from '../../core/scene/offered.ts';
import { viewOf } from '../../core/scene/views/registry.ts';
import type { ViewId } from '../../core/scene/views/view.ts';
import { useApp } from '../../store/appStore.ts';
import classes from './DatasetPanel.module.css';

const MeasureSelect = lazy(async () => ({
  default: (await import('./MeasureSelect.tsx')).MeasureSelect,
}));

/** Begins with what most people ask of a network of authors. */
const firstMeasure = 'measure:betweenness';

/** `measure` stands for all of them, of which one is chosen below. */
type Plain<T extends string> = Exclude<T, `measure:${string}`> | 'measure';

const plain = <T extends ColourBy | SizeBy>(choice: T): Plain<T> =>
  (measureOf(choice) === undefined ? choice : 'measure') as Plain<T>;

export function Appearance(props: { readonly dataset: Dataset; readonly view: ViewId }) {
  const { dataset, view } = props;
  const { colourBy, sizeBy } = offeredChoices(dataset, {
    colourBy: useApp((state) => state.colourBy),
    sizeBy: useApp((state) => state.sizeBy),
  });
  const setColourBy = useApp((state) => state.setColourBy);
  const setSizeBy = useApp((state) => state.setSizeBy);
  const density = useApp((state) => state.density);
  const setDensity = useApp((state) => state.setDensity);
  const { base, sizes, units } = viewOf(view);
  const measured = base !== 'papers';
  const measure = measured ? [{ value: 'measure' as const, label: 'Measure' }] : [];
  const usual = (choice: 'measure' | SizeBy) =>
    (choice === 'measure' && !measured) || (choice === 'members' && !units) ? 'papers' : choice;
  return (
    <section className={classes.section} aria-label="Colours and sizes">
      <h2 id="colour-by">Colour by</h2>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-labelledby="colour-by"
        data={[
          { value: 'community', label: units && units !== 'communities' ? 'Group' : 'Community' },
          ...(offersColour(dataset, 'year') ? [{ value: 'year' as const, label: 'Year' }] : []),
          ...measure,
        ]}
        value={measured || measureOf(colourBy) === undefined ? plain(colourBy) : 'community'}
        onChange={(value) => setColourBy(value === 'measure' ? firstMeasure : (value as ColourBy))}
      />
      <Suspense fallback={null}>
        {measured && measureOf(colourBy) !== undefined && (
          <MeasureSelect
            label="Measure for colours"
            value={colourBy}
            onChange={(value) => setColourBy(value)}
          />
        )}
      </Suspense>
      <h2 id="size-by">Size by</h2>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-labelledby="size-by"
        data={[
          ...(offersSize(dataset, 'papers')
            ? [{ value: 'papers' as const, label: sizes.papers }]
            : []),
          ...(sizes.members ? [{ value: 'members' as const, label: sizes.members }] : []),
          { value: 'degree', label: sizes.degree },
          ...measure,
        ]}
        value={usual(plain(sizeBy))}
        onChange={(value) => setSizeBy(value === 'measure' ? firstMeasure : (value as SizeBy))}
      />
      <Suspense fallback={null}>
        {measured && measureOf(sizeBy) !== undefined && (
          <MeasureSelect
            label="Measure for sizes"
            value={sizeBy}
            onChange={(value) => setSizeBy(value)}
          />
        )}
      </Suspense>
      <h2 id="density">Density</h2>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-labelledby="density"
        data={[
          { value: 'none', label: 'None' },
          { value: 'all', label: 'All' },
          { value: 'communities', label: 'By colour' },
        ]}
        value={density ?? 'none'}
        onChange={(value) => setDensity(value === 'all' || value === 'communities' ? value : null)}
      />
    </section>
  );
}
