/** The parameters that all pictures share, and the figure they lead to. */

import { measures } from '../analysis/measures/registry.ts';
import type { Dataset } from '../model/dataset.ts';
import { buildPicture } from '../scene/buildPicture.ts';
import { parseColourBy, parseSizeBy } from '../scene/choices.ts';
import { composeFigure, type FigureOptions } from '../scene/composeFigure.ts';
import type { Drawing } from '../scene/drawing.ts';
import { mostTellingView } from '../scene/mostTellingView.ts';
import type { Picture } from '../scene/picture.ts';
import type { SceneOptions } from '../scene/scene.ts';
import { isViewId, viewOf, views } from '../scene/views/registry.ts';
import { figureSize, marginParameter, sizeParameters } from './figureSize.ts';
import type { ExportContext, Parameter, ParameterValues } from './format.ts';
import { pointsPerPixel } from './pdf/pointsPerPixel.ts';

const ofMeasures = measures.map(({ id, label }) => ({ id: `measure:${id}`, label }));

/** What colours mean. */
export const colourParameter: Parameter = {
  id: 'colour',
  label: 'Colour by',
  help: 'What the colours of nodes mean.',
  kind: 'choice',
  default: 'community',
  choices: [{ id: 'community', label: 'Community' }, { id: 'year', label: 'Year' }, ...ofMeasures],
};

/** What sizes mean. */
export const sizeParameter: Parameter = {
  id: 'size',
  label: 'Size by',
  help: 'What the areas of nodes mean.',
  kind: 'choice',
  default: 'papers',
  choices: [
    { id: 'papers', label: 'Papers' },
    { id: 'degree', label: 'Degree' },
    { id: 'members', label: 'Authors (of communities, organisations, countries)' },
    ...ofMeasures,
  ],
};

/** View, colour, size, theme, measures, legend, text, background and area. */
export const figureParameters: readonly Parameter[] = [
  {
    id: 'view',
    label: 'View',
    help: 'Which network to draw.',
    kind: 'choice',
    default: 'auto',
    choices: [
      { id: 'auto', label: 'What shows most' },
      ...views.map(({ id, label }) => ({ id, label })),
    ],
  },
  colourParameter,
  sizeParameter,
  {
    id: 'density',
    label: 'Density',
    help: 'Whether nodes are drawn as a density, and in which colours.',
    kind: 'choice',
    default: 'none',
    choices: [
      { id: 'none', label: 'None' },
      { id: 'all', label: 'All nodes' },
      { id: 'communities', label: 'By colour' },
    ],
  },
  {
    id: 'theme',
    label: 'Theme',
    help: 'Dark on light, or light on dark.',
    kind: 'choice',
    default: 'light',
    choices: [
      { id: 'light', label: 'Light' },
      { id: 'dark', label: 'Dark' },
    ],
  },
  ...sizeParameters,
  marginParameter,
  {
    id: 'legend',
    label: 'Legend and methods',
    help: 'Add the legend and a line on how the figure was made.',
    kind: 'boolean',
    default: true,
  },
  {
    id: 'date',
    label: 'Date',
    help: 'A day to be named in the line on how the figure was made.',
    kind: 'text',
    default: '',
    pattern: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u,
    form: 'YYYY-MM-DD',
  },
  {
    id: 'legend-place',
    label: 'Place of the legend',
    help: 'Beside the network, below it, or where the figure has more room.',
    kind: 'choice',
    default: 'auto',
    choices: [
      { id: 'auto', label: 'Where there is room' },
      { id: 'beside', label: 'Beside the network' },
      { id: 'below', label: 'Below the network' },
    ],
  },
  {
    id: 'smallest-text',
    label: 'Smallest text',
    help: 'No text is smaller than this.',
    kind: 'number',
    default: 5,
    minimum: 3,
    maximum: 24,
    unit: 'pt',
  },
  {
    id: 'labels',
    label: 'Most labels',
    help: 'At most so many names of nodes; fewer where they have no room.',
    kind: 'number',
    default: 1000,
    minimum: 0,
    maximum: 1000,
    unit: '',
  },
  {
    id: 'transparent',
    label: 'Transparent background',
    help: 'Leave the background out.',
    kind: 'boolean',
    default: false,
  },
  {
    id: 'area',
    label: 'Area',
    help: 'The whole network, or the part that is on screen (on the page only).',
    kind: 'choice',
    default: 'whole',
    choices: [
      { id: 'whole', label: 'Whole network' },
      { id: 'visible', label: 'What is visible' },
    ],
  },
];

