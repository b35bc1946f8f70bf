/** The view as the fragment of the page's address, written and read. */

import type { Dataset } from '../core/model/dataset.ts';
import type { Filter } from '../core/model/filter.ts';
import { parseColourBy, parseSizeBy } from '../core/scene/choices.ts';
import { mostTellingView } from '../core/scene/mostTellingView.ts';
import { lookParts, readable } from '../core/scene/viewAddress.ts';
import { isViewId } from '../core/scene/views/registry.ts';
import { parseFilter } from './filterAddress.ts';
import { formatSelection, parseSelection, type Selection, selectionExists } from './selection.ts';
import type { Camera, ViewChoices } from './viewSlice.ts';

/** What a fragment says; absent parts leave the choice to the page. */
export interface AddressState extends Partial<ViewChoices> {
  readonly selection: Selection | null;
  readonly filter: Filter;
}

const rounded = (n: number, digits: number): string => String(Number(n.toFixed(digits)));

/** `#view=authors&select=a:wenhao-zhang`; what is as usual is left out. */
export function formatAddress(
  state: ViewChoices & { readonly selection: Selection | null },
): string {
  const parts = [`view=${state.view}`];
  if (state.view === 'table' && state.tableTab !== 'authors') parts.push(`table=${state.tableTab}`);
  parts.push(...lookParts(state), ...whereParts(state));
  return `#${parts.join('&')}`;
}

/** What is selected and what part is seen: `select=a:wenhao-zhang`, `at=10,20,1.5`. */
export function whereParts({
  view,
  selection,
  camera,
}: Pick<ViewChoices, 'view' | 'camera'> & {
  readonly selection: Selection | null;
}): readonly string[] {
  const at = camera && view !== 'table' ? camera : null;
  return [
    ...(selection ? [`select=${readable(formatSelection(selection))}`] : []),
    ...(at ? [`at=${rounded(at.x, 1)},${rounded(at.y, 1)},${rounded(at.zoom, 3)}`] : []),
  ];
}

const oneOf = <T extends string>(allowed: readonly T[], value: string | null): T | undefined =>
  allowed.find((candidate) => candidate === value);

function parseCamera(text: string | null): Camera | undefined {
  const [x, y, zoom, more] = (text ?? '').split(',').map(Number);
  if (x === undefined || y === undefined || zoom === undefined || more !== undefined) return;
  const within = (n: number, limit: number) => Number.isFinite(n) && Math.abs(n) <= limit;
  return within(x, 1e7) && within(y, 1e7) && within(zoom, 100) && zoom >= 0.001
    ? { x, y, zoom }
    : undefined;
}

/** Reads a fragment; whatever it does not understand is as if it were not there. */
export function parseAddress(hash: string): AddressState {
  const given = new URLSearchParams(hash.replace(/^#/u, ''));
  const asked = given.get('view') ?? '';
  const view = isViewId(asked) || asked === 'table' ? asked : undefined;
  const colourBy = parseColourBy(given.get('colour') ?? '');
  const sizeBy = parseSizeBy(given.get('size') ?? '');
  const tableTab = oneOf(
    [
      ...(['authors', 'papers', 'edges', 'authorships', 'similarities'] as const),
      ...(['communities', 'organisations', 'countries'] as const),
    ],
    given.get('table'),
  );
  const density = oneOf(['all', 'communities'], given.get('density'));
  const camera = given.has('at') ? parseCamera(given.get('at')) : undefined;
  return {
    ...(view === undefined ? {} : { view }),
    ...(colourBy === undefined ? {} : { colourBy }),
    ...(sizeBy === undefined ? {} : { sizeBy }),
    ...(density === undefined ? {} : { density }),
    ...(tableTab === undefined ? {} : { tableTab }),
    ...(camera === undefined ? {} : { camera }),
    filter: parseFilter(given),
    selection: parseSelection(given.get('select') ?? ''),
  };
}

/** What an address asks for in a dataset, with all that it leaves to the page. */
export function choicesOf(
  { selection, filter, ...asked }: AddressState,
  dataset: Dataset,
): ViewChoices & { readonly selection: Selection | null } {
  return {
    view: asked.view ?? mostTellingView(dataset),
    colourBy: asked.colourBy ?? 'community',
    sizeBy: asked.sizeBy ?? 'papers',
    density: asked.density ?? null,
    tableTab: asked.tableTab ?? 'authors',
    camera: asked.camera ?? null,
    filter,
    selection: selection && selectionExists(dataset, selection) ? selection : null,
  };
}
