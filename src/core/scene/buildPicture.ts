/** From a dataset and the viewer's choices to a picture, all in one go. */

import type { Dataset } from '../model/dataset.ts';
import { indexDataset } from '../query/datasetIndex.ts';
import { filterSourcesOf } from './filterSources.ts';
import { networkColumns } from './networkColumns.ts';
import { type Picture, pictureOf } from './picture.ts';
import { pictureColumns } from './pictureColumns.ts';
import type { SceneOptions } from './scene.ts';

/**
 * Linear in the dataset but for sorting; the page makes the columns of a large one in a worker.
 * For a view of `units`, `dataset` is the one that has these for its authors.
 */
export function buildPicture(
  dataset: Dataset,
  options: SceneOptions,
  units?: { readonly members: Uint32Array },
): Picture {
  const network = networkColumns(dataset, units);
  const columns = pictureColumns(dataset, network, options, filterSourcesOf(dataset, network));
  return pictureOf(dataset, indexDataset(dataset), columns);
}