/** Of documents whose text may be drawn by other programs. */
export const embedFontsParameter: Parameter = {
  id: 'embed-fonts',
  label: 'Embed fonts',
  help: 'Put the letters it needs of its fonts into the file, so that it looks alike everywhere.',
  kind: 'boolean',
  default: true,
};

/** Of documents that the page can be asked to show again. */
export const keepViewParameter: Parameter = {
  id: 'keep-view',
  label: 'Remember the view',
  help: 'Note view, filter and dataset in the file: dropped on the page, it shows them again.',
  kind: 'boolean',
  default: true,
};

/** What a figure draws, for checked values. */
export function sceneOptions(
  dataset: Dataset,
  values: ParameterValues,
  { filter, moved }: ExportContext,
): SceneOptions {
  const asked = values.view;
  const view = typeof asked === 'string' && isViewId(asked) ? asked : mostTellingView(dataset);
  const places = moved?.[view];
  return {
    view,
    colourBy: parseColourBy(String(values.colour)) ?? 'community',
    sizeBy: parseSizeBy(String(values.size)) ?? 'papers',
    theme: values.theme === 'dark' ? 'dark' : 'light',
    ...(values.density === 'all' || values.density === 'communities'
      ? { density: values.density }
      : {}),
    ...(filter ? { filter } : {}),
    ...(places ? { moved: places } : {}),
  };
}

/** Of units, the network is made first. */
async function pictureFor(dataset: Dataset, options: SceneOptions): Promise<Picture> {
  const { units } = viewOf(options.view);
  if (!units) return buildPicture(dataset, options);
  const [{ unitColumns }, { unitDataset }] = await Promise.all([
    import('../pipeline/units/unitColumns.ts'),
    import('../pipeline/units/unitDataset.ts'),
  ]);
  const columns = await unitColumns(dataset, units);
  return buildPicture(unitDataset(dataset, columns), options, columns);
}

const legendPlaceOf = ({ 'legend-place': place }: ParameterValues) =>
  place === 'beside' || place === 'below' ? place : 'auto';

/** Pixels of CSS. */
const smallestTextOf = ({ 'smallest-text': points }: ParameterValues): number =>
  (typeof points === 'number' ? points : 5) / pointsPerPixel;

/** The figure for checked values; `area: visible` takes the context's part where there is one. */
export async function figureFor(
  dataset: Dataset,
  values: ParameterValues,
  context: ExportContext,
): Promise<Drawing> {
  const { legend, transparent, area, labels, date } = values;
  const { width, height, printed, margin } = figureSize(values);
  const choices = sceneOptions(dataset, values, context);
  const measures: FigureOptions = {
    width,
    height,
    ...(printed ? { printed } : {}),
    ...(margin === undefined ? {} : { margin }),
    ...(typeof date === 'string' && date !== '' ? { date } : {}),
    legend: legend !== false,
    legendPlace: legendPlaceOf(values),
    smallestText: smallestTextOf(values),
    mostLabels: typeof labels === 'number' ? labels : 1000,
    transparent: transparent === true,
    ...(area === 'visible' && context.visible ? { visible: context.visible } : {}),
  };
  return (
    (await context.figure?.(choices, measures)) ??
    composeFigure(await pictureFor(dataset, choices), measures)
  );
}
