/** What colours, sizes, widths and shapes mean, counted over all nodes of the view. */

import type { Dataset } from '../model/dataset.ts';
import { formatCount, formatDecimal } from '../text/wording.ts';
import { densityTicks } from './densityTicks.ts';
import type { ShownMeasure } from './filters/filterPart.ts';
import type { Group, Grouping } from './groups.ts';
import { radiusOf, type SizeScale, type WidthScale, widthOf } from './scales.ts';
import type { Legend, SceneOptions } from './scene.ts';
import { viewOf } from './views/registry.ts';

/** What the legend is made from. */
export interface LegendSource {
  readonly dataset: Dataset;
  readonly options: SceneOptions;
  readonly grouping: Grouping;
  readonly groups: readonly Group[];
  /** How many nodes each group has, and how many of them are authors, by key. */
  readonly members: ReadonlyMap<string, { readonly count: number; readonly circles: number }>;
  /** How many authors are striped. */
  readonly doubtful: number;
  readonly sizes: SizeScale;
  readonly sizedBy?: ShownMeasure | undefined;
  /** Nodes stand for several authors. */
  readonly hasMembers: boolean;
  readonly widths: WidthScale;
}

/** The key of the striped ones, where legend entries are told apart; no group has it. */
export const doubtKey = 'doubtful';
const doubtLabel = 'Doubtful whether one person';

/** The whole legend; the counts of its colour entries add up to the number of nodes. */
export function makeLegend(source: LegendSource): Legend {
  const { grouping, sizes, widths, doubtful } = source;
  return {
    colour: {
      title: grouping.title,
      entries: colourEntries(source),
      ...(grouping.note === undefined ? {} : { note: grouping.note }),
    },
    ...densityLegend(source.options),
    ...(sizes.ticks.length === 0
      ? {}
      : {
          size: {
            title: sizeTitle(source),
            entries: sizes.ticks.map((value) => ({
              label: Number.isInteger(value) ? formatCount(value) : String(value),
              radius: radiusOf(sizes, value),
            })),
          },
        }),
    ...(widths.ticks.length === 0
      ? {}
      : {
          width: {
            title: widthTitle(source),
            entries: widths.ticks.map((value) => ({
              label: formatDecimal(value),
              width: widthOf(widths, value),
            })),
          },
        }),
    ...(doubtful === 0 ? {} : { doubt: { label: doubtLabel, count: doubtful } }),
    shapes: viewOf(source.options.view).shapes,
  };
}

function densityLegend({ density, theme, view }: SceneOptions): Pick<Legend, 'density'> {
  if (!density) return {};
  const { many } = viewOf(view);
  return {
    density:
      density === 'all'
        ? { title: `Density of ${many}, of the densest place`, entries: densityTicks(theme) }
        : { title: `Density of ${many}: stronger colours where there are more`, entries: [] },
  };
}

function colourEntries({ groups, members }: LegendSource): Legend['colour']['entries'] {
  return [...groups]
    .sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1))
    .map(({ key, label, fill, cue }) => {
      const { count, circles } = members.get(key) ?? { count: 0, circles: 0 };
      return { key, label, fill, cue, shape: circles > 0 ? 'circle' : 'square', count };
    });
}

function sizeTitle({ options: { view, sizeBy }, sizedBy, hasMembers }: LegendSource): string {
  const { legend } = viewOf(view);
  if (sizedBy) {
    const { label, sampled } = sizedBy;
    return sampled === undefined
      ? label
      : `${label}, estimated from ${formatCount(sampled)} authors`;
  }
  if (sizeBy === 'degree') return legend.degree;
  return sizeBy === 'members' && hasMembers ? (legend.members ?? legend.papers) : legend.papers;
}

function widthTitle({ dataset, options }: LegendSource): string {
  if (options.view === 'papers') return 'Similarity of text';
  if (dataset.given) return 'Weight';
  return dataset.options.counting === 'full' ? 'Joint papers' : 'Joint papers, fractional';
}
