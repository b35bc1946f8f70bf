/** The network that a format is asked for: one of the dataset's own, or one of units made of it. */

import type { Dataset } from '../../model/dataset.ts';
import { UserError } from '../../model/progress.ts';
import type { UnitKind } from '../../model/units.ts';
import type { UnitColumns } from '../../pipeline/units/unitColumns.ts';
import { isViewId, viewOf } from '../../scene/views/registry.ts';
import type { ExportContext, ParameterValues } from '../format.ts';
import { type ExportedNetwork, exportedNetwork } from './exportedNetwork.ts';

/** Throws a UserError where no paper names such units. */
export async function networkToExport(
  dataset: Dataset,
  values: ParameterValues,
  context: ExportContext,
): Promise<ExportedNetwork> {
  const asked = String(values.network);
  const view = isViewId(asked) ? viewOf(asked) : undefined;
  if (view?.units === undefined || dataset.given) return exportedNetwork(dataset, values, context);
  const columns = await (context.units?.(view.units) ?? madeHere(dataset, view.units));
  if (columns.units.length === 0) throw new UserError('empty-network', view.empty);
  const { unitDataset } = await import('../../pipeline/units/unitDataset.ts');
  const { members } = columns;
  return exportedNetwork(unitDataset(dataset, columns), values, context, { view, members });
}

async function madeHere(dataset: Dataset, kind: UnitKind): Promise<UnitColumns> {
  const { unitColumns } = await import('../../pipeline/units/unitColumns.ts');
  return unitColumns(dataset, kind);
}
